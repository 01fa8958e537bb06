const { as: account, words: packed } = document.body.dataset;

/** Whom the page is looked at as, and the sentences it may have to say. */
export const as = account;
export const words = JSON.parse(packed);

export const $ = (selector, within = document) => within.querySelector(selector);
export const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

/** Asks an entrance; rejects with a sentence for the person. */
export async function ask(path, body) {
  const json = !(body instanceof FormData);
  const response = await fetch(`/console/${path}`, {
    method: 'POST',
    body: json ? JSON.stringify(body) : body,
    headers: json ? { 'Content-Type': 'application/json' } : {},
  }).catch(() => {
    throw Object.assign(new Error(words.noAnswer), { offline: true });
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? words.noAnswer);
  return answer;
}

/** Pixels from its end at which a chat is read at its end. */
export const NEAR_THE_END = 120;

export function toast(message, tone = 'plain') {
  const line = document.createElement('p');
  line.className = `toast ${tone}`;
  line.textContent = message;
  // Its room is taken from the chat: what stood at the end stays there.
  const panel = $$('.panel').find(({ hidden }) => !hidden);
  const atEnd = panel && panel.scrollHeight - panel.scrollTop - panel.clientHeight < NEAR_THE_END;
  $('.toasts').append(line);
  if (atEnd) panel.scrollTop = panel.scrollHeight;
  setTimeout(() => line.remove(), 6000);
}
