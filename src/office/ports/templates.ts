/** Under which name the edition is kept that 公管办 publishes from (七(二)2, R93). */
export const PUBLISHED = 'disclosure@published';

/** Templates an official may edit, as the office has them (B06). */
export interface TemplateShelf {
  /** The last good edition of each, by name. */
  kept(): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Keeps a good edition in place of the one before. */
  keep(name: string, edition: Uint8Array): Promise<void>;
  /** Whether this is news: the office knew it as well until now, or as broken. */
  turned(name: string, to: 'broken' | 'well'): Promise<boolean>;
}

/** A template as its file is now. */
export interface TemplateState {
  readonly name: string;
  /** `纪要.docx` */
  readonly file: string;
  /** Changes with the file. */
  readonly stamp: string;
  /** Which edition documents are made with: the file's, the last good one before it, or the one the program brings along. */
  readonly uses: 'newest' | 'earlier' | 'first';
  /** The edition in use. */
  readonly edition: Uint8Array;
  /** A sentence each: what is wrong, where, how to mend it. */
  readonly problems: readonly string[];
}
