import { dayOf } from '../domain/calendar.ts';
import type { Subject } from '../domain/reminders.ts';
import { addWorkDays } from '../domain/workdays.ts';
import { stands } from '../engine/entries.ts';
import { keysOf } from '../engine/who.ts';
import { ACCEPTANCE } from '../projects/evaluation.ts';
import type { Desk } from './ports.ts';
import { officersOn } from './responsible.ts';
import { calendarOf, settingOf } from './settings.ts';

/** Delivered services nobody has taken over: due from completion by a day of its own, apart from the evaluation (七(二)5, R76). */
export async function takingOverSubjects(desk: Desk, timeZone: string): Promise<readonly Subject[]> {
  const everything = { all: true, units: [] };
  const completed = await desk.projects.all({ states: ['completed'] }, everything);
  const waiting = completed.filter(
    ({ filed = [] }) => !filed.some((entry) => entry.row === ACCEPTANCE.key && stands(ACCEPTANCE, entry)),
  );
  if (waiting.length === 0) return [];
  const days = await settingOf(desk.settings, 'acceptance.days');
  const overrides = await calendarOf(desk.settings);
  const officerOf = await officersOn(desk, dayOf(desk.now, timeZone));
  return waiting.flatMap((project): readonly Subject[] => {
    const { number, declaration, completion } = project;
    if (!completion) return [];
    const dueOn = addWorkDays(completion.on, days, overrides);
    return [
      {
        ...{ kind: 'acceptance', key: `project:${number}/${ACCEPTANCE.key}@${dueOn}`, number },
        ...{ title: declaration.name, state: '', owes: keysOf('purchaser', { project }), dueOn },
        ...officerOf(project),
      },
    ];
  });
}
