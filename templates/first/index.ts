import { MINUTES } from './minutes.ts';

/** File name in `templates/` → the body of its first edition. */
export const FIRST_TEMPLATES: Readonly<Record<string, string>> = {
  '纪要.docx': MINUTES,
};
