import { REF_FORMS } from '../wording/hearing.ts';
import { PIECES } from '../wording/pieces.ts';
import type { Command } from './define-command.ts';
import type { ReadContext } from './fields.ts';
import { stripped } from './hear/doubt.ts';
import { folded } from './hear/fold.ts';
import { type Ref, type RefContext, readRefs, without } from './hear/refs.ts';
import { labelsOf } from './read-input.ts';

export interface NumberSaid {
  readonly number?: string;
  /** The words without it. */
  readonly rest: string;
  /** Another number right beside it. */
  readonly another?: true;
}

const LABELLED = new RegExp(`(?:^|[\\s，,；;\\n])(?:${labelsOf({}, 'number').join('|')}|number)\\s*[:：=]`);

/** Takes the number a command speaks of out of what was said behind its word, wherever it stands before the first label. */
export function takeNumber(
  command: Command,
  said: string,
  refs: readonly Ref[],
  context: RefContext,
  reading: ReadContext,
): NumberSaid {
  const field = command.fields.number;
  if (!field || LABELLED.test(said)) return { rest: said };
  const schema = field.schema(reading);
  const takes = (number: string) => schema.safeParse(number).success;
  if (refs.length > 0) {
    const fitting = refs.find(({ number }) => takes(number));
    return {
      ...(fitting && { number: fitting.number }),
      rest: said,
      ...(distinct(refs) > 1 && { another: true }),
    };
  }
  const plain = folded(said);
  const leading = REF_FORMS.leading.exec(plain)?.groups?.no;
  if (leading && takes(`${context.thisYear}-${leading.padStart(3, '0')}`))
    return {
      number: `${context.thisYear}-${leading.padStart(3, '0')}`,
      rest: said.slice(plain.indexOf(leading) + leading.length),
    };
  const label = /[^\s，,。；;：:\n]{1,8}[：:=]/.exec(plain);
  const head = label ? plain.slice(0, label.index) : plain;
  const found = readRefs(head, context);
  const first = found.find(({ number }) => takes(number));
  if (!first) return { rest: said };
  const beside = found.find(
    (each) =>
      each.number !== first.number &&
      each.start >= first.end &&
      takes(each.number) &&
      stripped(plain.slice(first.end, each.start).replace(PIECES.between, '')) === '',
  );
  return { number: first.number, rest: without(said, [first]), ...(beside && { another: true }) };
}

const distinct = (refs: readonly Ref[]): number => new Set(refs.map(({ number }) => number)).size;

/** Looks like a number somebody meant, though none we know: it is answered as one. */
export const looksLikeNumber = (word: string): boolean =>
  /^[a-z#]?\d[\d/.-]*$/i.test(word.trim()) && word.trim().length > 1;
