interface Money {
  readonly fixed: string;
  readonly spent: string;
  readonly over: boolean;
  readonly raised?: string;
}

/** What 财政 looks at in three views (七(四)3). */
export const OVERSIGHT_WORDS = {
  title: (day: string) => `财政监管（截至${day}）`,
  part: (title: string, count: number) => (count > 0 ? `${title}：${count}个项目` : `${title}：没有`),
  budget: '预算资金管理',
  methods: '采购活动监管',
  evaluations: '绩效管理',
  money: (number: string, name: string, { fixed, spent, over, raised }: Money) =>
    `${number} ${name}——${[
      ...(over ? [`合同或支付${spent}，高于核定的${fixed}`] : []),
      ...(raised ? [`已追加${raised}，现核定${fixed}`] : []),
    ].join('，')}`,
  method: (number: string, name: string, method: string, why: readonly string[]) =>
    `${number} ${name}——${[...(method ? [method] : []), ...why].join('，')}`,
  evaluation: (number: string, name: string, day: string) => `${number} ${name}——应于${day}前评估，已超期`,
  note: '超出核定或有追加的、采购方式须说明的、完工后超期未评估的项目（七(四)3）。',
} as const;
