import { choice, line, optional, project, proof, prose } from '../domain/part.ts';
import type { UnitSlug } from '../domain/people.ts';
import { type Check, type Facts, register, step } from '../engine/row.ts';

const SOURCES = [
  { value: 'page', words: ['网页'] },
  { value: 'phone', words: ['电话'] },
  { value: 'letter', words: ['来信', '信件'] },
  { value: 'visit', words: ['来访', '现场'] },
  { value: 'media', words: ['媒体'] },
  { value: 'other', words: ['其他'] },
] as const;

/** The project that was named is there. */
export const projectThere: Check<Record<'project', ReturnType<typeof project>>> = async (
  { project: number },
  { look },
) =>
  number === undefined || (await look.project(number))
    ? undefined
    : { part: 'project', says: `没有项目 ${number}。` };

/** Whose project it is answers; what is about no project, 公管办 does. */
const answers = ({ record }: Pick<Facts, 'record'>): readonly UnitSlug[] => {
  const { purchaser } = record?.entry.values ?? {};
  return [typeof purchaser === 'string' ? purchaser : 'public-resources'];
};

/** What the public says of a project or of the whole, with who answered what after how long (六(六), 七(四)1, R92). */
export const FEEDBACK = register({
  key: 'feedback',
  letter: 'F',
  words: ['公众反馈', '社会反馈'],
  enters: ['反馈', '登记反馈', '反馈登记'],
  title: '公众反馈',
  english: 'what the public says, and what was answered',
  does: '登记一条公众反馈，等待答复',
  example: '反馈 2026-001 来源：电话 内容：课后体育课时间与校车冲突',
  clause: '六(六)',
  who: 'unit',
  naming: 'subject',
  about: 'project',
  waiting: ['未答复', '未办'],
  days: 10,
  state: '待答复',
  parts: {
    project: optional(project(['项目', '项目编号'])),
    source: choice(['来源', '渠道'], SOURCES, { labelled: true }),
    text: prose(['内容', '反馈内容'], { labelled: true, substance: true }),
    contact: optional(line(['联系方式', '联系电话'], { labelled: true, openness: 'closed' })),
  },
  checks: [projectThere as never],
  adds: async ({ text, project: number }, { look }) => {
    const { purchaser } = (number && (await look.project(number))?.declaration) || {};
    return { subject: text.slice(0, 24), ...(purchaser && { purchaser }) };
  },
  steps: [
    step({
      key: 'feedback-answer',
      words: ['答复反馈', '反馈答复'],
      english: 'answers what the public said, and closes it',
      does: '答复一条公众反馈',
      lacks: '公众反馈的答复',
      example: '答复反馈 F2026-01 已与学校协商，课程提前半小时 依据：协调记录〔2026〕3号',
      clause: '六(六)',
      who: { unitsOf: answers, officers: true },
      owed: true,
      ends: true,
      parts: {
        answer: prose(['答复', '答复内容'], { substance: true }),
        basis: optional(proof(['依据', '附件'], { labelled: true })),
      },
      state: '已答复',
    }),
  ],
});
