import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRegulation } from '../../../src/office/imports.ts';
import type { Prisma, PrismaClient } from '../../../src/store/generated/client.ts';
import { noteDelivered } from '../../../src/store/log/delivered.ts';
import { seal } from '../../../src/store/log/seal.ts';
import { openMoves } from '../../../src/store/outbox/moves.ts';
import { transactImport } from '../../../src/store/shelves/imports.ts';
import { verify } from '../../../src/store/verify/verify.ts';
import { openRoom, type Room } from '../../chat/room.ts';
import { aProject, DUE } from '../a-project.ts';
import { DECIDES_NOTHING } from './decides-nothing.ts';

/** Every column of every table, as the schema says; a new one is here by itself. */
const SCHEMA = readFileSync(join(import.meta.dirname, '../../../prisma/schema.prisma'), 'utf8');
const MODELS = [...SCHEMA.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].map(([, table = '', body = '']) => ({
  table,
  columns: [...body.matchAll(/^ {2}(\w+) +(\w+)(\[\])?/gm)].map(([, name = '', type = '', list]) => ({
    name,
    type: list ? 'List' : type,
  })),
}));
const TABLES = new Set(MODELS.map(({ table }) => table));
const COLUMNS = MODELS.flatMap(({ table, columns }) =>
  columns
    .filter(({ type, name }) => !TABLES.has(type) && !isRelation(table, name))
    .map(({ name, type }) => ({ table, column: name, type })),
);

/** A list of other rows is no column. */
function isRelation(table: string, name: string): boolean {
  return new RegExp(`model ${table} \\{[^}]*^ {2}${name} +(${[...TABLES].join('|')})\\b`, 'm').test(SCHEMA);
}

/** Something else than what stands there, whatever that is. */
const OTHERWISE: Readonly<Record<string, (column: string) => string>> = {
  String: (column) => `coalesce(${column}, '') || 'x'`,
  Int: (column) => `coalesce(${column}, 0) - 1`,
  BigInt: (column) => `coalesce(${column}, 0) + 1000000`,
  Boolean: (column) => `NOT ${column}`,
  DateTime: (column) => `coalesce(${column}, now()) - interval '1 hour'`,
  Json: (column) => `jsonb_build_array(${column}, 'x')`,
  Bytes: (column) => `coalesce(${column}, '') || '\\x00'::bytea`,
  List: (column) => `array_append(${column}, 'x')`,
};

/** Which row is changed, where any will not do. */
const ROW: Readonly<Record<string, string>> = {
  Seen: `WHERE key IN (SELECT jsonb_array_elements_text(content -> 'heard') FROM "Entry")`,
  Delivery: `WHERE status = 'delivered'`,
  Entry: `WHERE subject NOT LIKE 'rows:%'`,
};

let room: Room;

/** An office in which every table has a row. */
beforeAll(async () => {
  room = await openRoom();
  const { prisma, clock } = room;
  await room.says('office-director', '绑定码 卫计局联络员');
  await room.says('office-clerk', '代理 卫计局成员 卫计局联络员 2026-11-23 2026-12-10');
  await room.says('member-health', '难点 护理人员不足 责任单位：卫计局 期限：2026-12-31');
  await room.says('liaison-health', '看看', { files: ['说明.txt'] });
  await room.says('liaison-health', '申报');
  await room.store.transact(clock.now, async (desk) => {
    const number = await desk.projects.nextNumber(2026);
    await desk.projects.save(aProject(number), DUE);
    const entry = { verb: 'submit', by: { system: 'test' }, cause: 'test', ruleSet: 'test' };
    await desk.log.append({ ...entry, subject: `project:${number}`, after: aProject(number) });
    await desk.reminders.claim([
      {
        kind: 'step',
        key: 'project:2026-001@2026-12-01',
        step: 1,
        person: 'stand-in:liaison-health',
        urgent: false,
      },
    ]);
    await desk.reminders.snooze({
      ...{ subject: 'project:2026-001@2026-12-01', since: '2026-11-22', until: '2026-11-25' },
      ...{ by: '甲', reason: '在等材料' },
    });
    await desk.templates.keep('minutes', Buffer.from('a template'));
  });
  await transactImport(prisma, clock.now, (desk, shelf) =>
    importRegulation(desk, shelf, {
      ...{ file: 'a.txt', sha256: 'a', by: { system: 'test' }, ruleSet: 'test', header: {} },
      clauses: [{ id: '一', position: 1, text: '一、目的。' }],
    }),
  );
  const at = clock.now;
  await openMoves(prisma, () => at).note('telegram', '-1', '-2');
  await room.store.transact(at, ({ passes }) =>
    passes.issue({
      ...{ hash: 'h', sort: 'link', person: 'stand-in:liaison-health', expiresAt: new Date('2027-01-01') },
      account: { platform: 'console', id: 'liaison-health' },
    }),
  );
  await prisma.appointment.create({
    data: { platform: 'feishu', meeting: 'M1', key: 'k', event: 'e', shown: 's', attendees: [] },
  });
  await prisma.usage.create({ data: { platform: 'feishu', month: '2026-11', calls: 7 } });
  await prisma.scheduleRun.create({ data: { id: 'nightly-seal', slot: at, at } });
  await prisma.consoleMessage.create({ data: { id: 'm', chat: 'group', text: 't', files: [], at } });
  await prisma.glance.createMany({
    data: [{ platform: 'console', account: 'a', chat: 'c', content: {}, updatedAt: at }],
  });
  clock.now = new Date(at.getTime() + 15 * 3_600_000);
  await noteDelivered(prisma, clock.now);
  await seal(prisma, clock.now);
}, 60_000);
afterAll(() => room.close());

const examined = (tx: Prisma.TransactionClient) =>
  // The examination within the transaction that is undone afterwards.
  verify(
    {
      $transaction: (work: (tx: Prisma.TransactionClient) => unknown) => work(tx),
    } as unknown as PrismaClient,
    room.clock.now,
  );

/** What is found after this was done behind the office’s back; undone again. */
async function foundAfter(statement: string): Promise<readonly string[]> {
  const undo = new Error('undone');
  let found: readonly string[] = [];
  await room.prisma
    .$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      expect(await tx.$executeRawUnsafe(statement)).toBeGreaterThan(0);
      const { problems, gaps } = await examined(tx);
      found = [
        ...problems.map(({ subject, columns = [] }) => [subject, ...columns].join(' ')),
        ...gaps.map(() => 'gap'),
      ];
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return found;
}

describe('every column of every table', () => {
  it('says what it should where nobody touched anything', async () => {
    expect(await verify(room.prisma, room.clock.now)).toMatchObject({ problems: [], gaps: [], unproved: [] });
  });

  it.each(COLUMNS)('$table $column changed is found, or decides nothing', async ({ table, column, type }) => {
    const otherwise = OTHERWISE[type];
    if (!otherwise) throw new Error(`say in this test how a column of type ${type} is changed`);
    const row = `(SELECT ctid FROM "${table}" ${ROW[table] ?? ''} LIMIT 1)`;
    const found = await foundAfter(
      `UPDATE "${table}" SET "${column}" = ${otherwise(`"${column}"`)} WHERE ctid = ${row}`,
    );
    const reason = DECIDES_NOTHING[`${table}.${column}`] ?? DECIDES_NOTHING[table];
    expect(found.length > 0 ? 'found' : reason).toBe(reason ?? 'found');
  });

  it.each(MODELS.map(({ table }) => table).filter((table) => !DECIDES_NOTHING[table]))(
    '%s: a row taken out is missed',
    async (table) => {
      const row = `(SELECT ctid FROM "${table}" ${ROW[table] ?? ''} LIMIT 1)`;
      expect(await foundAfter(`DELETE FROM "${table}" WHERE ctid = ${row}`)).not.toEqual([]);
    },
  );

  it('names nothing that the schema does not have', () => {
    const known = new Set([...TABLES, ...COLUMNS.map(({ table, column }) => `${table}.${column}`)]);
    expect(Object.keys(DECIDES_NOTHING).filter((each) => !known.has(each))).toEqual([]);
  });
});
