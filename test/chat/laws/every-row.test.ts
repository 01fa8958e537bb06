import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../commands/index.ts';
import { speaksAgainst } from '../../../src/chat/against.ts';
import { toneOf } from '../../../src/chat/hear/doubt.ts';
import { hear } from '../../../src/chat/hear/hear.ts';
import { withoutTails } from '../../../src/chat/leftover.ts';
import { readTyped } from '../../../src/chat/read-input.ts';
import { saysOther, withVerdict } from '../../../src/chat/verdict-said.ts';
import { stepsOf } from '../../../src/engine/entries.ts';
import type { Doing } from '../../../src/engine/row.ts';
import { PIECES } from '../../../src/projects/pieces.ts';
import { REGISTERS } from '../../../src/registers/registers.ts';

/** Every act of every row there is, whether or not a story leads to it: a row that is added is walked by itself. */
const ROWS: readonly Doing[] = [...PIECES, ...REGISTERS].flatMap((row) => [row, ...stepsOf(row)]);
const READING = { now: new Date('2026-11-22T02:00:00Z'), timeZone: 'Asia/Shanghai', units: [], items: [] };

/** Each row beside the command that does it. */
const ACTS = ROWS.flatMap((row) => {
  const command = catalogue.find(
    ({ name, changes, says }) => changes && says && (name === row.key || name === `${row.key}-enter`),
  );
  return command ? [[row.key, row, command] as const] : [];
});
/** What stands behind its word in its example. */
const contentOf = ({ example }: Doing): string => example.slice(example.search(/\s/) + 1);

const TAILS = [
  '，先别',
  '，暂不办理，再研究',
  '，等等再说',
  '，还没定',
  '，算了',
  '，是不是？',
  ' 不过有的地方要再商量',
];

describe('what every row can be told to do', () => {
  it('each has a command, but for what is written by the program or comes in a list', () => {
    const without = ROWS.filter(({ key }) => !ACTS.some(([done]) => done === key));
    expect(without.filter((row) => !('silent' in row) && !('listed' in row)).map(({ key }) => key)).toEqual(
      [],
    );
  });

  it.each(ACTS)('law 1 %s: what speaks against it behind its example is noticed', (_key, row, command) => {
    const faults = TAILS.filter((tail) => {
      const { values, unknown } = readTyped(command, `${contentOf(row)}${tail}`);
      const whole = withVerdict(command, values, READING);
      const { typed, tails } = withoutTails(command, whole, READING);
      const input: Record<string, unknown> = {};
      const wrong = Object.entries(command.fields).some(([name, field]) => {
        const read = typed[name] === undefined ? undefined : field.schema(READING).safeParse(typed[name]);
        if (read?.success) input[name] = read.data;
        return read?.success === false && typed[name]?.includes(tail.trim().slice(0, 2));
      });
      const tone = toneOf(command, input);
      const against = Object.entries(command.fields).some(
        ([name, field]) =>
          typed[name] !== undefined &&
          (speaksAgainst(command, name, field, typed[name], tone) ||
            saysOther(command, typed[name], input, READING)),
      );
      return !(against || wrong || unknown.length > 0 || tails.length > 0);
    });
    expect(faults).toEqual([]);
  });

  it.each(ACTS)('law 3 %s: what weighs by its row is asked before it is done', (_key, row, command) => {
    if (row.weighs) expect(command.weigh).toBeTypeOf('function');
    expect(command.changes).toBe(true);
  });

  it.each(ACTS)('law 4 %s: said in a group to nobody, it is not heard', (_key, { example, words }) => {
    const context = {
      ...{ catalogue, addressed: false, thisYear: 2026, last: '2026-001' },
      asksForProjects: () => true,
    };
    for (const said of [example, words[0], `2026-001${words[0]}了`, `@同事 ${example}`])
      expect(hear(said, context)).toEqual({ kind: 'nothing' });
  });
});
