/** How an answer may be right (see README.md). */
export const CLASSES = ['does', 'asks', 'confirm', 'declines', 'silent'] as const;
export type Class = (typeof CLASSES)[number];

/** What a query was asked for; together they give the set of projects it must name. */
export interface Conditions {
  readonly unit?: string | readonly string[];
  readonly year?: 'this' | 'last';
  readonly months?: readonly number[];
  /** 万元; the bounds are in, unless `open`. */
  readonly min?: number;
  readonly max?: number;
  readonly open?: boolean;
  readonly flags?: readonly string[];
  readonly field?: string;
  readonly state?: string | readonly string[];
  /** Part of the name. */
  readonly word?: string;
  /** Declared by the speaker, or by the speaker's unit. */
  readonly mine?: boolean;
  readonly ours?: boolean;
  /** These, by what the books call them. */
  readonly keys?: readonly string[];
  /** Nothing is to be named. */
  readonly none?: boolean;
  /** What this command names, said by `sameAs` or by the speaker. */
  readonly same?: string;
  readonly sameAs?: string;
}

/** One thing somebody says, and how the answer is judged. */
export interface Phrase {
  readonly id: string;
  readonly kind: string;
  readonly as: string;
  readonly chat: 'dm' | 'group';
  readonly setup: string;
  readonly say: string;
  readonly want: Class;
  readonly or?: readonly Class[];
  readonly command: string | null;
  readonly number: string | null;
  readonly fields?: Conditions;
  readonly marks?: readonly string[];
  readonly sees?: readonly string[];
  readonly before?: readonly { readonly say: string; readonly as?: string }[];
  readonly last?: boolean;
  readonly changes?: boolean;
  readonly with?: Readonly<Record<string, string>>;
  readonly why: string;
}

export const classesOf = ({ want, or = [] }: Phrase): readonly Class[] => [want, ...or];
