import type { MatterKind } from '../domain/matter.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Agenda, AgendaMatter } from '../office/ports.ts';
import { AGENDA_LINES as W } from '../wording/agenda.ts';
import { writtenDay } from '../wording/days.ts';
import { PAPER_WORDS } from '../wording/documents.ts';
import { PLAN_WORDS } from '../wording/plan.ts';
import { ROUTE_WORDS, STATE_WORDS } from '../wording/project.ts';
import { MATTER_STATE_WORDS, MEETING_TYPE_WORDS } from '../wording/records.ts';
import { formatFen } from '../wording/units.ts';
import { plenaryAgenda, reportAgenda, specialAgenda } from './agenda.ts';
import type { Templates } from './templates.ts';

type Draw = (templates: Templates, agenda: Agenda) => Uint8Array;

/** The agenda of that type as .docx. @throws TemplateBroken when there is no usable template */
export const drawAgenda: Draw = (templates, agenda) => DRAWN[agenda.type](templates, agenda);

const begun = ({ title, when, place, open, asOf, progress, ended }: Agenda) => {
  const byStage = [...progress, ...(ended.count > 0 ? [{ stage: 'ended' as const, ...ended }] : [])];
  return {
    title,
    heldOn: when,
    place,
    carried: open.map(({ age, late, ...matter }) => ({ ...matter, ageDays: age, lateDays: late })),
    figures: {
      asOf,
      byStage,
      total: {
        count: byStage.reduce((sum, { count }) => sum + count, 0),
        fen: byStage.reduce((sum, { fen }) => sum + fen, 0),
      },
    },
  };
};

const of = ({ matters }: Agenda, ...kinds: readonly MatterKind[]): readonly AgendaMatter[] =>
  matters.filter(({ kind }) => kinds.includes(kind));

const named = ({ title, unit }: AgendaMatter): string => W.matter(title, unit);
const standing = ({ title, state }: AgendaMatter): string => W.standing(title, MATTER_STATE_WORDS[state]);

const problems = (agenda: Agenda): readonly string[] => [
  ...of(agenda, 'issue').map(named),
  ...agenda.findings.map(({ text }) => W.found(text)),
];

/** Lines of the plans that name a figure to reach, or a phase; the rest of a plan is its text. */
const linesOf = (plans: readonly AgendaMatter[], form: RegExp): readonly string[] =>
  plans.flatMap(({ text }) =>
    text
      .split(/[\n；;]/)
      .map((line) => line.trim())
      .filter((line) => form.test(line)),
  );

const isStudy = (topic: string): boolean => W.study.test(topic);

const plenary: Draw = (templates, agenda) => {
  const plans = of(agenda, 'plan');
  return plenaryAgenda(templates, {
    ...begun(agenda),
    chair: PAPER_WORDS.chair,
    study: agenda.topics.filter(isStudy),
    plan: plans.map(standing),
    indicators: [
      ...linesOf(plans, W.indicator),
      ...plans.flatMap(({ plan }) =>
        (plan?.indicators ?? []).map(({ name, target, unit = '' }) =>
          PLAN_WORDS.agendaIndicator(name, target, unit),
        ),
      ),
    ],
    phases: [
      ...linesOf(plans, W.phase),
      ...plans.flatMap(({ plan }) =>
        (plan?.phases ?? []).map(({ text, dueOn, unit = '' }) =>
          PLAN_WORDS.agendaPhase(text, writtenDay(dueOn), unit),
        ),
      ),
    ],
    problems: problems(agenda),
    proposals: of(agenda, 'policy').map(standing),
    candidates: [
      ...agenda.projects.map(({ name, unit, fen, state, route }) =>
        W.candidate(name, [unit, formatFen(fen), ROUTE_WORDS[route], STATE_WORDS[state]]),
      ),
      ...of(agenda, 'reroster').map(named),
    ],
    others: agenda.topics.filter((topic) => !isStudy(topic)),
  });
};

const report: Draw = (templates, agenda) =>
  reportAgenda(templates, {
    ...begun(agenda),
    reporter: agenda.reporter,
    units: agenda.units,
    policies: [...agenda.topics, ...of(agenda, 'policy', 'supervision').map(standing)],
    tasks: [
      ...agenda.finished.map(({ text, unit, evidence }) => W.done(text, unit, evidence)),
      ...agenda.open.map(({ text, unit, dueOn, late }) => W.underWay(text, unit, dueOn, late)),
    ],
    experience: [
      ...agenda.finished.map(({ text, unit }) => W.practice(unit, text)),
      ...of(agenda, 'bulletin').map(({ title }) => W.bulletin(title)),
    ],
    problems: problems(agenda),
  });

const special: Draw = (templates, agenda) => {
  const { figures: _figures, ...begin } = begun(agenda);
  const { units, topics, basis, type } = agenda;
  return specialAgenda(templates, { ...begin, type: MEETING_TYPE_WORDS[type], basis, units, topics });
};

/** Each type of meeting has an agenda of its own (R112, R114, R116, R117). */
const DRAWN: Readonly<Record<Meeting['type'], Draw>> = { plenary, report, special, research: special };
