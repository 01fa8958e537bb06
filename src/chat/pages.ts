import type { Command } from './define-command.ts';

const LISTS = {
  find: 'words',
  timeliness: 'words',
  follow: 'whose',
  reminders: 'whose',
  matter: 'text',
} as const;

/** The field that says which page, where a command has pages: one of its own, or among the words it lists by. */
export function pageField({ fields, name }: Command): 'page' | 'words' | 'whose' | 'text' | undefined {
  if (fields.page) return 'page';
  return name in LISTS ? LISTS[name as keyof typeof LISTS] : undefined;
}
