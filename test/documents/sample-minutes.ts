import { fileURLToPath } from 'node:url';
import { openTemplates } from '../../src/documents/templates.ts';
import type { MinutesContent } from '../../src/domain/minutes.ts';
import type { Letterhead } from '../../src/office/ports.ts';

export const FOLDER = fileURLToPath(new URL('../../templates', import.meta.url));

/** The office's own templates; a broken one fails the test that opens them. */
export function ourTemplates() {
  const templates = openTemplates({ folder: FOLDER });
  const problems = templates.states().flatMap((each) => each.problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return templates;
}

/** The letterhead of an office that has said nothing yet; the chief convenor signs. */
export const HEAD: Letterhead = {
  name: '',
  code: '',
  government: '',
  contact: '',
  phone: '',
  signer: '总召集人甲',
};

export const CONTENT: MinutesContent = {
  meeting: 'M2026-03',
  title: '养老服务专门会议',
  heldOn: '2026年12月3日',
  place: '一号会议室',
  chair: '召集人甲',
  present: [
    { unit: '民政局', name: '张甲' },
    { unit: '财政局', name: '李乙' },
  ],
  absent: [{ unit: '审计局', name: '王丙' }],
  observers: ['某某街道'],
  paragraphs: ['一、工作进展\n会议听取了汇报。', '（一）养老\n进展顺利。'],
  resolutions: [
    { no: 1, text: '拟定服务标准。', unit: '民政局', dueOn: '2027年3月31日' },
    {
      no: 3,
      text: '落实资金。\n（一）来源\n由财政局核定。',
      unit: '财政局',
      dueOn: '2027年4月30日',
    },
  ],
};

export const STAMP = {
  year: 2026,
  serial: 3,
  issuedOn: '2026年12月10日',
  receivers: ['民政局', '财政局', '审计局'],
};
