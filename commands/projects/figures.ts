import { decline, say, withList, withNote } from '../../src/cards/answers.ts';
import type { Card } from '../../src/cards/card.ts';
import type { KnownScene } from '../../src/chat/define-command.ts';
import type { Project } from '../../src/domain/project.ts';
import type { ProjectCriteria } from '../../src/office/ports.ts';
import { sightOf } from '../../src/office/sight.ts';
import { stageOf } from '../../src/projects/stages.ts';
import { READ_WORDS } from '../../src/wording/asking.ts';
import { ROUTE_WORDS, STAGE_WORDS, STATE_WORDS } from '../../src/wording/project.ts';
import { FOUND_WORDS as W } from '../../src/wording/query.ts';
import { formatFen } from '../../src/wording/units.ts';

type Part = (project: Project, scene: KnownScene) => string;

/** What projects are counted by. */
const PARTS: Readonly<Record<string, Part>> = {
  field: ({ declaration }, { names }) => names.field(declaration.field),
  purchaser: ({ declaration }, { names }) => names.unit(declaration.purchaser),
  state: ({ status }) => STATE_WORDS[status.state],
  stage: (project) => STAGE_WORDS[stageOf(project)],
  route: ({ routing }) => ROUTE_WORDS[routing.route],
  month: ({ declaration }) => declaration.declaredOn.slice(0, 7),
};

/** Projects and money by one of their parts, the most first; the sums are those of the list. */
export async function counted(
  criteria: ProjectCriteria,
  by: string,
  read: readonly string[],
  scene: KnownScene,
): Promise<Card> {
  const projects = await scene.desk.projects.all(criteria, sightOf(scene.actor));
  const total = projects.length;
  const asked = read.length > 0 ? READ_WORDS.by(read) : undefined;
  if (total === 0) return decline(W.none, asked, W.noneNext);
  const part = PARTS[by] ?? PARTS.field;
  const sums = new Map<string, { count: number; fen: number }>();
  for (const project of projects) {
    const key = part?.(project, scene) ?? '';
    const { count, fen } = sums.get(key) ?? { count: 0, fen: 0 };
    sums.set(key, { count: count + 1, fen: fen + project.declaration.fen });
  }
  const rows = [...sums].sort(([, a], [, b]) => b.count - a.count || b.fen - a.fen);
  const whole = projects.reduce((fen, { declaration }) => fen + declaration.fen, 0);
  const card = withList(
    say(W.counted(total, formatFen(whole)), asked),
    rows.map(([key, { count, fen }]) => W.countedLine(key, count, formatFen(fen))),
  );
  return withNote(card, W.countedNote);
}
