import type { KnownScene } from '../chat/define-command.ts';
import { owedLines } from '../chat/owed-lines.ts';
import { approvedFen } from '../domain/opinions.ts';
import { type Project, STAGES } from '../domain/project.ts';
import { paceOf } from '../domain/timeliness.ts';
import { oversees, sightOf } from '../office/sight.ts';
import { gatherAsks } from '../office/timeliness.ts';
import { stageOf } from '../projects/stages.ts';
import { PAGE_WORDS as W } from '../wording/pages.ts';
import { STAGE_WORDS } from '../wording/project.ts';
import { TIMELINESS_WORDS } from '../wording/timeliness.ts';
import { formatFen } from '../wording/units.ts';
import type { Look } from './open-pages.ts';

/** One figure: its bar and its number. */
export interface Bar {
  readonly label: string;
  /** What its length stands for. */
  readonly value: number;
  readonly cells: readonly string[];
}

/** A picture with its numbers as a table beside it. */
export interface Figure {
  readonly title: string;
  readonly heads: readonly string[];
  readonly bars: readonly Bar[];
  readonly none: string;
}

export interface Board {
  readonly year: string;
  readonly years: readonly string[];
  readonly figures: readonly Figure[];
  readonly note: string;
}

const GONE: readonly Project['status']['state'][] = ['withdrawn', 'refused'];

/** How the year stands for whoever leads: stages, money by unit and field, what is overdue by unit, and how long units take. */
export const board =
  (wanted: string | undefined): Look<Board> =>
  async (scene) => {
    const { desk, actor, names, today } = scene;
    const all = await desk.projects.all({}, sightOf(actor));
    const years = [...new Set([...all.map(yearOf), today.slice(0, 4)])].sort().reverse();
    const year = wanted !== undefined && years.includes(wanted) ? wanted : today.slice(0, 4);
    const projects = all.filter((each) => yearOf(each) === year && !GONE.includes(each.status.state));
    return {
      ...{ year, years, note: TIMELINESS_WORDS.note },
      figures: [
        stages(projects),
        money(W.board.byUnit, W.unit, projects, ({ declaration }) => names.unit(declaration.purchaser)),
        money(W.board.byField, W.board.field, projects, ({ declaration }) => names.field(declaration.field)),
        ...(oversees(actor) ? [await overdue(scene), await pace(year, scene)] : []),
      ],
    };
  };

const yearOf = ({ number }: Project): string => number.slice(0, 4);

function stages(projects: readonly Project[]): Figure {
  const bars = STAGES.map((stage) => {
    const within = projects.filter((each) => stageOf(each) === stage);
    const fen = within.reduce((sum, { declaration }) => sum + declaration.fen, 0);
    return {
      label: STAGE_WORDS[stage],
      value: within.length,
      cells: [String(within.length), formatFen(fen)],
    };
  });
  return {
    title: W.board.stages,
    heads: [W.stage, W.board.count, W.board.declared],
    bars,
    none: W.board.none,
  };
}

function money(
  title: string,
  head: string,
  projects: readonly Project[],
  keyOf: (project: Project) => string,
): Figure {
  const sums = new Map<string, { count: number; declared: number; fixed: number }>();
  for (const project of projects) {
    const key = keyOf(project);
    const before = sums.get(key) ?? { count: 0, declared: 0, fixed: 0 };
    sums.set(key, {
      count: before.count + 1,
      declared: before.declared + project.declaration.fen,
      fixed: before.fixed + (approvedFen(project) ?? 0),
    });
  }
  const bars = [...sums]
    .sort(([, a], [, b]) => b.declared - a.declared)
    .map(([label, { count, declared, fixed }]) => ({
      ...{ label, value: declared },
      cells: [String(count), formatFen(declared), fixed > 0 ? formatFen(fixed) : W.board.notYet],
    }));
  const heads = [head, W.board.count, W.board.declared, W.board.fixed];
  return { title, heads, bars, none: W.board.none };
}

/** What each unit is late with, the same list that 提醒 超期 tells. */
async function overdue(scene: KnownScene): Promise<Figure> {
  const { own, late } = await owedLines(scene);
  const counts = new Map<string, number>();
  const overdue = [...own, ...late].map(({ subject }) => subject);
  for (const { owes } of new Set(overdue.filter(({ dueOn }) => dueOn !== '' && dueOn < scene.today)))
    for (const key of new Set(owes.map((each) => each.slice(each.indexOf(':') + 1))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const units = new Map(scene.reading.units.map(({ slug, name }) => [slug, name]));
  const named = new Map<string, number>();
  for (const [key, count] of counts) {
    const name = units.get(key) ?? W.board.office;
    named.set(name, (named.get(name) ?? 0) + count);
  }
  const bars = [...named]
    .sort(([, a], [, b]) => b - a)
    .map(([label, value]) => ({ label, value, cells: [String(value)] }));
  return { title: W.board.overdue, heads: [W.board.whose, W.board.items], bars, none: W.board.nothingLate };
}

/** Median time of each unit from being asked to answering, on work days (R132). */
async function pace(year: string, { desk, today, reading }: KnownScene): Promise<Figure> {
  const span = { from: `${year}-01-01`, to: `${year}-12-31` };
  const { asks, yardstick } = await gatherAsks(desk, span, today, reading.timeZone);
  const bars = reading.units.flatMap(({ slug, name }) => {
    const own = paceOf(
      asks.filter(({ unit }) => unit === slug),
      yardstick,
    );
    if (own.answered + own.unanswered === 0) return [];
    const median = own.median === undefined ? W.board.notYet : TIMELINESS_WORDS.spent(own.median);
    const cells = [median, String(own.answered), String(own.unanswered), String(own.late)];
    return [{ label: name, value: own.median ?? 0, cells }];
  });
  const heads = [W.board.whose, W.board.median, W.board.answered, W.board.unanswered, W.board.late];
  const sorted = bars.toSorted((a, b) => b.value - a.value);
  return { title: W.board.pace, heads, bars: sorted, none: W.board.nothingAsked };
}
