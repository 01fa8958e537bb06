import { MATTERS, type Matter, type MatterRow } from './matter.ts';
import { lastConsent, silentUnits } from './matter-stands.ts';
import type { Meeting } from './meeting.ts';
import { unanswered } from './meeting-row.ts';
import { type Minutes, unreceived } from './minutes.ts';
import { standing } from './opinions.ts';
import type { UnitSlug } from './people.ts';
import type { Project } from './project.ts';
import type { SettingKey } from './settings.ts';

interface SortRow {
  /** Verbs by which the unit itself gives what was asked. */
  readonly said: readonly string[];
  /** Verbs after which it can be given no more: it never was. */
  readonly lapses?: readonly string[];
}

/** What a unit may be asked for, and what counts as its answer (附件1 四, R132). */
export const ASKED_FOR = {
  opinion: { said: ['opine'] },
  consent: { said: ['consent'] },
  reply: { said: ['attend', 'excuse', 'substitute', 'checkin'], lapses: ['close'] },
  confirmation: { said: ['confirm', 'object'] },
  receipt: { said: ['receive'] },
  task: { said: ['done'] },
  evaluation: { said: ['evaluate'] },
} as const satisfies Record<string, SortRow>;
export type AskedFor = keyof typeof ASKED_FOR;

export const sortRow = (sort: AskedFor): SortRow => ASKED_FOR[sort];

/** What one unit is asked for by the present state of a record. */
export interface Awaited {
  readonly unit: UnitSlug;
  readonly sort: AskedFor;
  /** Round, text or time it is about: another one is asked for anew. */
  readonly about: string;
  readonly last: LastDay;
}

/** Its last day: as it stands on the record, or work days by setting from `since` (else from the asking), not after the day of a moment. */
export type LastDay =
  | { readonly dueOn: string | undefined }
  | { readonly step: SettingKey; readonly since?: string; readonly notAfter?: string };

interface Kinds {
  readonly project: Project;
  readonly meeting: Meeting;
  readonly minutes: Minutes;
  readonly matter: Matter;
}
export type AwaitingKind = keyof Kinds;

const each = (units: readonly UnitSlug[], sort: AskedFor, about: string, last: LastDay): readonly Awaited[] =>
  units.map((unit) => ({ unit, sort, about, last }));

/** Whose word a record waits for: the first one only, whatever it is (silence alone is measured). */
export const AWAITED: { readonly [K in AwaitingKind]: (record: Kinds[K]) => readonly Awaited[] } = {
  project(project) {
    const { status, asked, round, completion, declaration } = project;
    if (status.state === 'completed' && completion) {
      const { on, evaluateBy } = completion;
      const last: LastDay = evaluateBy ? { dueOn: evaluateBy } : { step: 'step.completed', since: on };
      return each([declaration.purchaser], 'evaluation', '', last);
    }
    if (status.state !== 'in-review' && status.state !== 'disputed') return [];
    const spoken = standing(project);
    const silent = asked.map(({ unit }) => unit).filter((unit) => !spoken.has(unit));
    return each(silent, 'opinion', String(round), { step: 'step.in-review' });
  },
  meeting(meeting) {
    if (meeting.status.state !== 'called') return [];
    return each(unanswered(meeting), 'reply', meeting.at, { step: 'meeting.reply', notAfter: meeting.at });
  },
  minutes(minutes) {
    const { status, hash, mustConfirm, confirmations, objections } = minutes;
    if (status.state === 'drafted') return [];
    if (status.state === 'issued')
      return each(unreceived(minutes), 'receipt', '', { step: 'minutes.receipt' });
    const spoken = [...confirmations, ...objections].filter((one) => one.hash === hash);
    const silent = mustConfirm.filter((unit) => !spoken.some((one) => one.unit === unit));
    return each(silent, 'confirmation', hash, { step: 'minutes.confirm' });
  },
  matter(matter) {
    const { status, kind, units, owner, dueOn } = matter;
    if (status.state !== 'open' && status.state !== 'adopted') return [];
    const { consent, closes, owes }: MatterRow = MATTERS[kind];
    const last = { dueOn };
    const own = owner !== undefined && (owes === 'owner' || owes === 'purchaser') ? [owner] : [];
    return [
      ...each(consent ? units.filter((unit) => !lastConsent(matter, unit)) : [], 'consent', '', last),
      ...each(closes === 'receipts' ? silentUnits(matter) : [], 'receipt', '', last),
      ...each(own, 'task', '', last),
    ];
  },
};
