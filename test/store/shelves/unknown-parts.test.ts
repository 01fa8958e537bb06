import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordKind } from '../../../src/office/ports.ts';
import { verify } from '../../../src/store/verify/verify.ts';
import { openRoom, type Room } from '../../chat/room.ts';
import { held, special } from '../../commands/meeting-story.ts';
import { declared } from '../../commands/story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const FUTURE = { asOf: '2030年才有的部分', list: [1, { deep: true }] };
const entry = { verb: 'note', by: { system: 'a newer program' }, cause: 'newer', ruleSet: 'newer' };

/** A newer program beside ours changed the project: it knows parts that ours does not. */
async function newerProject(number: string): Promise<void> {
  const { owes, dueOn, decided } = await room.prisma.project.findUniqueOrThrow({ where: { number } });
  await room.store.transact(room.clock.now, async ({ projects, log }) => {
    const found = await projects.take(number);
    if (!found) throw new Error(`no project ${number}`);
    const declaration = { ...found.declaration, future: FUTURE };
    const asked = found.asked.map((each) => ({ ...each, future: FUTURE }));
    const after = { ...found, declaration, asked, version: found.version + 1, future: FUTURE };
    await projects.save(after, { owes, decided, stage: 'declaration', ...(dueOn && { dueOn }) });
    await log.append({ ...entry, subject: `project:${number}`, after });
  });
}

async function newerRecord(kind: RecordKind, number: string): Promise<void> {
  const where = { kind_number: { kind, number } };
  const { owes, dueOn, state } = await room.prisma.record.findUniqueOrThrow({ where });
  await room.store.transact(room.clock.now, async ({ records, log }) => {
    const found = await records.take(kind, number);
    if (!found) throw new Error(`no ${kind} ${number}`);
    const after = { ...found, version: found.version + 1, future: FUTURE };
    await records.save(kind, after, { owes, state, ...(dueOn && { dueOn }) });
    await log.append({ ...entry, subject: `${kind}:${number}`, after });
  });
}

const stored = async (kind: string, number: string): Promise<object> => {
  const row =
    kind === 'project'
      ? await room.prisma.project.findUniqueOrThrow({ where: { number } })
      : await room.prisma.record.findUniqueOrThrow({ where: { kind_number: { kind, number } } });
  return Object(row.dossier);
};

describe('parts that only a newer program knows, while both work side by side', () => {
  it('stay in a project that is acted on here, at every depth, and the log agrees with the row', async () => {
    const number = await declared(room);
    await newerProject(number);
    const { toast } = await room.presses('office-director', '受理');
    expect(toast).toContain('已受理');
    await newerProject(number);
    expect(await room.says('liaison-finance', `不同意 ${number} 理由：测算依据不足`)).toContain(number);
    const kept = await stored('project', number);
    const asked = [{ future: FUTURE }, { future: FUTURE }];
    expect(kept).toMatchObject({ shape: 1, future: FUTURE, declaration: { future: FUTURE }, asked });
    expect(kept).toMatchObject({ opinions: [{ unit: 'finance', agrees: false }] });
    expect((await verify(room.prisma)).problems).toEqual([]);
  });

  it('stay in a meeting that is consented to and held here, its minutes and what was agreed', async () => {
    const number = await special(room);
    await newerRecord('meeting', number);
    await held(room, number, ['civil-affairs']);
    await newerRecord('matter', `${number}-1`);
    await room.says('member-civil-affairs', `办结 ${number}-1 民发〔2027〕3号`);
    for (const [kind, which] of [
      ['meeting', number],
      ['matter', `${number}-1`],
    ] as const)
      expect(await stored(kind, which)).toMatchObject({ shape: 1, future: FUTURE });
    expect((await verify(room.prisma)).problems).toEqual([]);
  });
});
