import type { Figure, Register } from '../engine/row.ts';
import { lookOn } from '../office/look.ts';
import { REGISTER_WORDS as W } from '../wording/parts.ts';
import { formatFen } from '../wording/units.ts';
import type { KnownScene } from './define-command.ts';

/** What is worked out of an entry, by its number; nothing where the list has no figures. */
export type FiguresOf = (number: string) => readonly Figure[];

/** Works out what stands beside the entries of a list, once for all of them. */
export const figuresOf = async (
  { figures }: Register,
  { desk, names, today }: KnownScene,
): Promise<FiguresOf> => (figures ? figures.of(lookOn(desk, names.unit, today)) : () => []);

/** Each figure with its heading, as a sentence has it. */
export const figuresSaid = ({ figures }: Register, of: readonly Figure[]): readonly string[] =>
  (figures?.headings ?? []).map((heading, at) => W.told(heading, figureSaid(of[at] ?? 0)));

export const figureSaid = (figure: Figure): string =>
  typeof figure === 'number' ? String(figure) : formatFen(figure.fen);

/** What the figures of these entries add up to. */
export function addedUp({ figures }: Register, each: readonly (readonly Figure[])[]): readonly Figure[] {
  return (figures?.headings ?? []).map((_, at) => each.map((one) => one[at] ?? 0).reduce(sum));
}

function sum(one: Figure, other: Figure): Figure {
  if (typeof one === 'number' && typeof other === 'number') return one + other;
  return { fen: fenIn(one) + fenIn(other) };
}

const fenIn = (figure: Figure): number => (typeof figure === 'number' ? figure : figure.fen);
