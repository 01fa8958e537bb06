import { dayOf } from '../domain/calendar.ts';
import type { Project } from '../domain/project.ts';
import type { Subject } from '../domain/reminders.ts';
import { keysOf } from '../engine/who.ts';
import { heldUp, UNPAID } from '../projects/held-up.ts';
import type { Desk } from './ports.ts';
import { officersOn } from './responsible.ts';
import { calendarOf, settingOf } from './settings.ts';

/** Payments that finance consented to and nobody made in time: whoever bought and whoever consented hear of it once (七(四), R70). */
export async function heldUpSubjects(desk: Desk, timeZone: string): Promise<readonly Subject[]> {
  const everything = { all: true, units: [] };
  const waiting = await desk.projects.all({ waits: UNPAID }, everything);
  if (waiting.length === 0) return [];
  const days = await settingOf(desk.settings, 'payment.delay');
  const overrides = await calendarOf(desk.settings);
  const today = dayOf(desk.now, timeZone);
  const officerOf = await officersOn(desk, today);
  const late = (project: Project) =>
    heldUp(project, days, (iso) => dayOf(new Date(iso), timeZone), overrides).filter(
      ({ payBy }) => payBy < today,
    );
  return waiting.flatMap((project) =>
    late(project).map(
      ({ no, title, consentedOn, payBy }): Subject => ({
        kind: 'payment-delay',
        // By the day of the consent: another setting does not tell of it again.
        key: `project:${project.number}/${UNPAID.row}${no}@${consentedOn}`,
        number: project.number,
        title,
        state: '',
        owes: [...keysOf('purchaser', { project }), ...keysOf('money', { project })],
        dueOn: payBy,
        ...officerOf(project),
      }),
    ),
  );
}
