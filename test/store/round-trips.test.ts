import { expect, test } from 'vitest';
import { type Statement, statementsOf } from '../../bench/statements.ts';
import { openActs } from '../chat/laws/acts.ts';
import { openRoom } from '../chat/room.ts';

/** Round trips an act may take, two of them for what the log says of the paper it draws, begin and commit among them; the second figure is for 发送 after the first showed it. */
const LINES: Readonly<Record<string, readonly [said: number, sent?: number]>> = {
  受理: [27],
  同意: [27],
  财政局同意: [22, 32],
  意见: [27],
  评审: [25],
  上报: [25],
  批准: [20, 31],
  批复: [21, 32],
  完工: [25],
  会签: [22],
  签收: [22],
  参会: [22],
  委派: [22],
  同意开会: [19, 39],
  送签: [19, 32],
  确认: [23],
  印发: [26, 42],
  办结: [23],
};
/** The same statement for the same act: told to the group, to those asked, to the one who spoke; never once for each person. */
const SAME = 4;

/** Statements of the transaction that took the event. */
function ofTheAct(all: readonly Statement[]): readonly string[] {
  const claim = all.findIndex(({ text }) => text.includes('lianxi_facts.claim'));
  const end = all.findIndex(({ text }, place) => place > claim && text === 'COMMIT');
  return all.slice(claim - 1, end + 1).map(({ text }) => text.replace(/\s+/g, ' '));
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
  expect(first.length).toBeGreaterThan(5);
  expect(first.length, first.join('\n')).toBeLessThanOrEqual(line);
  expect(shown.includes('【发送】')).toBe(heavy !== undefined);
  const sent = heavy === undefined ? first : ofTheAct(await statementsOf(() => room.hears(who, '发送')));
  expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(heavy ?? line);
  const often = sent.filter((text) => sent.filter((other) => other === text).length > SAME);
  expect(often).toEqual([]);
});
