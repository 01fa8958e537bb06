import { differenceInCalendarDays } from 'date-fns';
import { type Matter, type MatterKind, yearOf } from '../domain/matter.ts';
import type { Meeting } from '../domain/meeting.ts';
import { findingsFor } from '../domain/meeting-findings.ts';
import type { State } from '../domain/project.ts';
import { PROJECT_STATES } from '../domain/project-flow.ts';
import { fenOf, isOver, progressOf } from '../projects/progress.ts';
import type { Agenda, Desk } from './ports.ts';

interface Words {
  readonly unit: (slug: string) => string;
  /** From when to when, as a letter writes it. */
  readonly span: (from: string, until?: string) => string;
  /** A calendar day, as a letter writes it. */
  readonly day: (day: string) => string;
}

/** What an agenda looks back upon. */
interface Period {
  readonly year: number;
  /** `YYYY-MM-DD`: the last meeting of this type, else the first day of the year. */
  readonly since: string;
}

/** The agenda of a meeting from what stands in the records on that day (R108, R112, R114, R128). */
export async function gatherAgenda(
  desk: Desk,
  meeting: Meeting,
  today: string,
  words: Words,
): Promise<Agenda> {
  const matters = await desk.records.list('matter', {});
  const period = await periodOf(desk, meeting, today);
  const agreed = matters.filter(({ kind, meeting: from }) => kind === 'agreed' && from !== meeting.number);
  return {
    type: meeting.type,
    number: meeting.number,
    title: meeting.title,
    when: words.span(meeting.at, meeting.until),
    place: meeting.place,
    units: meeting.units.map(words.unit),
    reporter: meeting.reporter ?? '',
    basis: meeting.basis ?? '',
    topics: meeting.topics,
    asOf: words.day(today),
    ...(await projectsOf(desk, today, words)),
    matters: matters
      .filter((each) => LISTED[each.kind](each, period))
      .map(({ number, title, text, kind, status: { state }, owner, plan }) => ({
        ...{ number, title, text, kind, state },
        ...(plan && { plan: named(plan, words) }),
        unit: owner ? words.unit(owner) : '',
      })),
    findings: findingsFor(meeting, await desk.records.list('meeting', { states: ['closed'] })).map(
      ({ survey, text }) => ({ number: survey, text }),
    ),
    open: agreed.filter(isOpen).map(({ number, text, owner = '', dueOn = '', raisedAt }) => ({
      number,
      text,
      unit: words.unit(owner),
      dueOn: dueOn && words.day(dueOn),
      age: differenceInCalendarDays(today, raisedAt.slice(0, 10)),
      late: dueOn ? Math.max(0, differenceInCalendarDays(today, dueOn)) : 0,
    })),
    finished: agreed
      .filter((each) => closedSince(each, period))
      .map(({ number, text, owner = '', closed }) => ({
        ...{ number, text, unit: words.unit(owner) },
        evidence: closed?.evidence ?? '',
      })),
  };
}

/** A plan with its units in words. */
function named({ indicators, phases }: NonNullable<Matter['plan']>, { unit: name }: Words) {
  const spelled = <T extends { readonly unit?: string }>(each: T): T =>
    each.unit ? { ...each, unit: name(each.unit) } : each;
  return { indicators: indicators.map(spelled), phases: phases.map(spelled) };
}

async function periodOf(desk: Desk, { type, at, number }: Meeting, today: string): Promise<Period> {
  const held = await desk.records.list('meeting', { states: ['closed'] });
  const before = held.filter((each) => each.type === type && each.number !== number && each.at < at);
  const [last] = before
    .map((each) => each.at.slice(0, 10))
    .sort()
    .reverse();
  return { year: Number(today.slice(0, 4)), since: last ?? `${today.slice(0, 4)}-01-01` };
}

const isOpen = ({ status }: Matter): boolean => status.state === 'open' || status.state === 'adopted';
const closedSince = ({ closed }: Matter, { since }: Period): boolean =>
  closed !== undefined && closed.at.slice(0, 10) >= since;

/** Which matters of each kind the agenda speaks of; agreed ones have lists of their own. */
const LISTED: Readonly<Record<MatterKind, (matter: Matter, period: Period) => boolean>> = {
  agreed: () => false,
  plan: (matter, { year }) => isOpen(matter) || (matter.status.state === 'done' && yearOf(matter) === year),
  policy: (matter, period) => isOpen(matter) || closedSince(matter, period),
  issue: isOpen,
  supervision: (matter, period) => isOpen(matter) || closedSince(matter, period),
  bulletin: ({ raisedAt }, { since }) => raisedAt.slice(0, 10) >= since,
  reroster: ({ status }) => status.state === 'open',
  report: () => false,
  exception: () => false,
  milestone: () => false,
  account: () => false,
  improvement: () => false,
};

const STATES = Object.keys(PROJECT_STATES) as readonly State[];
/** Somebody must decide before these go on. */
const UNDECIDED: readonly State[] = [
  'disputed',
  'escalated',
  'concluded',
  'awaiting-convenor',
  'awaiting-government',
];

/** Everything under way, whenever it began, and what came to its end this year (R112). */
async function projectsOf(
  desk: Desk,
  today: string,
  words: Words,
): Promise<Pick<Agenda, 'progress' | 'ended' | 'projects'>> {
  const states = STATES.filter((state) => state !== 'withdrawn');
  const projects = await desk.projects.all({ states }, { all: true, units: [] });
  const underWay = projects.filter((each) => !isOver(each));
  const ended = projects.filter((each) => isOver(each) && each.updatedAt.startsWith(today.slice(0, 4)));
  return {
    progress: progressOf(underWay),
    ended: { count: ended.length, fen: fenOf(ended) },
    projects: underWay
      .filter(({ status }) => UNDECIDED.includes(status.state))
      .map(({ number, declaration, status, routing }) => ({
        ...{ number, name: declaration.name, unit: words.unit(declaration.purchaser) },
        ...{ fen: declaration.fen, state: status.state, route: routing.route },
      })),
  };
}
