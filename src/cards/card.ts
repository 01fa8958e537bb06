/**
 * The neutral card: plain data that every platform can show. It names meaning (a tone, a kind),
 * never a colour or a tag; each platform's `render-card` maps it with a table.
 */
export interface Card {
  readonly tone: Tone;
  /** The outcome, one line, no markup. */
  readonly title: string;
  readonly body: readonly Block[];
  /** What this person may press now: the likeliest first, the dangerous last. */
  readonly buttons: readonly Button[];
  /** At most one, always at the root of the card. Where a platform has no forms its fields are asked one by one. */
  readonly form?: Form;
  /**
   * A field beside the buttons: those that take it send it along, so that a no and its reason are one press. Never
   * together with a form. Where a platform has no fields it is left out, and what a press lacks is asked for.
   */
  readonly entry?: FormField;
  /** Addresses of our own that stand in its words as well, for where words are nothing but letters. */
  readonly links?: readonly CardLink[];
  /** It holds what stands in clear in this one message only: once delivered, nothing of it is kept. */
  readonly once?: true;
  /** Files sent along, by the key under which the store keeps them. */
  readonly files?: readonly CardFile[];
}

export type Tone = 'plain' | 'waiting' | 'good' | 'warning' | 'bad';

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Somebody's words, verbatim: never shortened, never read as markup. */
  | { readonly kind: 'quote'; readonly who: string; readonly text: string }
  | { readonly kind: 'steps'; readonly steps: readonly Step[] }
  /** Small print: where a rule comes from, what happens next. */
  | { readonly kind: 'note'; readonly text: string }
  /** How far something sent round has come; brought up to date while it goes out. */
  | ({ readonly kind: 'progress' } & Progress);

/** Units it has reached, units it could not reach, and all it goes to. */
export interface Progress {
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Step {
  readonly label: string;
  readonly progress: 'done' | 'now' | 'ahead';
}

/** A button is a pre-filled command: `say` is what the person would have typed, e.g. `approve:2026-014@7`. */
export interface Button {
  readonly label: string;
  /** At most {@link SAY_MAX_BYTES} bytes of UTF-8, so that it fits a Telegram callback. */
  readonly say: string;
  readonly kind: 'primary' | 'plain' | 'danger';
  /** Asked before the press counts, where the platform can ask. */
  readonly confirm?: string;
  /** Takes along what stands in the card's {@link Card.entry}. */
  readonly takes?: true;
}

export interface Form {
  /** Pressing the form's own button says this, with the values beside it. Same limit as a button's. */
  readonly say: string;
  readonly submit: string;
  readonly fields: readonly FormField[];
}

export interface FormField {
  /** ASCII, unique in the form. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'paragraph' | 'choice' | 'date';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly required: boolean;
  readonly value?: string;
  readonly hint?: string;
  /** What is wrong with it, said beside it. */
  readonly problem?: string;
}

export interface CardLink {
  readonly label: string;
  readonly url: string;
}

export interface CardFile {
  readonly key: string;
  readonly name: string;
}

/** Bytes of UTF-8 a button may say: Telegram's limit for callback data. */
export const SAY_MAX_BYTES = 64;
