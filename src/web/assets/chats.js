import { $, $$, as, words } from './page.js';

export const chatNow = () => document.body.dataset.chat;
export const panelOf = (chat) => $$('.panel').find((panel) => panel.dataset.chat === chat);
const tabOf = (chat) => $$('[role=tab]').find((tab) => tab.dataset.chat === chat);
const newestIn = (chat) =>
  Math.max(0, ...$$('.message', panelOf(chat)).map((each) => Number(each.dataset.change)));
const seenKey = (chat) => `seen:${as}:${chat}`;

export function show(chat) {
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

export function markSeen(chat) {
  localStorage.setItem(seenKey(chat), String(newestIn(chat)));
  countUnread(chat);
}

export function countUnread(chat) {
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
export function toEnd(panel) {
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
