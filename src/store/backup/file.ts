// A backup is gzip'd lines of JSON: a header, then each table's name and its rows (every value as PostgreSQL spells it),
// then the SHA-256 of all lines before.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { codeOf, diskFull, StoreProblem } from '../errors.ts';

export const header = z.strictObject({
  lianxi: z.literal('backup'),
  format: z.literal(1),
  /** The program that made it. */
  version: z.string(),
  madeAt: z.string(),
  /** Applied then, oldest first. */
  migrations: z.array(z.string()),
  /** In the order in which they can be filled. */
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: z.int() })),
  sequences: z.array(
    z.strictObject({ table: z.string(), column: z.string(), last: z.string(), called: z.boolean() }),
  ),
});
const tableLine = z.strictObject({ table: z.string() });
const row = z.array(z.string().nullable());
const footer = z.strictObject({ sha256: z.string() });

export type Header = z.infer<typeof header>;
/** Values in the order of the table's columns. */
export type Row = z.infer<typeof row>;

/** Writes a backup: whole at its final path, or not there at all. @throws StoreProblem where the file exists already */
export async function writeBackup(
  file: string,
  head: Header,
  rowsOf: (table: string) => AsyncIterable<Row>,
): Promise<void> {
  if (await stat(file).catch(() => undefined)) {
    throw new StoreProblem(
      'backup',
      `${file} exists already. Name another file; a backup never replaces one.`,
    );
  }
  const draft = `${file}.${process.pid}.part`;
  const out = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
  try {
    await pipeline(signedLines(head, rowsOf), createGzip(), out);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw codeOf(error) === 'ENOSPC' ? diskFull(file) : error;
  }
}

async function* signedLines(
  head: Header,
  rowsOf: (table: string) => AsyncIterable<Row>,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  for await (const content of contents(head, rowsOf)) {
    const line = `${JSON.stringify(content)}\n`;
    hash.update(line);
    yield line;
  }
  yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`;
}

async function* contents(
  head: Header,
  rowsOf: (table: string) => AsyncIterable<Row>,
): AsyncGenerator<unknown> {
  yield head;
  for (const { name } of head.tables) {
    yield { table: name };
    yield* rowsOf(name);
  }
}

/** Reads it all and answers its header when nothing is missing and nothing was changed. @throws StoreProblem */
export async function checkBackup(file: string): Promise<Header> {
  const hash = createHash('sha256');
  const counts = new Map<string, number>();
  let head: Header | undefined;
  let table = '';
  let signed: string | undefined;
  for await (const line of linesOf(file)) {
    if (signed !== undefined) throw damaged(file);
    const content = parse(line, file);
    if (head === undefined) head = headerOf(content, file);
    else if (Array.isArray(content)) counts.set(table, (counts.get(table) ?? 0) + 1);
    else if (tableLine.safeParse(content).success) table = tableLine.parse(content).table;
    else signed = footer.safeParse(content).data?.sha256;
    if (signed === undefined) hash.update(line).update('\n');
  }
  if (!head || signed !== hash.digest('hex')) throw damaged(file);
  if (head.tables.some(({ name, rows }) => rows !== (counts.get(name) ?? 0))) throw damaged(file);
  return head;
}

/** The rows of a checked backup, each with its table, in the order they were written. */
export async function* readRows(file: string): AsyncGenerator<{ table: string; row: Row }> {
  let table: string | undefined;
  for await (const line of linesOf(file)) {
    const content = parse(line, file);
    if (Array.isArray(content) && table !== undefined) yield { table, row: row.parse(content) };
    else table = tableLine.safeParse(content).data?.table ?? table;
  }
}

const NEWLINE = 0x0a;

// Not readline: it also breaks lines at U+2028, which a text of the office may hold.
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.once('error', (error) => unpacked.destroy(error));
  let begun: Buffer[] = [];
  try {
    for await (const chunk of source.pipe(unpacked)) {
      if (!(chunk instanceof Buffer)) continue;
      let from = 0;
      for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
        yield Buffer.concat([...begun, chunk.subarray(from, to)]).toString('utf8');
        begun = [];
        from = to + 1;
      }
      begun.push(chunk.subarray(from));
    }
  } catch (error) {
    throw unreadable(error, file);
  } finally {
    source.destroy();
  }
  if (begun.some((rest) => rest.length > 0)) throw damaged(file);
}

function parse(line: string, file: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw damaged(file);
  }
}

function headerOf(content: unknown, file: string): Header {
  const read = header.safeParse(content);
  if (read.success) return read.data;
  const newer = z.looseObject({ lianxi: z.literal('backup'), version: z.string() }).safeParse(content);
  throw newer.success
    ? new StoreProblem(
        'newer-data',
        `${file} was made by Lianxi ${newer.data.version}, in a form that this one cannot read. Use that version or a newer one.`,
      )
    : foreign(file);
}

function unreadable(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code === 'Z_DATA_ERROR' && error instanceof Error && error.message === 'incorrect header check')
    return foreign(file);
  if (code?.startsWith('Z_')) return damaged(file);
  if (code === 'ENOENT')
    return new StoreProblem('backup', `There is no file ${file}. Check the path of the backup.`);
  if (code === 'EACCES' || code === 'EISDIR') {
    return new StoreProblem(
      'backup',
      `${file} cannot be read by this user. Check the path and the file's permissions.`,
    );
  }
  return error;
}

const foreign = (file: string): StoreProblem =>
  new StoreProblem('backup', `${file} is not a backup made by Lianxi. Name a file that "backup" wrote.`);

const damaged = (file: string): StoreProblem =>
  new StoreProblem(
    'backup',
    `${file} is damaged: part of it is missing or was changed. Nothing was restored; use another backup.`,
  );
