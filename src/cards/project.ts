import { DECLARATION, type DeclaredName } from '../domain/declaration.ts';
import { oneLine } from '../domain/one-line.ts';
import { approvedFen } from '../domain/opinions.ts';
import { type Project, STAGES } from '../domain/project.ts';
import { PROJECT_STATES } from '../domain/project-flow.ts';
import { stageProgress } from '../projects/stages.ts';
import { ROUTE_WORDS, STAGE_WORDS, CARD_WORDS as W } from '../wording/project.ts';
import { formatFen } from '../wording/units.ts';
import type { Button, Card, Fact, Step, Tone } from './card.ts';
import { DECLARED, declaredValue } from './declared.ts';
import type { Names } from './names.ts';
import { nationalBlocks } from './national.ts';
import { type Among, mayStand, PAPERS } from './openness.ts';
import { filedBlocks, filesOnFile } from './project-filed.ts';
import { nowSentence } from './project-now.ts';
import { fundsToFollow, precedentFact, routeReasons, sourcesNow, warnings } from './project-parts.ts';
import { saidBlocks } from './project-said.ts';
import { stageBlocks } from './project-stages.ts';

export interface ProjectView {
  /** First line; the project's number and name when none is given. */
  readonly title?: string;
  readonly tone?: Tone;
  readonly buttons?: readonly Button[];
  /** Everything that was declared, said and decided, not only what fits a phone. */
  readonly full?: boolean;
  /** Whether the eight stages are drawn; not on a card that asks for a decision. */
  readonly stages?: boolean;
  /** What units said stays out of a group until the project is decided. */
  readonly opinions?: boolean;
  /** Where others read along, what is closed does not stand on it (R94). */
  readonly among?: Among;
  readonly dueOn?: string;
  /** Lists of what stands beside it and may still wait: above the long one of what is on file. */
  readonly beside?: readonly (readonly string[])[];
}

/** A project as a card: the outcome, at most six facts, the eight stages, the reasons of its route, the warnings (R07, R27, R39). */
export function projectCard(project: Project, names: Names, view: ProjectView = {}): Card {
  const {
    title = `${project.number} ${project.declaration.name}`,
    tone = PROJECT_STATES[project.status.state].shade,
    buttons = [],
    full = false,
    stages = true,
    opinions = true,
    among,
    beside = [],
  } = view;
  return {
    tone,
    title,
    body: [
      {
        kind: 'facts',
        facts: [
          ...facts(project, names, view.dueOn),
          ...(full ? declared(project, names) : [needFact(project)]),
        ],
      },
      ...(stages ? [{ kind: 'steps' as const, steps: steps(project) }] : []),
      ...(stages && full ? stageBlocks(project, names) : []),
      ...warnings(project),
      ...(opinions ? saidBlocks(project, names, full, among) : []),
      ...beside.map((items) => ({ kind: 'list' as const, items: items.map((item) => oneLine(item)) })),
      ...filedBlocks(project, names, full, among),
      { kind: 'note', text: routeReasons(project) },
      ...(full ? nationalBlocks(project) : []),
    ],
    buttons,
    ...(full && papersOf(project, among)),
  };
}

/** The decisions themselves and the evaluation, where their files were sent to the bot and whoever reads may have them (R41, R76, R94). */
function papersOf(project: Project, among?: Among): Pick<Card, 'files'> {
  const { decisions, evaluation } = project;
  const decided = decisions.flatMap((each) =>
    each.kind === 'external' && each.fileKey ? [{ key: each.fileKey, name: each.file }] : [],
  );
  const judged = evaluation?.fileKey ? [{ key: evaluation.fileKey, name: evaluation.evidence ?? '' }] : [];
  const files = [
    ...(mayStand(PAPERS.decision, among) ? decided : []),
    ...filesOnFile(project, among),
    ...(mayStand(PAPERS.evidence, among) ? judged : []),
  ];
  return files.length > 0 ? { files } : {};
}

function facts(project: Project, names: Names, due: string | undefined): Fact[] {
  const { declaration: d } = project;
  const fixed = approvedFen(project);
  return [
    { label: W.purchaser, value: `${names.unit(d.purchaser)}${W.officerIs(d.officer)}` },
    { label: W.amount, value: `${formatFen(d.fen)}${fixed === undefined ? '' : W.fixed(formatFen(fixed))}` },
    {
      label: W.item,
      value: `${d.item ? names.item(d.item, d.catalogueVersion) : W.outsideCatalogue} · ${names.period(d.from, d.to)}`,
    },
    {
      label: W.route,
      value: `${ROUTE_WORDS[project.routing.route]}${W.clauses(project.routing.clauses)}`,
    },
    {
      label: W.now,
      value: nowSentence(project, names, due),
    },
    ...precedentFact(project),
  ];
}

const needFact = ({ declaration }: Project): Fact => ({
  label: DECLARATION.need.fact,
  value: declaration.need,
});

/** Facts that are told from more than was declared; undefined: not of this project. */
const KNOWN: { readonly [N in DeclaredName]?: (project: Project) => string | undefined } = {
  funds: (project) => `${sourcesNow(project)}${fundsToFollow(project)}`,
  transferred: ({ declaration: { answers, transferred } }) =>
    answers.transfer && !transferred ? W.noFunctions : undefined,
};

/** What was declared, as far as it stands among the facts of the whole card. */
const declared = (project: Project, names: Names): Fact[] =>
  DECLARED.flatMap(([name, { fact }]) => {
    if (!fact) return [];
    const value = KNOWN[name]?.(project) ?? declaredValue(name, project.declaration, names);
    return value === '' ? [] : [{ label: fact, value }];
  });

/** The eight stages: what is on file for each, and which one lacks it first (五(一), R27, R28). */
function steps(project: Project): Step[] {
  const progressOf = stageProgress(project);
  return STAGES.map((stage) => ({ label: STAGE_WORDS[stage], progress: progressOf(stage) }));
}
