import { Prisma } from '../generated/client.ts';

/** How a column stands in the log: as it is, as a moment to the millisecond, or by its SHA-256 where it is long or secret. */
type Spelling = 'plain' | 'moment' | 'digest' | 'bytes';
type KeyType = 'text' | 'int' | 'bigint';

export interface HeldTable {
  readonly key: Readonly<Record<string, KeyType>>;
  readonly says: Readonly<Record<string, Spelling>>;
  /** Written into the log in the transaction that writes the row, or at night, once it is final. */
  readonly when: 'at-once' | 'nightly';
}

const text = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, 'text' as const]));
const plain = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, 'plain' as const]));
const moments = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, 'moment' as const]));

/**
 * Every table whose rows decide something and are not kept whole in the log anyway (design §10): what each row says is
 * part of an entry of the chain `rows:<table>`, and `verify` holds the rows that stand against the last that was said.
 */
export const HELD = {
  Unit: {
    key: text('slug'),
    says: plain('name', 'order', 'kind', 'funded', 'aliases', 'duty'),
    when: 'at-once',
  },
  Post: { key: text('slug'), says: plain('role', 'title', 'unitSlug'), when: 'at-once' },
  Person: { key: text('id'), says: plain('name', 'standIn'), when: 'at-once' },
  Holding: {
    key: { id: 'bigint' },
    says: plain('postSlug', 'personId', 'from', 'to', 'source'),
    when: 'at-once',
  },
  Deputy: {
    key: { id: 'bigint' },
    says: plain('postSlug', 'personId', 'from', 'to', 'grantedBy'),
    when: 'at-once',
  },
  Account: {
    key: text('platform', 'id'),
    says: { ...plain('personId'), ...moments('boundAt') },
    when: 'at-once',
  },
  BindingCode: {
    key: text('hash'),
    says: { ...plain('postSlug', 'personId', 'issuedBy'), ...moments('issuedAt', 'expiresAt', 'usedAt') },
    when: 'at-once',
  },
  PagePass: {
    key: text('hash'),
    says: {
      ...plain('sort', 'personId', 'platform', 'account'),
      ...moments('issuedAt', 'expiresAt', 'endedAt'),
    },
    when: 'at-once',
  },
  CatalogueVersion: { key: { version: 'int' }, says: plain('from', 'to', 'approval'), when: 'at-once' },
  CatalogueItem: {
    key: { versionNumber: 'int', code: 'text' },
    says: plain('name', 'field', 'kind'),
    when: 'at-once',
  },
  Clause: {
    key: text('ruleSet', 'id'),
    says: { ...plain('position'), text: 'digest' },
    when: 'at-once',
  },
  // Some are secrets of this office; what people set stands readable in the entry of their act.
  Setting: {
    key: text('key'),
    says: { value: 'digest', ...plain('setBy', 'reason'), ...moments('setAt') },
    when: 'at-once',
  },
  StoredFile: {
    key: text('key'),
    says: { ...plain('name', 'sha256', 'by', 'subject'), bytes: 'bytes', ...moments('at') },
    when: 'at-once',
  },
  TemplateEdition: {
    key: text('name'),
    says: { edition: 'bytes', ...moments('keptAt'), ...plain('broken') },
    when: 'at-once',
  },
  // A group another is taken for sees what was declared there.
  ChatMove: { key: text('platform', 'from'), says: plain('to'), when: 'at-once' },
  Reminder: {
    key: { ...text('kind', 'subject'), step: 'int', person: 'text' },
    says: { ...plain('urgent'), ...moments('at') },
    when: 'at-once',
  },
  Snooze: {
    key: text('subject'),
    says: { ...plain('since', 'until', 'by', 'reason'), ...moments('at') },
    when: 'at-once',
  },
  // A seal knows all chains but the one that knows it: each names the other's last.
  Seal: {
    key: { number: 'int' },
    says: { ...plain('before', 'hash'), ...moments('at') },
    when: 'at-once',
  },
  // What was sent, to whom, when it came there: once it has, nothing of it changes any more.
  Delivery: {
    key: text('uuid'),
    says: {
      ...plain('platform', 'personId', 'subject', 'cause', 'message', 'status', 'edits', 'files'),
      ...moments('createdAt', 'deliveredAt'),
    },
    when: 'nightly',
  },
} as const satisfies Record<string, HeldTable>;

export type HeldName = keyof typeof HELD;
export const HELD_NAMES = Object.keys(HELD) as HeldName[];
export const heldTable = (name: HeldName): HeldTable => HELD[name];

/** The chain in which what the rows of a table say is kept. */
export const ROWS = 'rows:';
export const rowsOf = (name: string): string => `${ROWS}${name}`;

const column = (alias: string, name: string) => Prisma.raw(`${alias}."${name}"`);

const SPELL: Readonly<Record<Spelling, (what: Prisma.Sql) => Prisma.Sql>> = {
  plain: (what) => Prisma.sql`to_jsonb(${what})`,
  moment: (what) =>
    Prisma.sql`to_jsonb(to_char(${what} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`,
  digest: (what) => Prisma.sql`to_jsonb(encode(sha256(convert_to(${what}::text, 'UTF8')), 'hex'))`,
  bytes: (what) => Prisma.sql`to_jsonb(encode(sha256(${what}), 'hex'))`,
};

/** What names a row within its table: its only key, or all of them as a list. */
export function keySql(name: HeldName, alias: string): Prisma.Sql {
  const keys = Object.keys(heldTable(name).key);
  const [only = ''] = keys;
  if (keys.length === 1) return Prisma.sql`${column(alias, only)}::text`;
  return Prisma.sql`jsonb_build_array(${Prisma.join(keys.map((each) => column(alias, each)))})::text`;
}

/** What a row says, as its log says it. */
export function rowSql(name: HeldName, alias: string): Prisma.Sql {
  const said = Object.entries(heldTable(name).says).map(
    ([each, spelling]) => Prisma.sql`${Prisma.raw(`'${each}'`)}, ${SPELL[spelling](column(alias, each))}`,
  );
  return Prisma.sql`jsonb_build_object(${Prisma.join(said)})`;
}

export const tableSql = (name: HeldName): Prisma.Sql => Prisma.raw(`"${name}"`);
