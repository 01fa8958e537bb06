import type { Reminder } from '../domain/reminders.ts';
import { isApproved } from '../projects/marks.ts';
import { lacksNow } from '../projects/stages.ts';
import type { Desk } from './ports.ts';

/** What a row asks for: what it does, and the word on its button. */
export interface AskedFor {
  readonly does: string;
  readonly word: string;
}

/**
 * The first thing an approved project waits for from whoever is reminded of it, by the key of what is owed; nothing
 * where no row is waited for (五(一), R28).
 */
export async function askedFor(
  { projects }: Pick<Desk, 'projects'>,
  reminders: readonly Reminder[],
): Promise<ReadonlyMap<string, AskedFor>> {
  const own = reminders.filter(({ own: theirs, subject }) => theirs && subject.key.startsWith('project:'));
  const found = new Map<string, AskedFor>();
  for (const { subject, of } of own) {
    const project = await projects.find(subject.number);
    if (!project || !isApproved(project)) continue;
    const lack = lacksNow(project).find(({ keys }) => keys.some((key) => of.includes(key)));
    const row = lack?.step ?? lack?.piece;
    if (row) found.set(subject.key, { does: row.does, word: row.words[0] });
  }
  return found;
}
