import { PLENARY, REPORTING, SPECIAL } from './agenda.ts';
import { BULLETIN } from './bulletin.ts';
import { DISCLOSURE } from './disclosure.ts';
import { MINUTES } from './minutes.ts';
import { NOTICE } from './notice.ts';
import { REPORT } from './report.ts';
import { YEARLY } from './yearly.ts';

/** File name in `templates/` → the body of its first edition. */
export const FIRST_TEMPLATES = {
  '纪要.docx': MINUTES,
  '会议通知.docx': NOTICE,
  '全体会议议程.docx': PLENARY,
  '汇报会议程.docx': REPORTING,
  '专门会议议程.docx': SPECIAL,
  '通报.docx': BULLETIN,
  '向区政府报告.docx': REPORT,
  '年度报告.docx': YEARLY,
  '公开稿.docx': DISCLOSURE,
} as const;
