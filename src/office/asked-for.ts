import type { Reminder } from '../domain/reminders.ts';
import { isApproved } from '../projects/marks.ts';
import { lacksOwed } from '../projects/stages.ts';
import type { Desk } from './ports.ts';

/** What a row asks for: what it does, on which of several entries, and the word on its button. */
export interface AskedFor {
  readonly does: string;
  readonly which?: number;
  readonly word: string;
}

/**
 * Everything an approved project waits for from whoever is reminded of it, by the key of what is owed; nothing where no
 * row is waited for (五(一), R28).
 */
export async function askedFor(
  { projects }: Pick<Desk, 'projects'>,
  reminders: readonly Reminder[],
): Promise<ReadonlyMap<string, readonly AskedFor[]>> {
  const own = reminders.filter(({ own: theirs, subject }) => theirs && subject.key.startsWith('project:'));
  const found = new Map<string, readonly AskedFor[]>();
  for (const { subject, of } of own) {
    const project = await projects.find(subject.number);
    if (!project || !isApproved(project)) continue;
    const asked = lacksOwed(project).flatMap(({ keys, step, piece, which }): readonly AskedFor[] => {
      const row = step ?? piece;
      // What cannot be done yet is not asked for.
      if (!row || !keys.some((key) => of.includes(key)) || (!step && piece?.ready?.({ project }))) return [];
      return [{ does: row.does, word: row.words[0], ...(which !== undefined && { which }) }];
    });
    if (asked.length > 0) found.set(subject.key, asked);
  }
  return found;
}
