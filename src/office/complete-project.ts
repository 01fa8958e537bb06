import { MATTERS } from '../domain/matter.ts';
import { completed } from '../domain/project-acts.ts';
import { Refusal } from '../domain/refusal.ts';
import { termOf } from '../projects/contract.ts';
import { type Acted, act } from './act.ts';
import type { Occasion } from './occasion.ts';

/**
 * The service was delivered: not before the term of its contract, nor with a milestone nobody has measured (五(二), R64,
 * R76). Days are `YYYY-MM-DD`. @throws Refusal `milestones-open`, and what the act itself refuses
 */
export const completeProject = (
  occasion: Occasion,
  number: string,
  on: string,
  evaluateBy: string | undefined,
): Promise<Acted> =>
  act(occasion, 'project', 'complete', number, async (project, moment) => {
    const after = completed(project, on, evaluateBy, moment, termOf(project)?.from);
    const { prefix, clause } = MATTERS.milestone;
    const open = await occasion.desk.records.list('matter', { prefix, project: number, states: ['open'] });
    if (open.length > 0)
      throw new Refusal('milestones-open', { number, numbers: open.map((each) => each.number) }, clause);
    return after;
  });
