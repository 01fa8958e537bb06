import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { declared, PLAIN, reported } from '../commands/story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const decisions = async (number: string) =>
  (await room.project(number))?.decisions.filter(({ kind }) => kind === 'convenor') ?? [];

describe('people who act at the same moment', () => {
  it('R99 of three convenors who decide at once, one decides', async () => {
    const number = await reported(room);
    await Promise.all([
      room.says('chief-convenor', `批准 ${number}`),
      room.says('convenor-finance', `否决 ${number} 重复`),
      room.says('convenor-government-office', `批准 ${number}`),
    ]);
    expect(await decisions(number)).toHaveLength(1);
    const entries = await room.logged(`project:${number}`);
    expect(entries.filter(({ verb }) => verb === 'approve' || verb === 'refuse')).toHaveLength(1);
  });

  it('R121 opinions given at once are all kept', async () => {
    const number = await declared(room);
    await room.says('office-director', `受理 ${number} 审计局、法制办`);
    const units = ['finance', 'staffing', 'audit', 'legislative-affairs'];
    await Promise.all(units.map((unit) => room.says(`liaison-${unit}`, `同意 ${number}`)));
    const project = await room.project(number);
    expect(project?.opinions.map(({ unit }) => unit).sort()).toEqual([...units].sort());
    expect(project?.version).toBe(6);
  });

  it('R40 an amount changed while a convenor decides is never approved unseen', async () => {
    const number = await reported(room);
    await Promise.all([
      room.says('convenor-finance', `批准 ${number}`),
      room.says('officer-education-sports', `修改 ${number} 金额：900万元`),
    ]);
    const project = await room.project(number);
    const stands = project?.decisions.some(({ kind, supersededAt }) => kind === 'convenor' && !supersededAt);
    // Whoever came second was shown it anew: the approval is of what was seen, or there is none.
    expect(project).toMatchObject(
      stands
        ? { round: 1, status: { state: 'awaiting-government' }, declaration: { fen: 80_000_000 } }
        : { round: 2, status: { state: 'in-review' }, declaration: { fen: 900_000_000 } },
    );
  });
});

describe('what is kept of a change', () => {
  it('R32 the log keeps the parts that changed, as they were, and nothing else', async () => {
    const number = await declared(room, PLAIN);
    await room.says('office-director', `受理 ${number}`);
    const [, accepted] = await room.logged(`project:${number}`);
    expect(Object.keys(accepted?.before ?? {}).sort()).toEqual(['asked', 'status', 'version']);
  });

  it('a wrong hand is on record, and nothing is changed', async () => {
    const number = await declared(room, PLAIN);
    await room.says('officer-health', `受理 ${number}`);
    expect((await room.logged('person:stand-in:officer-health')).at(-1)).toMatchObject({
      verb: 'refused',
      note: expect.stringContaining('not-your-role'),
    });
    expect(await room.logged(`project:${number}`)).toHaveLength(1);
  });
});
