import type { AskedFor } from '../domain/awaited.ts';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

const tenths = (value: number): string => String(Math.round(value * 10) / 10);

/** Milliseconds on work days as people say them. */
function spent(ms: number): string {
  const hours = ms / HOUR_MS;
  if (hours < 1) return '不到1小时';
  return hours < DAY_HOURS ? `${tenths(hours)}小时` : `${tenths(hours / DAY_HOURS)}个工作日`;
}

export const ASKED_FOR_WORDS: Record<AskedFor, string> = {
  opinion: '项目表态',
  consent: '会签',
  reply: '会议答复',
  confirmation: '纪要确认',
  receipt: '签收',
  task: '事项办理',
  evaluation: '绩效评估',
};

/** How quickly units answer (R132). */
export const TIMELINESS_WORDS = {
  spent,
  title: (whose: string, period: string) => `${whose}时效（${period}）`,
  units: (count: number) => `${count}个单位`,
  total: '合计',
  line: (name: string, answered: number, median: number | undefined, unanswered: number, late: number) =>
    [
      `${name}：已办${answered}件`,
      ...(median === undefined ? [] : [`中位数${spent(median)}`]),
      ...(unanswered > 0 ? [`未办${unanswered}件`] : []),
      ...(late > 0 ? [`超期${late}件`] : []),
    ].join('，'),
  none: (whose: string, period: string) => `${period}没有请${whose}办理的事项。`,
  everyone: '各单位',
  note: '从请办到本单位办理，按履历计时，只计工作日（一天24小时），不计代办和撤回的。超期含逾期才办的；未记期限的按现行本地设置算。文件未规定时效标准（附件1 四）。',
} as const;
