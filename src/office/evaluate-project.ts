import type { Evaluation } from '../domain/project.ts';
import { evaluated } from '../domain/project-acts.ts';
import type { Look } from '../engine/row.ts';
import { improvementAfter } from '../projects/improvement.ts';
import { assessed, isPoor } from '../projects/scoring.ts';
import { type Acted, act, type RecordActed } from './act.ts';
import { beginMatter } from './hold-meeting.ts';
import type { Occasion } from './occasion.ts';

interface Issued {
  readonly acted: Acted;
  /** The improvement that a poor result asks for. */
  readonly begun: readonly RecordActed<'matter'>[];
}

/** Issues what the three parties' words come to; a poor one opens an improvement (六(五), 七(二)5, R67, R78). */
export async function evaluateProject(
  occasion: Occasion,
  number: string,
  look: Look,
  seen: Pick<Evaluation, 'evidence' | 'fileKey'>,
): Promise<Issued> {
  const acted = await act(occasion, 'project', 'evaluate', number, async (project, moment) =>
    evaluated(project, { ...(await assessed(project, look)), ...seen }, moment),
  );
  const { band } = acted.after.evaluation ?? {};
  if (!isPoor(band)) return { acted, begun: [] };
  const { kind, ...opening } = improvementAfter(acted.after, band);
  return { acted, begun: [await beginMatter(occasion, kind, opening, acted.moment)] };
}
