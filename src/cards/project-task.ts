import type { Declaration } from '../domain/declaration.ts';
import { approvedFen } from '../domain/opinions.ts';
import type { Project } from '../domain/project.ts';
import { isApproved } from '../projects/marks.ts';
import { ROUTE_WORDS, CARD_WORDS as W } from '../wording/project.ts';
import { formatFen } from '../wording/units.ts';
import { say } from './answers.ts';
import type { Button, Card, Fact } from './card.ts';
import { DECLARED, declaredValue } from './declared.ts';
import { withEntry } from './entry.ts';
import type { Names } from './names.ts';
import { principleBlocks } from './principles.ts';
import { waitingBlocks } from './project-filed.ts';
import { precedentFact, routeReasons, warnings } from './project-parts.ts';
import { decidedBlocks, saidBlocks } from './project-said.ts';

interface TaskView {
  /** What is asked, before the project's name. */
  readonly request: string;
  readonly buttons: readonly Button[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly dueOn?: string;
}

/** What somebody needs to decide: the money and where it comes from, the targets, the last day, the dispute as it went. */
export function projectTask(project: Project, names: Names, view: TaskView): Card {
  const { number, declaration, routing } = project;
  const base: Card = {
    tone: 'waiting',
    title: W.task(view.request, number, declaration.name),
    body: [
      { kind: 'facts', facts: facts(project, names, view) },
      { kind: 'text', text: wanted(declaration, names) },
      ...warnings(project),
      ...(view.buttons.some(({ say: said }) => said.startsWith('opine:'))
        ? principleBlocks(declaration)
        : []),
      ...(isApproved(project)
        ? [...decidedBlocks(project, names), ...waitingBlocks(project, names)]
        : saidBlocks(project, names, false)),
      {
        kind: 'note',
        text: `${W.routed(ROUTE_WORDS[routing.route], routing.clauses)}\n${routeReasons(project)}`,
      },
    ],
    buttons: view.buttons,
  };
  return withEntry(base);
}

function facts(project: Project, names: Names, { today, dueOn }: TaskView): Fact[] {
  const { declaration: d } = project;
  const fixed = approvedFen(project);
  return [
    { label: W.purchaser, value: `${names.unit(d.purchaser)}${W.officerIs(d.officer)}` },
    { label: W.amount, value: `${formatFen(d.fen)}${fixed === undefined ? '' : W.fixed(formatFen(fixed))}` },
    ...DECLARED.flatMap(([name, { decides, fact }]) =>
      decides && fact ? [{ label: fact, value: declaredValue(name, d, names) }] : [],
    ),
    { label: W.targets, value: W.target(d.quantity, d.quality) },
    ...precedentFact(project),
    ...(dueOn
      ? [{ label: W.lastDay, value: `${names.day(dueOn)}${dueOn < today ? W.late : ''}${W.local}` }]
      : []),
  ];
}

const wanted = (d: Declaration, names: Names): string =>
  W.wanted(
    d.item ? names.item(d.item, d.catalogueVersion) : W.outsideCatalogue,
    names.period(d.from, d.to),
    d.need,
  );

/** What became of a card when a newer message tells of the same thing: the outcome, and nothing that will be old tomorrow. */
export const overtakenCard = (title: string): Card => say(title, W.overtaken);
