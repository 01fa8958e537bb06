import type { ClauseId } from './clauses.ts';
import { MATTERS, type MatterKind, type MatterRow } from './matter.ts';
import type { State } from './project.ts';
import { PROJECT_STATES, type StateRow } from './project-flow.ts';

interface Silence {
  /** The clause that speaks of the matter without giving the figure. */
  readonly clause: ClauseId;
}
export interface CountRow extends Silence {
  readonly kind: 'count';
  readonly unit: 'workdays' | 'days' | 'months' | 'points' | 'people';
  readonly default: number;
  readonly min: number;
  readonly max: number;
}
interface ChoiceRow extends Silence {
  readonly kind: 'choice';
  readonly default: string;
  readonly options: readonly string[];
}
/** `hours`: `20:00-08:00` · `time`: `09:00` · `dates`: `09-01,11-01` in order. */
interface TextRow extends Silence {
  readonly kind: 'hours' | 'time' | 'dates';
  readonly default: string;
}
/** Words of the office's own in one line, at most `max` characters; until somebody says some, the papers' own stand. */
interface WordsRow extends Silence {
  readonly kind: 'words';
  readonly default: '';
  readonly max: number;
}
export type SettingRow = CountRow | ChoiceRow | TextRow | WordsRow;

const count = (
  unit: CountRow['unit'],
  standard: number,
  clause: ClauseId,
  [min, max]: readonly [number, number] = [0, 365],
): CountRow => ({ kind: 'count', unit, default: standard, min, max, clause });

const points = (standard: number): CountRow => count('points', standard, '六(五)', [0, 100]);

const words = (max: number, clause: ClauseId): WordsRow => ({ kind: 'words', default: '', max, clause });

type StepKey = `step.${State}`;
type MatterKey = `matter.${MatterKind}`;

/** Stages after the approval, each with its own days; evaluation has those of a completed project. */
export const LATE_STAGES = ['procurement', 'qualification', 'contract', 'supervision', 'payment'] as const;
export type LateStage = (typeof LATE_STAGES)[number];

const STEPS = Object.fromEntries(
  (Object.entries(PROJECT_STATES) as [State, StateRow][]).flatMap(([state, { days, stage }]) =>
    days === undefined
      ? []
      : [[`step.${state}`, count('workdays', days, stage === 'evaluation' ? '七(二)5' : '五(一)', [1, 365])]],
  ),
) as { readonly [K in StepKey]?: CountRow };

const MATTER_DAYS = Object.fromEntries(
  (Object.entries(MATTERS) as [MatterKind, MatterRow][]).flatMap(([kind, { days, clause }]) =>
    days === undefined ? [] : [[`matter.${kind}`, count('workdays', days, clause, [1, 365])]],
  ),
) as { readonly [K in MatterKey]?: CountRow };

const OWN = {
  'stage.procurement': count('workdays', 40, '五(二)', [1, 365]),
  'stage.qualification': count('workdays', 10, '三(二)', [1, 365]),
  'stage.contract': count('workdays', 20, '五(二)', [1, 365]),
  'stage.supervision': count('workdays', 20, '五(二)', [1, 365]),
  'stage.payment': count('workdays', 20, '六(三)', [1, 365]),
  'acceptance.days': count('workdays', 20, '七(二)5', [1, 365]),
  'payment.delay': count('workdays', 10, '七(四)', [0, 365]),
  // Weights, bands and the least number of answers: the document gives none of them (六(五), Z07).
  'evaluation.purchaser': points(40),
  'evaluation.recipients': points(30),
  'evaluation.third': points(30),
  'evaluation.quantity': points(30),
  'evaluation.quality': points(40),
  'evaluation.funds': points(30),
  'evaluation.excellent': points(90),
  'evaluation.good': points(80),
  'evaluation.fair': points(60),
  'evaluation.least': count('people', 1, '六(五)', [0, 100_000]),
  'evaluation.address': count('people', 20, '六(五)', [1, 100_000]),
  'evaluation.publish': count('workdays', 10, '六(五)', [1, 365]),
  'report.months': count('months', 6, '附件1 一5', [1, 24]),
  'report-meeting.months': count('months', 6, '附件1 三', [1, 24]),
  'plenary.warnings': { kind: 'dates', default: '09-01,11-01,12-01', clause: '附件1 三' },
  'meeting.consent': count('workdays', 3, '附件1 三', [1, 30]),
  'meeting.reply': count('workdays', 3, '附件1 三', [1, 30]),
  'minutes.draft': count('workdays', 5, '附件1 三', [1, 60]),
  'minutes.circulate': count('workdays', 2, '附件1 三', [1, 60]),
  'minutes.confirm': count('workdays', 5, '附件1 三', [1, 60]),
  'minutes.revise': count('workdays', 3, '附件1 三', [1, 60]),
  'minutes.receipt': count('workdays', 7, '附件1 三', [1, 60]),
  'agreed.warning': count('workdays', 3, '附件1 四', [0, 60]),
  'purchase.limit': {
    kind: 'choice',
    default: 'inclusive',
    options: ['inclusive', 'exclusive'],
    clause: '五(二)',
  },
  'route.transfer-not-new': { kind: 'choice', default: 'A', options: ['A', 'C', 'D'], clause: '六(一)' },
  'snooze.limit': count('workdays', 5, '附件1 四', [0, 30]),
  'deputy.longest': count('days', 90, '附件1 二', [1, 366]),
  'digest.time': { kind: 'time', default: '09:00', clause: '附件1 四' },
  'cards.kept': count('months', 24, '附件1 四', [1, 120]),
  'quiet.hours': { kind: 'hours', default: '20:00-08:00', clause: '附件1 四' },
  'quiet.urgent': { kind: 'choice', default: 'daytime', options: ['daytime', 'always'], clause: '附件1 四' },
  'minutes.absent': {
    kind: 'choice',
    default: 'unlisted',
    options: ['unlisted', 'listed'],
    clause: '附件1 三',
  },
  // Only for the four does the document name a year (二(二)).
  'documents.days': count('workdays', 60, '八(一)', [1, 365]),
  'organ.name': words(30, '附件1'),
  'organ.code': words(12, '附件1 三'),
  'report.to': words(30, '附件1 一5'),
  'notice.contact': words(20, '附件1 三'),
  'notice.phone': words(30, '附件1 三'),
} as const satisfies Record<string, SettingRow>;

/**
 * Every local number and choice: the document is silent on each, so each says who set it, when and why (Z01–Z07).
 * The days of a project's steps come from the table of its states, those of a standing matter from its kind's row.
 */
const SETTINGS = { ...STEPS, ...OWN, ...MATTER_DAYS };
export type SettingKey = keyof typeof OWN | StepKey | MatterKey;
/** Signs links to questionnaires; drawn when the installation is laid out, and never shown. */
export const SURVEY_KEY = 'survey.key';
/** The calendar's own row: kept like a setting, changed by importing a notice. */
export const CALENDAR_KEY = 'calendar.overrides';
/** A random name of this installation, drawn when it is laid out and never changed; nobody sets it. */
export const INSTALLATION_KEY = 'installation.id';

type Value<K> = K extends keyof typeof OWN
  ? (typeof OWN)[K] extends { kind: 'choice'; options: readonly (infer O)[] }
    ? O
    : (typeof OWN)[K] extends CountRow
      ? number
      : string
  : number | undefined;
export type SettingValue<K extends SettingKey> = Value<K>;

export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];

/** The row of a key; none for a step or a kind of matter that has no days. */
export const settingRow = (key: SettingKey): SettingRow | undefined => SETTINGS[key];

/** What holds: the stored value where it still fits its row, else the row's own. */
export function settingValue<K extends SettingKey>(key: K, stored: unknown): SettingValue<K> {
  const row = settingRow(key);
  return (row && (fits(row, stored) ? stored : row.default)) as SettingValue<K>;
}

/** Whether a value may stand in this row. */
export function fits(row: SettingRow, value: unknown): value is number | string {
  switch (row.kind) {
    case 'count':
      return Number.isInteger(value) && row.min <= Number(value) && Number(value) <= row.max;
    case 'choice':
      return row.options.includes(String(value));
    case 'words':
      return typeof value === 'string' && isWords(value, row);
    default:
      return typeof value === 'string' && SHAPES[row.kind](value);
  }
}

const isWords = (text: string, row: WordsRow): boolean =>
  text === row.default || (text.length <= row.max && /^\S(.*\S)?$/.test(text));

const TIME = '([01]\\d|2[0-3]):[0-5]\\d';
const SHAPES: Record<TextRow['kind'], (text: string) => boolean> = {
  time: (text) => new RegExp(`^${TIME}$`).test(text),
  hours: (text) => new RegExp(`^${TIME}-${TIME}$`).test(text),
  dates: (text) => {
    const dates = text.split(',');
    const real = (each: string) => /^\d\d-\d\d$/.test(each) && !Number.isNaN(Date.parse(`2001-${each}`));
    return dates.every(real) && dates.every((each, index) => index === 0 || (dates[index - 1] ?? '') < each);
  },
};
