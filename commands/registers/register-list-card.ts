import { say, withButtons, withList, withNote } from '../../src/cards/answers.ts';
import type { Card } from '../../src/cards/card.ts';
import { registerLine } from '../../src/cards/register.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import type { KnownScene } from '../../src/chat/define-command.ts';
import { pageTitle, turnTo } from '../../src/chat/list-words.ts';
import { registerButtons } from '../../src/chat/register-buttons.ts';
import type { Registered } from '../../src/domain/entry.ts';
import type { Register } from '../../src/engine/row.ts';
import { REGISTER_WORDS as W } from '../../src/wording/parts.ts';
import { FOUND_WORDS } from '../../src/wording/query.ts';

/** Entries on one page: what fits a phone. */
const PAGE = 8;

/** What stands in a register, page by page; of one unit alone where it keeps a list of its own. */
export function listCard(
  row: Register,
  all: readonly Registered[],
  page: number,
  { actor }: KnownScene,
  unit = '',
): Card {
  const standing = all.filter(({ status }) => status.state !== 'void');
  if (standing.length === 0)
    return say(
      W.none(`${unit}${row.title}`),
      W.noneNext(row.enters?.[0] ?? W.entering(row.words[0])[0] ?? row.words[0]),
    );
  const turned = turnTo(standing, page, PAGE);
  const card = withList(
    say(pageTitle(W.list(`${unit}${row.title}`, standing.length), turned)),
    turned.shown.map((each) => registerLine(row, each)),
  );
  const more =
    turned.page < turned.pages
      ? [button(FOUND_WORDS.nextPage, sayOf(row.key, [unit, String(turned.page + 1)]), 'primary')]
      : [];
  const opens = turned.shown
    .filter((each) => registerButtons(row, each, actor).length > 0)
    .map(({ number }) => button(number, sayOf(row.key, [number])));
  return withButtons(withNote(card, W.clause(row.clause)), [...opens, ...more]);
}
