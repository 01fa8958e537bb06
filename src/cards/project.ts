import { isBeforeEffect } from '../domain/declare.ts';
import { approvedFen, outstanding, standing } from '../domain/opinions.ts';
import { owedBy } from '../domain/owing.ts';
import { type Decision, type Opinion, type Project, STAGES, type State } from '../domain/project.ts';
import { PROJECT_STATES } from '../domain/project-flow.ts';
import {
  ASKED_WORDS,
  BODY_WORDS,
  DECISION_WORDS,
  FUND_WORDS,
  NOTE_WORDS,
  PARTY_WORDS,
  ROUTE_WORDS,
  STAGE_WORDS,
  STATE_WORDS,
  TEST_WORDS,
  CARD_WORDS as W,
} from '../wording/project.ts';
import { formatFen } from '../wording/units.ts';
import type { Block, Button, Card, Fact, Step, Tone } from './card.ts';
import type { Names } from './names.ts';

const TONES: Record<State, Tone> = {
  submitted: 'waiting',
  returned: 'warning',
  withdrawn: 'plain',
  'in-review': 'waiting',
  disputed: 'warning',
  escalated: 'warning',
  concluded: 'waiting',
  'awaiting-convenor': 'waiting',
  'awaiting-government': 'waiting',
  'awaiting-channel': 'waiting',
  approved: 'good',
  completed: 'waiting',
  evaluated: 'good',
  refused: 'bad',
};

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
  readonly dueOn?: string;
}

/** A project as a card: the outcome, at most six facts, the eight stages, the reasons of its route, the warnings (R07, R27, R39). */
export function projectCard(project: Project, names: Names, view: ProjectView = {}): Card {
  const {
    title = `${project.number} ${project.declaration.name}`,
    tone = TONES[project.status.state],
    buttons = [],
    full = false,
    stages = true,
    opinions = true,
  } = view;
  return {
    tone,
    title,
    body: [
      {
        kind: 'facts',
        facts: [...facts(project, names, view.dueOn), ...(full ? declared(project) : [needFact(project)])],
      },
      ...(stages ? [{ kind: 'steps' as const, steps: steps(project) }] : []),
      ...warnings(project),
      ...(opinions ? spoken(project, names, full) : []),
      { kind: 'note', text: routeReasons(project) },
    ],
    buttons,
    ...(full && papersOf(project)),
  };
}

/** The decisions themselves, where their files were sent to the bot (R41). */
function papersOf({ decisions }: Project): Pick<Card, 'files'> {
  const files = decisions.flatMap((each) =>
    each.kind === 'external' && each.fileKey ? [{ key: each.fileKey, name: each.file }] : [],
  );
  return files.length > 0 ? { files } : {};
}

function facts(project: Project, names: Names, due: string | undefined): Fact[] {
  const { declaration: d } = project;
  const fixed = approvedFen(project);
  return [
    { label: W.purchaser, value: `${names.unit(d.purchaser)}${W.officerIs(d.officer)}` },
    { label: W.amount, value: `${formatFen(d.fen)}${fixed === undefined ? '' : W.fixed(formatFen(fixed))}` },
    { label: W.item, value: `${d.item ? names.item(d.item) : W.outsideCatalogue} · ${d.from} — ${d.to}` },
    {
      label: W.route,
      value: `${project.routing.route} ${ROUTE_WORDS[project.routing.route]}${W.clauses(project.routing.clauses)}`,
    },
    {
      label: W.now,
      value: [
        STATE_WORDS[project.status.state],
        ...waitingFor(project, names),
        ...(due ? [W.due(due)] : []),
      ].join('，'),
    },
  ];
}

const needFact = ({ declaration }: Project): Fact => ({ label: W.need, value: declaration.need });

function declared({ declaration: d }: Project): Fact[] {
  return [
    { label: W.need, value: d.need },
    { label: W.costBasis, value: d.costBasis },
    {
      label: W.funds,
      value: d.funds.map(({ source, fen }) => `${FUND_WORDS[source].label}${formatFen(fen)}`).join('、'),
    },
    { label: W.quantity, value: d.quantity },
    { label: W.quality, value: d.quality },
  ];
}

/** Whom everyone waits for: units by name, others by their part. */
function waitingFor(project: Project, names: Names): string[] {
  const units = owedBy(project).flatMap((key) =>
    key.startsWith('unit:') ? [names.unit(key.slice('unit:'.length))] : [],
  );
  if (units.length > 0) return [W.waitingFor(units)];
  const { owes } = PROJECT_STATES[project.status.state];
  if (owes === 'nobody') return [];
  return [W.waitingFor([owes === 'asked' ? PARTY_WORDS.office : PARTY_WORDS[owes]])];
}

/** The eight stages, and which one it stands in (五(一), R27). */
function steps(project: Project): Step[] {
  const now = STAGES.indexOf(PROJECT_STATES[project.status.state].stage);
  return STAGES.map((stage, index) => ({
    label: STAGE_WORDS[stage],
    progress: index < now ? 'done' : index === now ? 'now' : 'ahead',
  }));
}

function warnings({ declaration: d, status }: Project): Block[] {
  const lines = [
    ...(d.staffing === 'more' ? [W.staffingWarning] : []),
    ...(isBeforeEffect(d) ? [W.beforeEffect] : []),
    ...('reason' in status ? [`${STATE_WORDS[status.state]}：${status.reason}`] : []),
  ];
  return lines.map((text) => ({ kind: 'text', text }));
}

/** Each test, its answer and its clause, and what the document leaves open (R38, R39). */
export function routeReasons({
  routing,
  declaration: d,
}: {
  readonly routing: Project['routing'];
  readonly declaration: Pick<Project['declaration'], 'largeReason' | 'instruction' | 'grounds'>;
}): string {
  const answers = routing.tests
    .map(({ test, answer }) => `${TEST_WORDS[test]} ${answer ? W.yes : W.no}`)
    .join(' · ');
  const clauses = [...new Set(routing.tests.map(({ clause }) => clause))];
  return [
    `${answers}${W.clauses(clauses)}`,
    ...(d.largeReason ? [W.judged(d.largeReason)] : []),
    ...(d.instruction ? [W.instruction(d.instruction)] : []),
    ...(d.grounds ? [W.grounds(d.grounds)] : []),
    ...routing.notes.map((note) => NOTE_WORDS[note]),
  ].join('\n');
}

/** Opinions and decisions; in full also the earlier ones and those a change voided (R40, R124). */
function spoken(project: Project, names: Names, full: boolean): Block[] {
  const current = standing(project);
  const shown = full ? project.opinions : [...current.values()];
  const silent =
    project.status.state === 'in-review' || project.status.state === 'disputed'
      ? outstanding(project).filter(({ unit }) => !current.has(unit))
      : [];
  const decisions = full ? project.decisions : project.decisions.filter(({ supersededAt }) => !supersededAt);
  const lines = [
    ...shown
      .filter(({ agrees }) => agrees)
      .map((opinion) => opinionLine(opinion, names, current.get(opinion.unit) === opinion)),
    ...silent.map(({ unit, because }) => `${names.unit(unit)}：${W.silent}（${ASKED_WORDS[because]}）`),
    ...decisions.map((decision) => decisionLine(decision, names)),
    ...afterwards(project, names),
    ...coordinationLines(project, names),
  ];
  return [
    ...shown
      .filter(({ agrees }) => !agrees)
      .map(
        (opinion): Block => ({
          kind: 'quote',
          who: opinionWho(opinion, names, current.get(opinion.unit) === opinion),
          text: opinion.reason ?? '',
        }),
      ),
    ...(lines.length > 0 ? [{ kind: 'list' as const, items: lines }] : []),
  ];
}

function opinionWho({ unit, agrees, by, at }: Opinion, names: Names, current: boolean): string {
  return `${names.unit(unit)} ${agrees ? W.agrees : W.disagrees}${current ? '' : W.earlier}（${by.name}，${names.moment(at)}）`;
}

function opinionLine(opinion: Opinion, names: Names, current: boolean): string {
  const fen = opinion.approvedFen === undefined ? '' : W.fixed(formatFen(opinion.approvedFen));
  return `${opinionWho(opinion, names, current)}${fen}${opinion.reason ? `：${opinion.reason}` : ''}`;
}

/** A decision in one line: what, who, when, and for outside ones the document. */
function decisionLine(decision: Decision, names: Names): string {
  const verdict = decision.passed ? W.passed : W.failed;
  const voided = decision.supersededAt ? W.superseded : '';
  const why = decision.reason ? `：${decision.reason}` : '';
  if (decision.kind !== 'external') {
    return `${DECISION_WORDS[decision.kind]}：${verdict}${voided}（${decision.by.name}，${names.moment(decision.at)}）${why}`;
  }
  const { body, document, date, file, meeting, channel } = decision;
  const evidence = [
    W.document(document, date),
    ...(meeting ? [W.meeting(meeting)] : []),
    ...(channel ? [W.channel(channel)] : []),
    W.attachment(file),
  ].join('');
  return `${BODY_WORDS[body]}：${verdict}${voided}（${evidence}；${W.recordedBy(decision.by.name)}${names.moment(decision.at)}）${why}`;
}

/** What is on record after the approval (R76). */
function afterwards({ completion, evaluation }: Project, names: Names): string[] {
  return [
    ...(completion
      ? [
          `${W.completion}：${completion.on}（${completion.by.name}，${names.moment(completion.at)}）${completion.evaluateBy ? W.evaluateBy(completion.evaluateBy) : ''}`,
        ]
      : []),
    ...(evaluation
      ? [
          `${W.evaluation}：${W.evaluatedAs(evaluation.result, evaluation.evidence)}（${evaluation.by.name}，${names.moment(evaluation.at)}）`,
        ]
      : []),
  ];
}

function coordinationLines({ coordinations }: Project, names: Names): string[] {
  return coordinations.map(({ result, by, at, note }) => {
    if (!result) return `${W.coordination}：${W.coordinationOpen}`;
    const outcome =
      result === 'not-agreed' ? W.coordinationFailed : by ? W.coordinationAgreed : W.coordinationByUnits;
    return `${W.coordination}：${outcome}${by && at ? `（${by.name}，${names.moment(at)}）` : ''}${note ? `：${note}` : ''}`;
  });
}
