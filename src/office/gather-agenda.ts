import { differenceInCalendarDays } from 'date-fns';
import { MATTERS } from '../domain/matter.ts';
import type { Meeting } from '../domain/meeting.ts';
import { STAGES } from '../domain/project.ts';
import { PROJECT_STATES, type StateRow } from '../domain/project-flow.ts';
import type { Agenda, Desk } from './ports.ts';

interface Words {
  readonly unit: (slug: string) => string;
  /** A moment with its time, as a letter writes it. */
  readonly moment: (iso: string) => string;
  /** A calendar day, as a letter writes it. */
  readonly day: (day: string) => string;
}

/** The agenda of a meeting from what stands in the records on that day (R108, R112, R128). */
export async function gatherAgenda(
  desk: Desk,
  meeting: Meeting,
  today: string,
  words: Words,
): Promise<Agenda> {
  const year = Number(today.slice(0, 4));
  const { projects } = await desk.projects.search(
    { year },
    { all: true, units: [] },
    { offset: 0, limit: 10_000 },
  );
  const matters = await desk.records.list('matter', { states: ['open', 'adopted'] });
  const byStage = STAGES.map((stage) =>
    projects.filter(
      ({ status }) =>
        (PROJECT_STATES[status.state] as StateRow).stage === stage &&
        !(PROJECT_STATES[status.state] as StateRow).final,
    ),
  );
  return {
    type: meeting.type,
    number: meeting.number,
    title: meeting.title,
    when: words.moment(meeting.at),
    place: meeting.place,
    units: meeting.units.map(words.unit),
    reporter: meeting.reporter ?? '',
    basis: meeting.basis ?? '',
    topics: meeting.topics,
    asOf: words.day(today),
    progress: STAGES.flatMap((stage, index) => {
      const here = byStage[index] ?? [];
      const fen = here.reduce((sum, { declaration }) => sum + declaration.fen, 0);
      return here.length > 0 ? [{ stage, count: here.length, fen }] : [];
    }),
    candidates: matters
      .filter(({ kind, status }) => kind !== 'agreed' && MATTERS[kind].agenda && status.state === 'open')
      .map(({ number, title, kind }) => ({ number, title, kind })),
    open: matters
      .filter(({ kind, meeting: from }) => kind === 'agreed' && from !== meeting.number)
      .map(({ number, text, owner = '', dueOn = '', raisedAt }) => ({
        number,
        text,
        unit: words.unit(owner),
        dueOn: dueOn && words.day(dueOn),
        age: differenceInCalendarDays(today, raisedAt.slice(0, 10)),
      })),
  };
}
