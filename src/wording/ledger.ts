const STATES = { asked: '待财政部门审核', consented: '财政部门已同意，待付款', paid: '已付款' } as const;

interface Line {
  readonly no: number;
  readonly money: string;
  /** In words; empty where nothing came back. */
  readonly back: string;
  readonly state: keyof typeof STATES;
  readonly final: boolean;
  readonly flow: unknown;
  readonly milestones: readonly string[];
  readonly voucher?: string | undefined;
  readonly paid: string | undefined;
  readonly by: string | undefined;
  readonly late: boolean;
}

/** What the ledger of a project's payments says. */
export const LEDGER_WORDS = {
  title: (number: string, name: string) => `${number} ${name}支付台账`,
  sums: [
    ['contractFen', '合同金额'],
    ['paidFen', '已付'],
    ['consentedFen', '已同意未付'],
    ['askedFen', '待审核'],
    ['leftFen', '未付余额'],
  ],
  line: ({ no, money, back, state, final, flow, milestones, voucher, paid, by, late }: Line) =>
    [
      `第${no}笔${money}${final ? '（尾款）' : ''}：${STATES[state]}`,
      ...(back ? [`已冲销${back}`] : []),
      ...(flow === 'other' ? ['其他国库集中支付流程，经财政部门同意'] : []),
      ...(milestones.length > 0 ? [`节点${milestones.join('、')}`] : []),
      ...(paid ? [`${paid}，凭证${voucher ?? ''}`] : []),
      ...(by ? [late ? `滞留，应在${by}前付款` : `${by}前付款`] : []),
    ].join('，'),
  note: (days: number) =>
    `各项由支付记录算出，不另填写。财政部门同意后${days}个工作日未付的算滞留（七(四)），天数是本地设置，文件未规定。`,
} as const;
