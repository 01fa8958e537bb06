import type { Button } from '../cards/card.ts';
import type { Project } from '../domain/project.ts';
import { rowNamed } from '../projects/pieces.ts';
import { FILED_WORDS } from '../wording/parts.ts';
import { CONCLUDE_TASK, OPINE_TASK, TASK_WORDS } from '../wording/project.ts';
import { readSay } from './read/say.ts';

/** Requests of a verb that are the same whatever else the project waits for. */
const BY_VERB: Readonly<Record<string, string>> = { opine: OPINE_TASK, conclude: CONCLUDE_TASK };

/**
 * What is asked of whoever has these buttons, by the likeliest of them; undefined: nothing. It stays theirs however
 * others have answered.
 */
export function requestOf({ status }: Project, buttons: readonly Button[]): string | undefined {
  const first = buttons.find(({ kind }) => kind === 'primary');
  const verb = first && readSay(first.say).name;
  const row = verb === undefined ? undefined : rowNamed(verb);
  if (row) return FILED_WORDS.request((row.step ?? row.piece).does);
  if (verb) return BY_VERB[verb] ?? TASK_WORDS[status.state];
  const amends = buttons.some(({ say }) => readSay(say).name === 'amend');
  return status.state === 'returned' && amends ? TASK_WORDS.returned : undefined;
}
