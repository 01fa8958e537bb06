import { defineCommand } from '../../src/chat/define-command.ts';
import {
  choice,
  custom,
  day,
  optional,
  prose,
  unit,
  unitList,
  year as yearField,
} from '../../src/chat/fields.ts';
import { readReceivers } from '../../src/chat/read/receivers.ts';
import { readRecordNumber } from '../../src/chat/read/record-number.ts';
import { looksLikeNumber } from '../../src/chat/said-number.ts';
import {
  MATTER_PREFIXES,
  MATTERS,
  type MatterKind,
  type MatterRow,
  yearOf,
} from '../../src/domain/matter.ts';
import { MEMBER_UNITS } from '../../src/domain/people.ts';
import { openMatter } from '../../src/office/hold-meeting.ts';
import { WEIGHS } from '../../src/wording/confirming.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { recorded } from '../office/recorded.ts';
import { oneMatter } from './one-matter.ts';
import { pageOf, tallied } from './tally.ts';
import { yearSpokenOf } from './year-spoken-of.ts';

const NOTES: { readonly [K in MatterKind]?: (number: string, year: number) => string } = {
  policy: W.policyNote,
  report: W.reportNote,
  bulletin: () => '',
  exception: (number, year) => W.exceptionNote(year, number),
};

/** The matter that is meant where nothing but its number is said: that asks for it, and opens nothing (law 3). */
const numberOf = (text = ''): string | undefined => readRecordNumber(text, MATTER_PREFIXES);

/** Opens a standing matter; the word says which kind (R106–R110, R117, R118, Z18). */
export default defineCommand({
  name: 'matter',
  words: ['事项', '提案', '难点', '报告', '通报', '督查', '例外'],
  presets: {
    提案: { matter: 'policy' },
    难点: { matter: 'issue' },
    报告: { matter: 'report' },
    通报: { matter: 'bulletin' },
    督查: { matter: 'supervision' },
    例外: { matter: 'exception' },
  },
  group: 'meetings',
  changes: true,
  fields: {
    text: optional(prose(1000)),
    matter: { ...choice('matter'), labelledOnly: true },
    owner: optional(unit({ labelledOnly: true })),
    concerned: optional(unitList({ labelledOnly: true })),
    also: optional(custom(readReceivers, { labelledOnly: true, clause: '附件1 一5' })),
    only: optional(custom(readReceivers, { labelledOnly: true, clause: '附件1 一5' })),
    dueOn: optional(day({ labelledOnly: true })),
    year: optional(yearField({ labelledOnly: true })),
  },
  /** Only the table of 督查 has pages. */
  expand: (typed) => (pageOf(typed.text ?? '') ? { matter: 'supervision', ...typed } : typed),
  /** 督查 alone is a question (R107); anything else has to say what it is. */
  async check({ text, matter: kind, ...rest }) {
    const asks = kind === 'supervision' && Object.values(rest).every((each) => each === undefined);
    const stray = (['also', 'only'] as const).filter((field) => rest[field] && kind && kind !== 'bulletin');
    return [
      ...(text || asks ? [] : [{ field: 'text', key: 'missing' }]),
      ...(text && !numberOf(text) && looksLikeNumber(text) ? [{ field: 'text', key: 'number-alone' }] : []),
      ...stray.map((field) => ({ field, key: 'bulletins-only', clause: '附件1 一5' }) as const),
    ];
  },
  looks: ({ text = '', matter: kind }) =>
    numberOf(text) !== undefined || (kind === 'supervision' && (text ? pageOf(text) : 1) !== undefined),
  async weigh({ text, matter: kind, also = [], only }) {
    if (kind !== 'bulletin' || numberOf(text)) return undefined;
    return [WEIGHS.bulletin((only ?? [...new Set<string>([...MEMBER_UNITS, ...also])]).length)];
  },
  async run({ text = '', matter: kind, owner, concerned = [], also = [], only, dueOn, year }, scene) {
    const number = numberOf(text);
    if (number) return oneMatter(number, scene);
    const page = text ? pageOf(text) : 1;
    if (kind === 'supervision' && page !== undefined) return tallied(page, scene);
    const row: MatterRow = MATTERS[kind];
    const of = year ?? (row.yearly ? yearSpokenOf(text, scene) : undefined);
    const receivers = kind === 'bulletin' ? (only ?? [...MEMBER_UNITS, ...also]) : [];
    const acted = await openMatter(scene.occasion, kind, {
      title: text.split('\n')[0]?.slice(0, 40) ?? text,
      text,
      units: [...new Set([...receivers, ...concerned])],
      ...(owner && { owner }),
      ...(dueOn && { dueOn }),
      ...(of !== undefined && { year: of }),
    });
    const { number: opened, dueOn: last = '', localDue } = acted.after;
    const next = (NOTES[kind] ?? W.matterNote)(opened, yearOf(acted.after));
    const owed =
      owner || dueOn
        ? W.owedBy(owner ? scene.names.unit(owner) : '', dueOn ? scene.names.date(dueOn) : '')
        : '';
    const sent = kind === 'bulletin' ? W.bulletinTo(acted.after.units.length) : '';
    return recorded(acted, scene, {
      note: `${sent}${owed}${localDue ? W.localDay(scene.names.date(last)) : ''}${next}`,
    });
  },
});
