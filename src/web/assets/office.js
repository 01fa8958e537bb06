// While one writes, what the form comes to is worked out by the server and put beside it. Without this the button does.
const PAUSE = 500;

for (const form of document.querySelectorAll('form[data-trial]')) {
  const place = form.querySelector('#trial');
  let asked = 0;
  let timer;
  const tell = async () => {
    const turn = ++asked;
    const answer = await fetch(form.dataset.trial, { method: 'POST', body: new FormData(form) }).catch(
      () => undefined,
    );
    // An answer to what stood there before says nothing any more.
    if (!answer?.ok || turn !== asked) return;
    place.innerHTML = await answer.text();
    form.dataset.told = String(turn);
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(tell, PAUSE);
  });
}
