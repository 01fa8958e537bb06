import { chatNow, countUnread, markSeen, panelOf, toEnd } from './chats.js';
import { trouble } from './compose.js';
import { $, $$, as, NEAR_THE_END, words } from './page.js';
import { markElsewhere } from './people.js';

function place({ chat, html, fromBot }) {
  const panel = panelOf(chat);
  if (!panel) return;
  const template = document.createElement('template');
  template.innerHTML = html;
  const fresh = template.content.firstElementChild;
  const before = document.getElementById(fresh.id);
  if (before && Number(before.dataset.change) >= Number(fresh.dataset.change)) return;
  const atEnd = panel.scrollHeight - panel.scrollTop - panel.clientHeight < NEAR_THE_END;
  if (before) replace(before, fresh);
  else insert($('.messages', panel), fresh);
  if (!panel.hidden && (atEnd || !fromBot) && !before) toEnd(panel);
  // A card that grew where the chat is read at its end keeps its buttons in sight.
  if (before && atEnd && !panel.hidden) panel.scrollTop = panel.scrollHeight;
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
/** Milliseconds after which a line that the browser gave up is tried again. */
const AGAIN = 2000;

/** The line is there: nothing said about its absence may stay. */
function heard() {
  trouble('', 'stream');
  trouble('', 'line');
}

/** Listens from where it left off. A hidden page lets go: a browser allows few connections to one host. */
export function listen() {
  stream?.close();
  if (document.hidden) return;
  stream = new EventSource(`/console/stream?${new URLSearchParams({ as, since: newest })}`);
  stream.addEventListener('message', ({ data, lastEventId }) => {
    newest = Math.max(newest, Number(lastEventId));
    place(JSON.parse(data));
  });
  stream.addEventListener('elsewhere', ({ data }) => markElsewhere(JSON.parse(data).account));
  for (const sign of ['open', 'ping', 'message']) stream.addEventListener(sign, heard);
  stream.addEventListener('error', ({ target }) => {
    trouble(words.reconnecting, 'stream');
    // After an answer that is no stream the browser does not come again by itself.
    if (target.readyState === EventSource.CLOSED) setTimeout(() => target === stream && listen(), AGAIN);
  });
}

addEventListener('online', listen);

addEventListener('pagehide', () => stream?.close());
document.addEventListener('visibilitychange', () => {
  listen();
  if (!document.hidden) markSeen(chatNow());
});
