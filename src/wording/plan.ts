/** How the lines of a yearly plan are written (R109). */
export const PLAN_FORMS = {
  /** Who has to do it, at the end of a line. */
  owner: /^(?<said>.*?)[\s,，、（(]*(?:责任单位|牵头单位|负责单位)\s*[:：]\s*(?<name>[^\s）)]+)[）)]?$/,
  /** What is to be reached begins with a comparison, or behind the first blank. */
  target:
    /^(?<name>.+?)[\s,，:：]*(?<target>(?:不少于|不低于|不高于|不超过|不多于|达到|大于|小于|超过|[≥≤><]=?).+)$/,
  indicator: /^(?<name>\S+?)[:：]?\s+(?<target>.+)$/,
  phase: /^(?<when>\S+?)[:：,，]?\s+(?<what>.+)$/,
  /** Parts of a year by their last day. */
  ends: [
    { form: /^第?[一1]季度/, day: '03-31' },
    { form: /^(第?[二2]季度|上半年)/, day: '06-30' },
    { form: /^第?[三3]季度/, day: '09-30' },
    { form: /^(第?[四4]季度|下半年|全年|年底|年末)/, day: '12-31' },
  ],
  named: /^\d{4}/,
  inYear: (year: number, when: string) => `${year}年${when}`,
} as const;

export const PLAN_WORDS = {
  draft: '草案，待全体会议通过',
  indicators: '任务指标',
  phases: '阶段安排',
  indicator: (no: number, name: string, target: string, result: string, unit: string) =>
    `指标${no} ${name}：目标${target}，${result ? `实际${result}` : '未测评'}${unit ? `（${unit}）` : ''}`,
  phase: (text: string, dueOn: string, unit: string) => `${dueOn}前 ${text}${unit ? `（${unit}）` : ''}`,
  agendaPhase: (text: string, dueOn: string, unit: string) =>
    `${text}（${unit ? `${unit}，` : ''}${dueOn}前完成）`,
  agendaIndicator: (name: string, target: string, unit: string) =>
    `${name} ${target}${unit ? `（${unit}）` : ''}`,
  opened: (number: string) =>
    `这是草案，须经全体会议通过：在会上“议定”时写“关联：${number}”（附件1 一4）。年底用“测评 ${number} 序号 结果”逐项测评后才能办结。`,
  measured: (number: string, no: number, left: number) =>
    `已记录 ${number} 第${no}项指标的结果${left > 0 ? `，还有${left}项未测评` : '，全部指标已测评，可以办结'}。`,
} as const;
