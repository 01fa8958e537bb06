import { chatNow, show } from './chats.js';
import { $, as, ask, toast, words } from './page.js';

const text = $('#text');

/** A sentence that may not have arrived keeps its id, so that sending it again cannot do it twice. */
let pending = { id: '', said: '' };

/** `line`: what could not be sent because nobody answered, which is over as soon as somebody does. */
const troubles = { say: '', line: '', stream: '' };

/** Says above the input what is wrong, or with '' that it no longer is. */
export function trouble(message, about = 'say') {
  troubles[about] = message;
  const line = $('.composer .trouble');
  line.textContent = Object.values(troubles).filter(Boolean).join(' ');
  line.hidden = line.textContent === '';
}

function idOf(said) {
  if (pending.said !== said) pending = { id: crypto.randomUUID(), said };
  return pending.id;
}

async function send(call) {
  const composer = $('#composer');
  if (composer.getAttribute('aria-busy') === 'true') return;
  composer.setAttribute('aria-busy', 'true');
  const hint = $('.keys').textContent;
  $('.keys').textContent = words.sending;
  text.readOnly = true;
  trouble('');
  trouble('', 'line');
  try {
    const { toast: said } = await call();
    if (said) toast(said);
    text.value = '';
    pending = { id: '', said: '' };
    grow();
  } catch (problem) {
    trouble(words.notSent + problem.message, problem.offline ? 'line' : 'say');
  } finally {
    composer.removeAttribute('aria-busy');
    $('.keys').textContent = hint;
    text.readOnly = false;
    text.focus();
  }
}

function say() {
  const said = text.value.trim();
  const chat = chatNow();
  if (said)
    send(() => ask('say', { as, chat, text: said, id: idOf(JSON.stringify([chat, said])), wait: false }));
}

function grow() {
  text.rows = Math.min(8, text.value.split('\n').length);
}

$('#composer').addEventListener('submit', (event) => {
  event.preventDefault();
  say();
});
text.addEventListener('input', grow);
text.addEventListener('keydown', (event) => {
  // 229: an input method is still choosing characters in Safari, which ends the composition too early.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  say();
});
$('#file').addEventListener('change', ({ target }) => {
  const [file] = target.files;
  target.value = '';
  if (!file) return;
  const body = new FormData();
  for (const [key, value] of Object.entries({ as, chat: chatNow(), text: text.value.trim() }))
    body.set(key, value);
  body.set('file', file);
  send(() => ask('file', body));
});
document.addEventListener('click', (event) => {
  const attempt = event.target.closest?.('[data-try]');
  if (!attempt) return;
  event.preventDefault();
  show(attempt.dataset.chat);
  fill(attempt.dataset.try);
});

export function fill(said) {
  text.value = said;
  grow();
  text.focus();
  text.scrollTop = 0;
}
