import { $, ask, toast } from './page.js';

const clock = $('.clock');
if (clock) {
  let offset = Number(clock.dataset.now) - Date.now();
  const format = new Intl.DateTimeFormat('zh-CN', {
    timeZone: clock.dataset.zone,
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const read = () => {
    $('output', clock).textContent = format.format(new Date(Date.now() + offset));
  };
  setInterval(read, 5000);
  clock.addEventListener('click', async ({ target }) => {
    const forward = target.dataset.forward;
    if (!forward || clock.disabled) return;
    clock.disabled = true;
    try {
      offset = new Date((await ask('clock', { forward })).now).getTime() - Date.now();
      read();
    } catch (problem) {
      toast(problem.message, 'bad');
    } finally {
      clock.disabled = false;
      target.focus();
    }
  });
}
