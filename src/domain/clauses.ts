/**
 * Every clause a rule of ours stands on, by the name the document gives it.
 * Our one-line summaries are in `wording/clauses`; the exact words arrive with `import-regulation`.
 */
export const CLAUSES = [
  '题头',
  '一',
  '二(一)',
  '二(二)',
  '二(三)',
  '三(一)',
  '三(二)',
  '四(一)',
  '四(二)',
  '五(一)',
  '五(二)',
  '六(一)',
  '六(二)',
  '六(三)',
  '六(四)',
  '六(五)',
  '六(六)',
  '七(一)',
  '七(二)',
  '七(三)',
  '七(四)',
  '八(一)',
  '八(二)',
  '附件1',
  '附件1 一',
  '附件1 二',
  '附件1 三',
  '附件1 四',
  '附件2',
  '附件3',
] as const;
type Body = (typeof CLAUSES)[number];

/** A clause, or one numbered item of it: `六(二)3`, `附件2 12`. */
export type ClauseId = Body | `${Body}${number}` | `附件2 ${number}`;

/** The rule set in force: every automatic decision stores it (R01). */
export const RULE_SET = '绍柯政办发〔2015〕55号';
/** First day of effect (八(二), R02). */
export const EFFECTIVE_FROM = '2015-05-01';

/** Whether the document numbers a clause so; how many items one has is not known here. */
export const isClause = (id: string): id is ClauseId =>
  CLAUSES.some((clause) => id.startsWith(clause) && /^( ?\d{1,2})?$/.test(id.slice(clause.length)));
