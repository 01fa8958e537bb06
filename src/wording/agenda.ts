/** Items of an agenda, and how a topic or a line of a plan says which item it belongs to. */
export const AGENDA_LINES = {
  study: /^(学习|传达|贯彻)/,
  indicator: /指标/,
  phase: /^(第.{1,3}(阶段|季度)|.{0,2}阶段|[上下]半年|[一二三四]季度)/,
  matter: (title: string, number: string, unit: string) => `${title}（${number}${unit ? `，${unit}` : ''}）`,
  standing: (title: string, number: string, state: string) => `${title}（${number}，${state}）`,
  project: (number: string, name: string, facts: readonly string[]) =>
    `${number} ${name}（${facts.join('，')}）`,
  finding: (number: string, text: string) => `${number} 调研发现：${text}`,
  done: (text: string, unit: string, evidence: string) => `${text}（${unit}，已办结：${evidence}）`,
  underWay: (text: string, unit: string, dueOn: string, late: number) =>
    `${text}（${unit}，${dueOn}前${late > 0 ? `，已逾期${late}天` : ''}，办理中）`,
  practice: (unit: string, text: string) => `${unit}：${text}`,
  bulletin: (title: string, number: string) => `${title}（通报${number}）`,
  /** Beside the stages of what is under way. */
  ended: '本年办结',
} as const;
