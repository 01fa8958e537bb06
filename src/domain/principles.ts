/** The four principles of 二(三), in the document's order: whoever reviews answers each of them (R06). */
export const PRINCIPLES = ['need', 'order', 'open', 'reform'] as const;
export type Principle = (typeof PRINCIPLES)[number];

/** An answer to each: a yes says that all four are met, a no may name those that are not. */
export type PrincipleAnswers = { readonly [P in Principle]?: 'met' | 'unmet' };

export const answersOf = (agrees: boolean, unmet: readonly Principle[]): PrincipleAnswers =>
  Object.fromEntries(agrees ? PRINCIPLES.map((each) => [each, 'met']) : unmet.map((each) => [each, 'unmet']));
