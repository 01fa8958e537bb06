import { dayOf } from '../domain/calendar.ts';
import { type YearFigures, yearFigures } from '../projects/year.ts';
import type { Desk } from './ports.ts';

/** One year of the joint meeting in figures, as its records stand on that day (附件1 三, Z18). */
export async function gatherYear(
  desk: Desk,
  year: number,
  today: string,
  timeZone: string,
): Promise<YearFigures> {
  const projects = await desk.projects.all({}, { all: true, units: [] });
  const owing = await desk.reminders.owing();
  const records = {
    meetings: await desk.records.list('meeting', {}),
    minutes: await desk.records.list('minutes', { states: ['issued'] }),
    matters: await desk.records.list('matter', {}),
    projects,
    evaluationsDue: owing
      .filter(
        ({ source, sort, state }) => source === 'project' && sort === 'evaluation' && state === 'completed',
      )
      .map(({ dueOn }) => dueOn),
  };
  return yearFigures(records, year, today, (iso) => dayOf(new Date(iso), timeZone));
}
