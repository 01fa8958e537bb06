import { type Matter, yearOf } from '../domain/matter.ts';
import { MEETING_TYPES, type Meeting, type MeetingType, type PlenaryNews } from '../domain/meeting.ts';
import { wasHeld } from '../domain/meeting-roll.ts';
import type { Minutes } from '../domain/minutes.ts';
import type { Project } from '../domain/project.ts';
import { type Exception, exceptionsOf } from './exceptions.ts';
import { fenOf, isOver, progressOf, type StageSum } from './progress.ts';

/** What the figures of one year are told from. */
export interface YearRecords {
  readonly meetings: readonly Meeting[];
  readonly minutes: readonly Minutes[];
  readonly matters: readonly Matter[];
  readonly projects: readonly Project[];
  /** Last days of evaluations still owed, `YYYY-MM-DD`. */
  readonly evaluationsDue: readonly string[];
}

export interface YearFigures {
  readonly plenaries: readonly PlenaryNews[];
  /** Reasoned exceptions from the yearly plenary (Z18). */
  readonly exceptions: readonly Pick<Matter, 'number' | 'text' | 'raisedBy' | 'raisedAt'>[];
  /** Money added to regular services by finance's reasoned exception in that year, in fen (R45, Z18). */
  readonly supplements: readonly Exception[];
  /** Meetings closed in that year, by type. */
  readonly held: Readonly<Record<MeetingType, number>>;
  /** Serials of the minutes issued under that year's numbers, in order. */
  readonly issued: readonly number[];
  /** What went up to 区政府 in that year. */
  readonly sent: { readonly reports: number; readonly proposals: number; readonly minutes: number };
  /** What the meetings of that year agreed on; overdue ones are open too. */
  readonly agreed: { readonly done: number; readonly open: number; readonly overdue: number };
  readonly evaluations: { readonly done: number; readonly overdue: number };
  /** Declared under that year's numbers; amounts in fen. */
  readonly projects: {
    readonly count: number;
    readonly fen: number;
    readonly underWay: readonly StageSum[];
    readonly over: { readonly count: number; readonly fen: number };
    /** Those that add posts or staff, with the reason they gave (二(三)4, 七(三), Z18). */
    readonly moreStaff: readonly {
      readonly number: string;
      readonly name: string;
      readonly reason: string;
    }[];
  };
}

/** One year in figures as the records stand on that day; `dayOf` tells the office's calendar day of a moment (Z18). */
export function yearFigures(
  { meetings, minutes, matters, projects, evaluationsDue }: YearRecords,
  year: number,
  today: string,
  dayOf: (iso: string) => string,
): YearFigures {
  const inYear = (iso: string | undefined) => iso !== undefined && dayOf(iso).startsWith(`${year}-`);
  const own = projects.filter(({ number }) => number.startsWith(`${year}-`));
  const over = own.filter(isOver);
  const agreed = matters.filter(
    ({ kind, number, status }) =>
      kind === 'agreed' && number.startsWith(`M${year}-`) && status.state !== 'dropped',
  );
  const open = agreed.filter(({ status }) => status.state !== 'done');
  const sent = matters.filter((each) => each.sent?.date.startsWith(`${year}-`));
  const up = (kind: Matter['kind'], ofMeeting: boolean) =>
    sent.filter((each) => each.kind === kind && (each.meeting !== undefined) === ofMeeting).length;
  return {
    plenaries: plenariesOf(meetings, year, today, dayOf),
    exceptions: matters.filter(
      (each) => each.kind === 'exception' && each.status.state !== 'dropped' && yearOf(each) === year,
    ),
    supplements: projects.flatMap(exceptionsOf).filter(({ at }) => inYear(at)),
    held: heldByType(meetings.filter((each) => wasHeld(each) && inYear(each.at))),
    issued: minutes
      .flatMap(({ issued }) => (issued?.year === year ? [issued.serial] : []))
      .sort((a, b) => a - b),
    sent: {
      reports: up('report', false),
      proposals: sent.filter(({ kind }) => kind === 'policy').length,
      minutes: up('report', true),
    },
    agreed: {
      done: agreed.length - open.length,
      open: open.length,
      overdue: open.filter(({ dueOn }) => dueOn !== undefined && dueOn < today).length,
    },
    evaluations: {
      done: projects.filter(({ evaluation }) => inYear(evaluation?.at)).length,
      overdue: evaluationsDue.filter((day) => day.startsWith(`${year}-`) && day < today).length,
    },
    projects: {
      count: own.length,
      fen: fenOf(own),
      underWay: progressOf(own.filter((each) => !isOver(each))),
      over: { count: over.length, fen: fenOf(over) },
      moreStaff: own
        .filter(({ declaration }) => declaration.staffing === 'more')
        .map(({ number, declaration }) => ({
          ...{ number, name: declaration.name },
          reason: declaration.staffingReason ?? '',
        })),
    },
  };
}

const heldByType = (meetings: readonly Meeting[]) =>
  Object.fromEntries(
    MEETING_TYPES.map((type) => [type, meetings.filter((each) => each.type === type).length]),
  ) as Record<MeetingType, number>;

/** What counts first. */
const WEIGHT: readonly PlenaryNews['news'][] = ['held', 'ahead', 'lapsed', 'cancelled'];

function plenariesOf(
  meetings: readonly Meeting[],
  year: number,
  today: string,
  dayOf: (iso: string) => string,
): readonly PlenaryNews[] {
  return meetings
    .filter(({ type, at }) => type === 'plenary' && dayOf(at).startsWith(`${year}-`))
    .flatMap((meeting): readonly PlenaryNews[] => {
      const { number, status, at } = meeting;
      const { state } = status;
      const day = dayOf(at);
      if (wasHeld(meeting)) return [{ number, news: 'held', day }];
      if (state === 'cancelled') return [{ number, news: 'cancelled', day }];
      return state === 'called' ? [{ number, news: day < today ? 'lapsed' : 'ahead', day }] : [];
    })
    .sort((a, b) => WEIGHT.indexOf(a.news) - WEIGHT.indexOf(b.news));
}
