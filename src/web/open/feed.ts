import type { Notice } from '../../disclosure/open-project.ts';
import { OPEN_WORDS as W } from '../../wording/open.ts';

const escaped = (text: string): string =>
  text
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

/** What was published, newest first, as Atom (RFC 4287); ids stay whatever the address. */
export function atomFeed(notices: readonly Notice[], site: string, at: string): string {
  const moment = (day: string) => `${day}T00:00:00+08:00`;
  const entries = notices.map(({ number, title, text, on }) =>
    [
      '<entry>',
      `<id>tag:lianxi,2026:${number}</id>`,
      `<title>${escaped(title)}</title>`,
      `<updated>${moment(on)}</updated>`,
      `<link href="${escaped(`${site}/open/notices/${number}`)}"/>`,
      `<content type="text">${escaped(text)}</content>`,
      '</entry>',
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<id>tag:lianxi,2026:open</id>',
    `<title>${escaped(W.name)}</title>`,
    `<author><name>${escaped(W.office)}</name></author>`,
    `<updated>${notices[0] ? moment(notices[0].on) : at}</updated>`,
    `<link rel="self" href="${escaped(`${site}/open/feed.atom`)}"/>`,
    `<link href="${escaped(`${site}/open`)}"/>`,
    ...entries,
    '</feed>',
  ].join('\n');
}
