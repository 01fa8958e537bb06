import type { Catalogue } from '../../src/chat/define-command.ts';
import auditPackage from './audit-package.ts';
import exporting from './export.ts';
import financeViews from './finance-views.ts';
import health from './health.ts';
import participation from './participation.ts';
import providerYear from './provider-year.ts';
import reformsLinked from './reforms-linked.ts';
import reminders from './reminders.ts';
import setting from './setting.ts';
import timeliness from './timeliness.ts';
import yearDuties from './year-duties.ts';
import yearly from './yearly.ts';

/** Settings, reminders, figures and health. */
export const running: Catalogue = [
  setting,
  reminders,
  timeliness,
  yearly,
  yearDuties,
  providerYear,
  participation,
  auditPackage,
  exporting,
  financeViews,
  reformsLinked,
  health,
];
