import { expect, test } from 'vitest';
import { type Statement, statementsOf } from '../../bench/statements.ts';
import { openActs } from '../chat/laws/acts.ts';
import { openRoom } from '../chat/room.ts';

/** Round trips an act may take, begin and commit among them; the second figure is for 发送 after the first showed it. */
const LINES: Readonly<Record<string, readonly [said: number, sent?: number]>> = {
  受理: [7],
  同意: [9],
  财政局同意: [8, 10],
  意见: [6],
  评审: [7],
  上报: [7],
  批准: [7, 9],
  批复: [7, 10],
  完工: [8],
  会签: [8],
  签收: [8],
  参会: [8],
  委派: [8],
  同意开会: [7, 15],
  送签: [7, 12],
  确认: [9],
  印发: [9, 16],
  办结: [7],
};
/** The same statement for the same act: told to the group, to those asked, to the one who spoke; never once for each person. */
const SAME = 4;

/** Statements of the transaction that took the event. */
function ofTheAct(all: readonly Statement[]): { readonly texts: readonly string[]; readonly trips: number } {
  const claim = all.findIndex(({ text }) => text.includes('lianxi_facts.claim'));
  const end = all.findIndex(({ text }, place) => place > claim && text === 'COMMIT');
  const own = all.slice(claim - 1, end + 1);
  const texts = own.map(({ text, trip }) => `${trip} ${text.replace(/\s+/g, ' ')}`);
  return { texts, trips: new Set(own.map(({ trip }) => trip)).size };
}

const room = await openRoom();
const acts = await openActs(room);

test('every act that is tried has its line', () => {
  expect(Object.keys(LINES).toSorted()).toEqual(Object.keys(acts).toSorted());
});

test.each(Object.entries(acts))('%s takes no more round trips than its line', async (name, [who, said]) => {
  const [line, heavy] = LINES[name] ?? [0];
  let shown = '';
  const first = ofTheAct(
    await statementsOf(async () => {
      shown = await room.hears(who, said);
    }),
  );
  expect(first.texts.length).toBeGreaterThan(5);
  expect(first.trips, first.texts.join('\n')).toBeLessThanOrEqual(line);
  expect(shown.includes('【发送】')).toBe(heavy !== undefined);
  const sent = heavy === undefined ? first : ofTheAct(await statementsOf(() => room.hears(who, '发送')));
  expect(sent.trips, sent.texts.join('\n')).toBeLessThanOrEqual(heavy ?? line);
  const texts = sent.texts.map((text) => text.replace(/^\d+ /, ''));
  const often = texts.filter((text) => texts.filter((other) => other === text).length > SAME);
  expect(often).toEqual([]);
});
