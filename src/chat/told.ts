import type { Problem } from '../domain/declare.ts';
import type { EntryRef, Registered, Value, Values } from '../domain/entry.ts';
import { valuesOf } from '../engine/entries.ts';
import type { Part, Parts } from '../engine/part.ts';
import type { Desk } from '../office/ports.ts';
import { registerOf } from '../registers/registers.ts';
import { fileNamed, fileProblems } from './evidence.ts';
import { nearestThings } from './read/nearest.ts';

type Input = Readonly<Record<string, unknown>>;

/** What was read, as an entry keeps it: proofs with their file, names of registers with their number. */
export async function toldOf(parts: Parts, input: Input, desk: Desk): Promise<Values> {
  const pairs = await Promise.all(
    Object.entries(parts).map(async ([name, part]): Promise<readonly [string, Value][]> => {
      const read = input[name];
      if (read === undefined) return [];
      return [[name, await keptAs(part, read, desk)]];
    }),
  );
  return Object.fromEntries(pairs.flat());
}

async function keptAs(part: Part, read: unknown, desk: Desk): Promise<Value> {
  if (part.sort === 'proof') {
    const text = String(read);
    const file = await fileNamed(text, desk);
    return file ? { name: file.name, key: file.key } : { name: text };
  }
  if (part.sort !== 'entry') return read as Value;
  const { found } = await entryNamed(part.register ?? '', String(read), desk);
  const ref: EntryRef = { number: found?.number ?? '', name: found?.title ?? String(read) };
  return ref;
}

/** What only the records can tell of what was typed: a file nobody sent, a name no register has; and what is needed with the rest. */
export async function partProblems(parts: Parts, input: Input, desk: Desk): Promise<readonly Problem[]> {
  const problems = await Promise.all(
    Object.entries(parts).map(async ([name, part]): Promise<readonly Problem[]> => {
      const read = input[name];
      if (read === undefined && part.neededIf?.(input)) return [{ field: name, key: 'missing' }];
      if (typeof read !== 'string') return [];
      if (part.sort === 'proof') return fileProblems(name, read, desk);
      if (part.sort !== 'entry') return [];
      const { found, nearest } = await entryNamed(part.register ?? '', read, desk);
      const facts = {
        name: read,
        nearest: nearest.map(({ number, title }) => `${number} ${title}`),
        title: registerOf(part.register ?? '')?.title ?? '',
      };
      return found ? [] : [{ field: name, key: 'no-such-entry', facts }];
    }),
  );
  return problems.flat();
}

/** The entry of that register meant by its number or its name; else those it may have been. */
export async function entryNamed(
  register: string,
  text: string,
  desk: Desk,
): Promise<{ readonly found?: Registered; readonly nearest: readonly Registered[] }> {
  const all = (await desk.registers.list(register)).filter(({ status }) => status.state !== 'void');
  const said = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const row = registerOf(register);
  const keysOf = ({ number, title, entry }: Registered) => [
    number,
    title,
    ...(row ? (row.unique ?? []).map((part) => String(valuesOf(row, entry)[part] ?? '')) : []),
  ];
  const exact = all.filter((each) => keysOf(each).some((key) => key.toUpperCase() === said));
  const within = all.filter(({ title }) => title.toUpperCase().includes(said) && said.length > 1);
  const [only, ...others] = exact.length > 0 ? exact : within;
  if (only && others.length === 0) return { found: only, nearest: [] };
  return {
    nearest: only ? [only, ...others].slice(0, 3) : nearestThings(text, all, ({ title }) => title),
  };
}
