import type { Problem } from '../domain/declare.ts';
import type { EntryRef, Registered, Value, Values } from '../domain/entry.ts';
import type { Part, Parts } from '../domain/part.ts';
import { valuesOf } from '../engine/entries.ts';
import type { Desk } from '../office/ports.ts';
import { registerOf } from '../registers/registers.ts';
import { REGISTER_WORDS as W } from '../wording/parts.ts';
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
  return { ...ref, ...(found && alongWith(found)) };
}

/** What else of an entry is kept where it is pointed to, as it is now. */
function alongWith({ register, entry }: Registered): Values {
  const row = registerOf(register);
  if (!row) return {};
  const values = valuesOf(row, entry);
  return Object.fromEntries(
    (row.along ?? []).flatMap((part) => {
      const value = values[part];
      return value === undefined ? [] : [[part, value]];
    }),
  );
}

/** What only the records can tell of what was typed: a file nobody sent, a name no register has; and what is needed with the rest. */
export async function partProblems(parts: Parts, input: Input, desk: Desk): Promise<readonly Problem[]> {
  const problems = await Promise.all(
    Object.entries(parts).map(async ([name, part]): Promise<readonly Problem[]> => {
      const read = input[name];
      if (read === undefined && part.neededIf?.(input)) return [{ field: name, key: 'missing' }];
      if (typeof read !== 'string') return [];
      if (part.sort === 'proof') return fileProblems(name, read, desk);
      if (part.sort === 'project' && !(await desk.projects.find(read)))
        return [{ field: name, key: 'said', facts: { says: W.noProject(read), next: '' } }];
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

/** Every name it ever had, the present one first. */
function namesOf({ register, title, entry }: Registered): readonly string[] {
  const naming = registerOf(register)?.naming ?? '';
  const former = [entry.values, ...entry.steps.map(({ values }) => values)].flatMap((values) =>
    typeof values[naming] === 'string' ? [values[naming]] : [],
  );
  return [...new Set([title, ...former])].map((name) => name.normalize('NFKC').toUpperCase());
}

/** The entry of that register meant by its number, its name or a former one; else those it may have been. */
export async function entryNamed(
  register: string,
  text: string,
  desk: Desk,
): Promise<{ readonly found?: Registered; readonly nearest: readonly Registered[] }> {
  const all = (await desk.registers.list(register)).filter(({ status }) => status.state !== 'void');
  const said = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const row = registerOf(register);
  const keysOf = (each: Registered) => [
    each.number,
    ...namesOf(each),
    ...(row
      ? (row.unique ?? []).map((part) => String(valuesOf(row, each.entry)[part] ?? '').toUpperCase())
      : []),
  ];
  const exact = all.filter((each) => keysOf(each).some((key) => key.replace(/\s/g, '') === said));
  const within =
    said.length > 1 ? all.filter((each) => namesOf(each).some((name) => name.includes(said))) : [];
  const [only, ...others] = exact.length > 0 ? exact : within;
  if (only && others.length === 0) return { found: only, nearest: [] };
  return {
    nearest: only ? [only, ...others].slice(0, 3) : nearestThings(text, all, ({ title }) => title),
  };
}
