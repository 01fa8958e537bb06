import { done, say, withButtons, withList, withNote } from '../../src/cards/answers.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import type { Answer, KnownScene } from '../../src/chat/define-command.ts';
import { pageTitle, turnTo } from '../../src/chat/list-words.ts';
import { MATTERS, type MatterKind } from '../../src/domain/matter.ts';
import { type Tally, tallyByUnit } from '../../src/domain/supervision.ts';
import { FOUND_WORDS } from '../../src/wording/query.ts';
import { SUPERVISION_WORDS as W } from '../../src/wording/records.ts';

/** Units on one page: what fits a phone. */
const PAGE = 10;
const KIND = 'supervision' satisfies MatterKind;

/** The page that was asked for, where only that was said. */
export const pageOf = (text: string): number | undefined => {
  const [, page] = FOUND_WORDS.pageForm.exec(text.normalize('NFKC').trim()) ?? [];
  return page ? Math.max(1, Number(page)) : undefined;
};

/** What every unit was told to do and how far it is: done, open, overdue, the overdue ones by number (R107). */
export async function tallied(page: number, { desk, names, today, reading }: KnownScene): Promise<Answer> {
  const matters = await desk.records.list('matter', { prefix: MATTERS[KIND].prefix });
  const order = reading.units.map(({ slug }) => slug);
  const tallies = tallyByUnit(matters, order, today);
  if (tallies.length === 0) return { card: done(W.none, W.how) };
  const turned = turnTo(tallies, page, PAGE);
  const title = W.title(
    sum(tallies, 'done'),
    sum(tallies, 'open'),
    tallies.flatMap((each) => each.overdue).length,
  );
  const lines = turned.shown.map((each) =>
    W.line(each.unit ? names.unit(each.unit) : W.nobody, each.done, each.open, each.overdue),
  );
  const more =
    turned.page < turned.pages
      ? [button(FOUND_WORDS.nextPage, sayOf('matter', [FOUND_WORDS.pageOnly(turned.page + 1)]), 'primary')]
      : [];
  return { card: withButtons(withNote(withList(say(pageTitle(title, turned)), lines), W.clause), more) };
}

const sum = (tallies: readonly Tally[], key: 'done' | 'open') =>
  tallies.reduce((total, each) => total + each[key], 0);
