import { $, $$, as, ask, toast, words } from './page.js';

async function press(source, body) {
  const message = source.closest('.message');
  const buttons = $$('button', message);
  if (message.getAttribute('aria-busy') === 'true') return;
  message.setAttribute('aria-busy', 'true');
  for (const button of buttons) button.setAttribute('aria-disabled', 'true');
  const working = document.createElement('span');
  working.className = 'working';
  working.setAttribute('role', 'status');
  working.textContent = words.working;
  $('.actions', message)?.append(working);
  try {
    const { toast: said } = await ask('press', {
      as,
      message: message.dataset.id,
      id: crypto.randomUUID(),
      wait: false,
      ...body,
    });
    if (said) toast(said);
  } catch (problem) {
    toast(problem.message, 'bad');
  } finally {
    message.removeAttribute('aria-busy');
    working.remove();
    for (const button of buttons) button.removeAttribute('aria-disabled');
  }
}

function confirmed(label, question) {
  if (!question) return Promise.resolve(true);
  const dialog = $('#confirm');
  $('#confirm-what').textContent = label;
  $('#confirm-text').textContent = question;
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}

/** What stands in the field beside a button that takes it along; nothing when it is empty. */
function entryOf(button) {
  const field = $('textarea, input', button.closest('.card-form') ?? document.createElement('div'));
  return field?.value.trim() ? { form: { [field.name]: field.value } } : {};
}

document.addEventListener('click', async ({ target }) => {
  const button = target.closest?.('[data-press]');
  if (!button) return;
  const { press: label, say: said, confirm: question, takes } = button.dataset;
  const held = takes ? entryOf(button) : {};
  if (await confirmed(label, question)) await press(button, { button: label, say: said, ...held });
});
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('.card-form')) return;
  event.preventDefault();
  await press(form, { button: form.dataset.submit, form: Object.fromEntries(new FormData(form)) });
});
