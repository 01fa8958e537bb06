import type { z } from 'zod';
import type { Problem } from '../domain/declare.ts';
import { keptBy } from '../domain/kept-by.ts';
import { Refusal, type RefusalFacts } from '../domain/refusal.ts';
import { CHAT_WORDS } from '../wording/chat.ts';
import { OPINION_LABEL, OPINION_LABELS } from '../wording/labels.ts';
import type { Command } from './define-command.ts';
import { wordsOf } from './field-words.ts';
import type { Field, Fields, ReadContext } from './fields.ts';
import { type FieldWords, readFields } from './read/fields.ts';

export interface Typed {
  readonly values: Readonly<Record<string, string>>;
  /** Labels nobody knows. */
  readonly unknown: readonly string[];
}

/** Every word a field is known by, the shown one first. */
export const labelsOf = (fields: Fields, name: string): readonly string[] => {
  const { label, labels = [] } = wordsOf(fields, name);
  return [label, ...labels];
};

/** What was typed after the command's word, by field name; what the word itself has said keeps no place in the order. @throws Refusal `one-at-a-time` for a table of several (R36) */
export function readTyped(
  command: Pick<Command, 'fields'>,
  rest: string,
  given: Typed['values'] = {},
): Typed {
  const { values, unknown, leftover, repeated, records } = readFields(rest, placesOf(command.fields, given));
  if (records.length > 0) throw new Refusal('one-at-a-time', {}, '六(一)');
  return {
    values,
    unknown: [
      ...unknown.map(({ label, value }) => CHAT_WORDS.labelled(label, value)),
      ...leftover,
      ...repeated.map((name) =>
        CHAT_WORDS.saidTwice(wordsOf(command.fields, name).label, values[name] ?? ''),
      ),
    ],
  };
}

const placed = keptBy((_: Fields) => new Map<string, readonly FieldWords[]>());

/** The fields as text is read by them: once for a command and what its words have said. */
function placesOf(fields: Fields, given: Typed['values']): readonly FieldWords[] {
  const said = Object.keys(fields).filter((name) => given[name] !== undefined);
  const known = placed(fields);
  const places = known.get(said.join(' ')) ?? placesBeside(fields, said);
  known.set(said.join(' '), places);
  return places;
}

function placesBeside(all: Fields, said: readonly string[]): readonly FieldWords[] {
  const ordered = Object.entries(all).filter(
    ([name, field]) => !field.labelledOnly && !field.quiet && !said.includes(name),
  );
  return Object.entries(all).map(([name, field]) => {
    const order = ordered.findIndex(([each]) => each === name);
    // Prose at the end of a line may hold blanks: it is all one reason.
    const takesRest = (field.takesRest || field.kind === 'paragraph') && order === ordered.length - 1;
    const { joins, repeats, decides } = field;
    const place = {
      ...(order >= 0 && { order }),
      ...(takesRest && { takesRest }),
      ...(joins && { joins }),
      ...(repeats && { repeats }),
      ...(decides && { nearly: OPINION_LABEL }),
    };
    const labels = [...labelsOf(all, name), ...(decides ? OPINION_LABELS : [])];
    return { name, labels, ...place };
  });
}

export interface ReadInput {
  /** What could be read; complete when there are no problems. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/**
 * Every field read by its schema at once: missing and wrong ones together (R30).
 * @throws Refusal `one-at-a-time` when a change names two projects (R36)
 */
export function readInput(
  command: Pick<Command, 'fields' | 'changes'>,
  typed: Readonly<Record<string, string>>,
  context: ReadContext,
): ReadInput {
  const input: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, field] of Object.entries(command.fields)) {
    const text = typed[name]?.trim();
    if (!text) {
      if (field.required) problems.push({ field: name, key: 'missing', ...clauseOf(field) });
      continue;
    }
    const read = field.schema(context).safeParse(text);
    if (read.success) input[name] = read.data;
    else problems.push(problemOf(name, field, read.error.issues[0]));
  }
  if (command.changes && command.fields.number && namesAnother(command, typed))
    throw new Refusal('one-at-a-time', {}, '六(一)');
  return { input, problems };
}

/** What one field's schema found wrong; the facts fill its sentence. */
function problemOf(name: string, field: Field, issue: z.core.$ZodIssue | undefined): Problem {
  const facts = issue?.code === 'custom' ? (issue.params as RefusalFacts | undefined) : undefined;
  return { field: name, key: issue?.message ?? 'missing', ...(facts && { facts }), ...clauseOf(field) };
}

const SEVERAL = /20\d\d-\d{1,5}\D+20\d\d-\d{1,5}/;
const ALONE = /^#?20\d\d-\d{1,5}$/;

/** A second number is neither overlooked nor taken for a reason. */
const namesAnother = ({ fields }: Pick<Command, 'fields'>, typed: Typed['values']): boolean =>
  SEVERAL.test(typed.number ?? '') ||
  Object.entries(fields).some(
    ([name, { kind }]) => kind === 'paragraph' && ALONE.test(typed[name]?.trim() ?? ''),
  );

const clauseOf = ({ clause }: Field) => (clause ? { clause } : {});
