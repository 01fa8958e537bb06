/** What whoever reviews payments is shown, one after the other. */
export const PAYMENT_QUEUE = {
  none: '没有待审核的支付。',
  noneNext: '有新的支付申请时会通知您；发送“导出 支付”看全部支付。',
  title: (at: number, of: number, number: string, name: string, no: number, amount: string) =>
    `待审核支付（${at}/${of}）：${number} ${name}第${no}笔${amount}`,
  after: (said: string) => `刚才：${said}。`,
  purchaser: '购买主体',
  payee: '承接主体',
  contract: '合同',
  sums: (contract: string, paid: string, asked: string, left: string) =>
    `${contract}，已付${paid}，待付（含本笔）${asked}，其余${left}`,
  milestones: '履约节点',
  none2: '未写节点',
  invoice: '发票',
  noInvoice: '付款时登记',
  flow: '流程',
  byContract: '政府采购资金支付流程',
  byOther: '其他国库集中支付流程，须先经财政部门同意（六(三)）',
  final: '尾款',
  last: '上次评估',
  blocked: '有转包举报还没有结论，不能同意支付（五(二)）。',
  next: '下一笔',
  more: (lines: readonly string[]) => `还有${lines.length}笔：${lines.join('；')}`,
  waiting: (number: string, name: string, amount: string) => `${number} ${name} ${amount}`,
} as const;
