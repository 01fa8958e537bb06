import type { Entry } from '../domain/entry.ts';
import { choice, day, document, line, optional, proof, prose, unit, verdict } from '../domain/part.ts';
import { MEMBER_UNITS, type UnitSlug } from '../domain/people.ts';
import { type Facts, register, step } from '../engine/row.ts';
import { DOCUMENT_GROUPS, foundedDocuments, ISSUE, TOWN_REMARK, unissued } from './governing.ts';
import { writtenDay } from './written-day.ts';

const DRAFT = 'document-draft';
const REVIEW = 'document-review';

/** 法制办 reviews them all; its own drafts go to 区政府办 (附件2 4). */
const REVIEWER: UnitSlug = 'legislative-affairs';
const REVIEWS_THE_REVIEWER: UnitSlug = 'government-office';

type About = Pick<Facts, 'entry' | 'record'>;
const entryIn = ({ entry, record }: About): Entry | undefined => entry ?? record?.entry;
const leadOf = (about: About): UnitSlug => String(entryIn(about)?.values.lead ?? '');
const LEAD = { unitsOf: (about: About) => [leadOf(about)], officers: true } as const;

const lastStep = ({ steps }: Entry, key: string): number => steps.findLastIndex((each) => each.key === key);
const isSentBack = ({ steps }: Entry): boolean =>
  steps.at(-1)?.key === REVIEW && steps.at(-1)?.values.result === 'disagree';
/** Reviewed, and not drafted anew since. */
const isReviewed = (entry: Entry): boolean =>
  lastStep(entry, REVIEW) > lastStep(entry, DRAFT) && !isSentBack(entry);

/** Everything that is to be laid down in writing, from its draft by way of 法制办 to its issue (二(二), 附件2, 八(一)). */
export const DOCUMENTS = register({
  key: 'documents',
  letter: 'ZD',
  words: ['制度', '制度文件'],
  title: '制度',
  english: 'the documents that are to be drafted, reviewed and issued',
  does: '登记一件还要制订的规范性文件',
  example: '制度登记 购买服务档案办法 牵头：财政局 条款：五(二)',
  clause: '二(二)',
  who: 'unit',
  naming: 'name',
  unique: ['name'],
  groups: 'group',
  waiting: ['未印发', '未办'],
  days: 'documents.days',
  state: '未起草',
  parts: {
    name: line(['名称', '文件名称']),
    lead: unit(['牵头', '牵头单位', '制订单位'], { labelled: true }),
    with: optional(line(['会同', '会同单位'], { labelled: true })),
    basis: optional(line(['条款', '依据条款'], { labelled: true })),
    group: optional(choice(['类别'], DOCUMENT_GROUPS, { labelled: true })),
  },
  checks: [
    ({ group = 'other' }) =>
      group === 'other'
        ? undefined
        : { part: 'group', says: '这一类由实施意见定下，已在列；另外要制订的请登记为其他规范性文件。' },
  ],
  adds: () => ({ group: 'other' }),
  founding: foundedDocuments,
  remarks: (group) => (group === 'town' ? TOWN_REMARK : undefined),
  yearly: unissued,
  steps: [
    step({
      key: DRAFT,
      words: ['制度起草', '制度 起草'],
      english: 'puts the draft of a document on file, for its review',
      does: '登记文件草案，送法制办审查',
      lacks: '草案',
      example: '制度起草 教育办法 草案：柯教体送审〔2026〕1号',
      clause: '附件2 4',
      who: LEAD,
      from: ['filed', DRAFT, REVIEW],
      owed: (entry) => entry.steps.length === 0 || isSentBack(entry),
      complete: (entry) => lastStep(entry, DRAFT) >= 0 && !isSentBack(entry),
      parts: { file: proof(['草案', '文件', '附件']), note: optional(line(['说明'], { labelled: true })) },
      state: '待审查',
    }),
    step({
      key: REVIEW,
      words: ['制度审查', '制度 审查'],
      english: 'records the legal review of a draft',
      does: '审查规范性文件草案',
      lacks: '法制办的审查',
      example: '制度审查 教育办法 通过 意见书：法制审〔2026〕3号',
      clause: '附件2 4',
      who: {
        unitsOf: (about) => [leadOf(about) === REVIEWER ? REVIEWS_THE_REVIEWER : REVIEWER],
      },
      from: [DRAFT],
      owed: true,
      complete: isReviewed,
      parts: {
        result: verdict(['结论', '审查结论']),
        opinion: optional(proof(['意见书', '文件'], { labelled: true })),
        reason: optional(prose(['理由', '修改意见'], { labelled: true })),
      },
      checks: [
        ({ result, reason }) =>
          result === 'disagree' && !reason ? { part: 'reason', says: '不通过须写明要改什么。' } : undefined,
      ],
      state: ({ result }) => (result === 'agree' ? '审查通过，待印发' : '审查退回，待修改'),
    }),
    step({
      key: ISSUE,
      words: ['制度印发', '制度 印发'],
      english: 'records the issue of a document, told to all units',
      does: '登记文件的印发，并告知各成员单位',
      lacks: '印发',
      example:
        '制度印发 教育办法 文号：柯教体〔2026〕8号 日期：2026-11-20 文件：https://www.example.gov.cn/zd/1.docx',
      clause: '二(二)',
      back: '已印发并告知各单位。要修订的，另起草一件，重新送审。',
      who: LEAD,
      from: ['filed', DRAFT, REVIEW],
      owed: isReviewed,
      complete: (entry) => lastStep(entry, ISSUE) >= 0,
      ends: true,
      ready: ({ entry }) =>
        entry && !isReviewed(entry)
          ? {
              says: '未经法制办审查，不能印发。',
              next: '请先用“制度起草”送审，审查通过后再印发。',
              clause: '附件2 4',
            }
          : undefined,
      parts: {
        number: document(['文号']),
        on: day(['日期', '印发日期'], { labelled: true }),
        file: proof(['文件', '附件', '正文'], { labelled: true }),
      },
      checks: [({ on }, { today }) => (on > today ? { part: 'on', says: '日期不能晚于今天。' } : undefined)],
      weighs: ({ number }, { record }) => [
        `将登记${record?.title ?? ''}印发，文号${number}。`,
        `将告知${MEMBER_UNITS.length}个成员单位；登记后不能改。`,
      ],
      tells: ({ number }, { record }) => [
        {
          units: MEMBER_UNITS,
          title: `${record?.title ?? ''}已印发：${number}`,
          lines: [`发送“台账 ${record?.number ?? ''}”查看正文。`],
        },
      ],
      publishes: ({ record, look }) => {
        const { number, on } = record?.entry.steps.at(-1)?.values ?? {};
        return (
          record && {
            kind: 'policy',
            title: record.title,
            lines: [
              `文件：${record.title}`,
              `文号：${number}`,
              `印发单位：${look.unit(String(record.entry.values.lead))}`,
              `印发日期：${writtenDay(String(on))}`,
            ],
          }
        );
      },
      state: ({ number }) => `已印发（${number}）`,
    }),
  ],
});
