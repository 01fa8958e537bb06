import { type FieldWords, fieldWords, hintOf } from '../wording/fields.ts';
import type { Fields } from './fields.ts';

/** What a command's field is called: its own words where its row gives some, else those of the table of fields. */
export const wordsOf = (fields: Fields, name: string): FieldWords => fields[name]?.words ?? fieldWords(name);

/** How to write it. */
export const hintFor = (fields: Fields, name: string): string | undefined =>
  hintOf(wordsOf(fields, name), fields[name]?.sample);
