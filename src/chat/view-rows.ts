import { standingWords } from '../cards/project-now.ts';
import { dayOf } from '../domain/calendar.ts';
import type { ProjectCriteria } from '../office/ports.ts';
import { calendarOf, settingOf } from '../office/settings.ts';
import { sightOf } from '../office/sight.ts';
import { ledgerOf } from '../projects/ledger.ts';
import type { Seen, View } from '../projects/views.ts';
import type { KnownScene } from './define-command.ts';

/** Every row of the view this person may see, the oldest project first; of those that meet the criteria. */
export async function rowsOf(
  view: View,
  scene: KnownScene,
  criteria: ProjectCriteria = {},
): Promise<readonly Seen[]> {
  const { desk, actor, today, reading, names } = scene;
  const days = await settingOf(desk.settings, 'payment.delay');
  const overrides = await calendarOf(desk.settings);
  const local = (iso: string) => dayOf(new Date(iso), reading.timeZone);
  const projects = await desk.projects.all(criteria, sightOf(actor));
  return projects.toReversed().flatMap((project) => {
    const ledger = ledgerOf(project, today, days, local, overrides);
    const standing = standingWords(project);
    const seen = { project, ledger, unit: names.unit, field: names.field, standing, dayOf: local };
    return view.rows(project, ledger).map((payment) => ({ ...seen, ...(payment && { payment }) }));
  });
}
