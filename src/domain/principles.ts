import type { ClauseId } from './clauses.ts';

/** The four principles of 二(三), in the document's order: whoever reviews answers each of them (R06). */
export const PRINCIPLES = ['need', 'order', 'open', 'reform'] as const;
export type Principle = (typeof PRINCIPLES)[number];

export const PRINCIPLE_CLAUSES = {
  need: '二(三)1',
  order: '二(三)2',
  open: '二(三)3',
  reform: '二(三)4',
} as const satisfies Record<Principle, ClauseId>;

/** An answer to each: a yes says that all four are met, a no may name those that are not. */
export type PrincipleAnswers = { readonly [P in Principle]?: 'met' | 'unmet' };

export const answersOf = (agrees: boolean, unmet: readonly Principle[]): PrincipleAnswers =>
  Object.fromEntries(agrees ? PRINCIPLES.map((each) => [each, 'met']) : unmet.map((each) => [each, 'unmet']));
