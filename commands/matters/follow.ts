import { done as fine, say, withButtons, withList } from '../../src/cards/answers.ts';
import { recordCard } from '../../src/cards/records.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { optional, prose, recordNumber } from '../../src/chat/fields.ts';
import { nextPage, pageTitle, readListWords, turnTo } from '../../src/chat/list-words.ts';
import { waysOn } from '../../src/chat/small-talk.ts';
import { MATTER_PREFIXES, type Matter } from '../../src/domain/matter.ts';
import { noted } from '../../src/domain/matter-acts.ts';
import { act } from '../../src/office/act.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { recorded } from '../office/recorded.ts';
import { oneMatter } from './one-matter.ts';
import { openMatters } from './open-matters.ts';

/** Matters on one page: what fits a phone. */
const PAGE = 6;

/** What is still open, of one unit or overdue where that is asked, one of them, or a note of its progress (R128). */
export default defineCommand({
  name: 'follow',
  words: ['督办', '事项进展'],
  group: 'meetings',
  changes: true,
  fields: {
    number: optional(recordNumber(MATTER_PREFIXES)),
    text: optional(prose(600)),
    whose: optional(prose(60, { labelledOnly: true })),
  },
  /** What does not begin like a number says what is to be listed: 审计局 超期 第2页. */
  expand(typed) {
    const { number = '', text, ...rest } = typed;
    if (number === '' || /^[a-z]\s*\d{4}/i.test(number.normalize('NFKC'))) return typed;
    return { ...rest, whose: [number, ...(text ? [text] : [])].join(' ') };
  },
  looks: ({ number, text }) => number === undefined || text === undefined,
  async run({ number, text, whose }, scene) {
    if (!number) return { card: await overview(whose ?? '', scene), personal: true };
    if (!text) return oneMatter(number, scene);
    const acted = await act(scene.occasion, 'matter', 'follow', number, (matter, moment) =>
      noted(matter, text, moment),
    );
    return recorded(acted, scene);
  },
});

/** Everything somebody still owes, the most overdue first. */
async function overview(words: string, scene: KnownScene) {
  const { desk, names, today, reading } = scene;
  const wish = readListWords(words, reading.units);
  const open = (await openMatters(desk, wish.unit?.slug)).filter(
    (each) => !wish.overdue || isLate(each, today),
  );
  if (open.length === 0)
    return withButtons(fine(W.followNone(wish.unit?.name ?? '', wish.overdue)), waysOn(scene));
  const turned = turnTo(open, wish.page, PAGE);
  const lines = turned.shown.map((matter) => {
    const card = recordCard('matter', matter, names, { today });
    const [facts] = card.body;
    return [
      card.title,
      ...(facts?.kind === 'facts' ? facts.facts.slice(1).map(({ value }) => value) : []),
    ].join('，');
  });
  const late = open.filter((each) => isLate(each, today)).length;
  const title = W.followTitle(wish.unit?.name ?? '', open.length, late);
  return withButtons(withList(say(pageTitle(title, turned)), lines), [
    ...turned.shown.map((each) =>
      button(W.listButton(each.number, each.title), sayOf('follow', [each.number])),
    ),
    ...nextPage('follow', wish, turned),
  ]);
}

const isLate = ({ dueOn }: Matter, today: string): boolean => dueOn !== undefined && dueOn < today;
