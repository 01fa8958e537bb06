// The chat page: sends, presses, listens. Cards are drawn by the server; this only puts them in place.
const { as, words: packed } = document.body.dataset;
const words = JSON.parse(packed);
const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
const text = $('#text');

// ── asking the server ──

async function ask(path, body) {
  const json = !(body instanceof FormData);
  const response = await fetch(`/console/${path}`, {
    method: 'POST',
    body: json ? JSON.stringify(body) : body,
    headers: json ? { 'Content-Type': 'application/json' } : {},
  }).catch(() => {
    throw new Error(words.noAnswer);
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? words.noAnswer);
  return answer;
}

function toast(message, tone = 'plain') {
  const line = document.createElement('p');
  line.className = `toast ${tone}`;
  line.textContent = message;
  $('.toasts').append(line);
  setTimeout(() => line.remove(), 6000);
}

// ── chats and their tabs ──

const chatNow = () => document.body.dataset.chat;
const panelOf = (chat) => $$('.panel').find((panel) => panel.dataset.chat === chat);
const tabOf = (chat) => $$('[role=tab]').find((tab) => tab.dataset.chat === chat);
const newestIn = (chat) =>
  Math.max(0, ...$$('.message', panelOf(chat)).map((each) => Number(each.dataset.change)));
const seenKey = (chat) => `seen:${as}:${chat}`;

function show(chat) {
  document.body.dataset.chat = chat;
  for (const tab of $$('[role=tab]')) {
    const selected = tab.dataset.chat === chat;
    tab.setAttribute('aria-selected', String(selected));
    tab.tabIndex = selected ? 0 : -1;
    panelOf(tab.dataset.chat).hidden = !selected;
  }
  const url = new URL(location.href);
  url.searchParams.set('as', as);
  url.searchParams.set('chat', chat);
  url.searchParams.delete('text');
  history.replaceState(null, '', url);
  for (const link of $$('a[data-account]')) {
    link.search = new URLSearchParams({ as: link.dataset.account, chat });
  }
  toEnd(panelOf(chat));
  markSeen(chat);
}

function markSeen(chat) {
  localStorage.setItem(seenKey(chat), String(newestIn(chat)));
  countUnread(chat);
}

function countUnread(chat) {
  const seen = Number(localStorage.getItem(seenKey(chat)) ?? 0);
  const fresh = $$('.message.bot, .message.other', panelOf(chat)).filter(
    (each) => Number(each.dataset.change) > seen,
  );
  const count = $('.count', tabOf(chat));
  count.hidden = fresh.length === 0 || chat === chatNow();
  count.textContent = String(fresh.length);
  count.setAttribute('aria-label', `${fresh.length} ${words.unread}`);
}

/** The end of the chat, but never past the beginning of its last message. */
function toEnd(panel) {
  const last = $$('.message', panel).at(-1);
  const end = panel.scrollHeight - panel.clientHeight;
  panel.scrollTop = last ? Math.min(end, last.offsetTop - 16) : end;
}

$('[role=tablist]').addEventListener('click', ({ target }) => {
  const tab = target.closest('[role=tab]');
  if (tab) show(tab.dataset.chat);
});
$('[role=tablist]').addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const tabs = $$('[role=tab]');
  const next = tabs.at((tabs.indexOf(document.activeElement) + step) % tabs.length);
  next.focus();
  show(next.dataset.chat);
});

// ── what arrives ──

function place({ chat, html, fromBot }) {
  const panel = panelOf(chat);
  if (!panel) return;
  const template = document.createElement('template');
  template.innerHTML = html;
  const fresh = template.content.firstElementChild;
  const before = document.getElementById(fresh.id);
  if (before && Number(before.dataset.change) >= Number(fresh.dataset.change)) return;
  const atEnd = panel.scrollHeight - panel.scrollTop - panel.clientHeight < 120;
  if (before) replace(before, fresh);
  else insert($('.messages', panel), fresh);
  if (!panel.hidden && (atEnd || !fromBot) && !before) toEnd(panel);
  if (chat === chatNow() && !document.hidden) markSeen(chat);
  else countUnread(chat);
}

function replace(before, fresh) {
  for (const input of $$('[name]', before)) {
    const same = $(`[name="${CSS.escape(input.name)}"]`, fresh);
    if (same) same.value = input.value;
  }
  const focused = before.contains(document.activeElement) ? document.activeElement.id : undefined;
  before.replaceWith(fresh);
  if (focused !== undefined) ((focused && document.getElementById(focused)) || $('h3', fresh))?.focus();
}

function insert(list, fresh) {
  const later = $$('.message', list).findLast((each) => Number(each.dataset.at) <= Number(fresh.dataset.at));
  if (later) later.after(fresh);
  else list.prepend(fresh);
}

let newest = Number(document.body.dataset.since);
let stream;

/** Listens from where it left off. A hidden page lets go: a browser allows few connections to one host. */
function listen() {
  stream?.close();
  if (document.hidden) return;
  stream = new EventSource(`/console/stream?${new URLSearchParams({ as, since: newest })}`);
  stream.addEventListener('message', ({ data, lastEventId }) => {
    newest = Math.max(newest, Number(lastEventId));
    place(JSON.parse(data));
  });
  stream.addEventListener('elsewhere', ({ data }) => markElsewhere(JSON.parse(data).account));
  stream.addEventListener('open', () => trouble('', 'stream'));
  stream.addEventListener('error', () => trouble(words.reconnecting, 'stream'));
}

addEventListener('pagehide', () => stream?.close());
document.addEventListener('visibilitychange', () => {
  listen();
  if (!document.hidden) markSeen(chatNow());
});

// ── whom to be ──

const elsewhere = new Set(JSON.parse(sessionStorage.getItem('elsewhere') ?? '[]'));

function markElsewhere(account) {
  if (account && account !== as) elsewhere.add(account);
  elsewhere.delete(as);
  sessionStorage.setItem('elsewhere', JSON.stringify([...elsewhere]));
  for (const link of $$('a[data-account]')) $('.mark', link).hidden = !elsewhere.has(link.dataset.account);
  $('#open-people .mark').hidden = elsewhere.size === 0;
}

function openPeople(open) {
  document.body.classList.toggle('choosing', open);
  $('#open-people').setAttribute('aria-expanded', String(open));
  if (open) $('#find').focus();
}

$('#open-people').addEventListener('click', () => openPeople(true));
$('#close-people').addEventListener('click', () => {
  openPeople(false);
  $('#open-people').focus();
});
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') openPeople(false);
});
$('#find').addEventListener('input', ({ target }) => {
  const wanted = target.value.trim().toLowerCase().split(/\s+/);
  for (const item of $$('[data-find]'))
    item.hidden = !wanted.every((word) => item.dataset.find.includes(word));
  for (const unit of $$('[data-unit]')) unit.hidden = !$('[data-find]:not([hidden])', unit);
  $('.people .none').hidden = Boolean($('[data-unit]:not([hidden])'));
});
$('#find').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  $('[data-unit]:not([hidden]) [data-find]:not([hidden]) a')?.click();
});

// ── saying ──

/** A sentence that may not have arrived keeps its id, so that sending it again cannot do it twice. */
let pending = { id: '', said: '' };

const troubles = { say: '', stream: '' };

function trouble(message, about = 'say') {
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
  try {
    const { toast: said } = await call();
    if (said) toast(said);
    text.value = '';
    pending = { id: '', said: '' };
    grow();
  } catch (problem) {
    trouble(words.notSent + problem.message);
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
  if (said) send(() => ask('say', { as, chat, text: said, id: idOf(JSON.stringify([chat, said])) }));
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

function fill(said) {
  text.value = said;
  grow();
  text.focus();
}

// ── pressing ──

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

function confirmed(question) {
  if (!question) return Promise.resolve(true);
  const dialog = $('#confirm');
  $('#confirm-text').textContent = question;
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}

document.addEventListener('click', async ({ target }) => {
  const button = target.closest?.('[data-press]');
  if (!button) return;
  const { press: label, say: said, confirm: question } = button.dataset;
  if (await confirmed(question)) await press(button, { button: label, say: said });
});
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('.card-form')) return;
  event.preventDefault();
  await press(form, { button: form.dataset.submit, form: Object.fromEntries(new FormData(form)) });
});

// ── the demo's clock ──

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

// ── beginning ──

listen();
const wanted = new URLSearchParams(location.search).get('text');
for (const tab of $$('[role=tab]')) countUnread(tab.dataset.chat);
show(chatNow());
markElsewhere();
$('a[aria-current=true]')?.scrollIntoView({ block: 'center' });
if (wanted) fill(wanted);
else if (matchMedia('(min-width: 60rem)').matches) text.focus();
document.body.dataset.ready = 'true';
