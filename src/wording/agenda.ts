/** Items of an agenda, and how a topic or a line of a plan says which item it belongs to. */
export const AGENDA_LINES = {
  study: /^(学习|传达|贯彻)/,
  indicator: /指标/,
  phase: /^(第.{1,3}(阶段|季度)|.{0,2}阶段|[上下]半年|[一二三四]季度)/,
  matter: (title: string, unit: string) => `${title}${unit ? `（${unit}）` : ''}`,
  standing: (title: string, state: string) => `${title}（${state}）`,
  candidate: (name: string, facts: readonly string[]) => `${name}（${facts.join('，')}）`,
  found: (text: string) => `联合调研发现：${text}`,
  project: (number: string, name: string, facts: readonly string[]) =>
    `${number} ${name}（${facts.join('，')}）`,
  finding: (number: string, text: string) => `${number} 调研发现：${text}`,
  done: (text: string, unit: string, evidence: string) => `${text}（${unit}，已办结：${evidence}）`,
  underWay: (text: string, unit: string, dueOn: string, late: number) =>
    `${text}（${unit}，${dueOn}前${late > 0 ? `，已逾期${late}天` : ''}，办理中）`,
  practice: (unit: string, text: string) => `${unit}：${text}`,
  bulletin: (title: string) => `${title}（已通报）`,
  /** Beside the stages of what is under way. */
  ended: '本年办结',
} as const;
