import type { Block, Button, Fact, Tone } from './card.ts';

export interface RecordView {
  readonly title?: string;
  readonly tone?: Tone;
  readonly buttons?: readonly Button[];
  /** `YYYY-MM-DD`, for ages and what is overdue. */
  readonly today: string;
  /** For whoever is only asked for their own part: without the tally of the others. */
  readonly brief?: boolean;
  /** The last day of what is asked, `YYYY-MM-DD`, where the record itself says none. */
  readonly dueOn?: string;
}

/** What stands on a record's card before anybody's view of it. */
export interface Body {
  readonly title: string;
  readonly tone: Tone;
  readonly facts: readonly Fact[];
  readonly blocks: readonly Block[];
}

export const list = (items: readonly string[]): Block[] =>
  items.length > 0 ? [{ kind: 'list', items }] : [];
export const quotes = (said: readonly { who: string; text: string }[]): Block[] =>
  said.map(({ who, text }) => ({ kind: 'quote', who, text }));
