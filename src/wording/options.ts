/** Closed lists as people read and type them: `label` is shown, `labels` are understood too. */
const option = <V extends string>(value: V, label: string, ...labels: string[]) => ({ value, label, labels });

export const OPTIONS = {
  'yes-no': [option('yes', '是', '有'), option('no', '否', '没有')],
  nature: [
    option('public', '公共服务', '基本公共服务', '公共'),
    option('auxiliary', '辅助性服务', '辅助服务', '辅助', '事务性管理服务'),
    option('government-only', '应由政府直接提供', '政府直接提供'),
    option('not-government', '不属于政府职责', '不属于政府职责范围', '非政府职责'),
  ],
  staffing: [
    option('none', '不增加', '无影响', '不变', '无', '没有'),
    option('fewer', '减少', '核减'),
    option('more', '增加', '新增'),
  ],
  kind: [
    option('administrative', '行政机关', '机关'),
    option('civil-service-managed', '参公事业单位', '参照公务员法管理的事业单位', '参公'),
    option('mass-organisation', '群团组织', '群团', '人民团体'),
    option('other', '其他', '企业', '社会组织', '公益事业单位', '事业单位', '个人'),
  ],
  meeting: [
    option('plenary', '全体会议', '全会', '全体'),
    option('report', '汇报会', '汇报'),
    option('special', '专门会议', '专题会议', '专题', '专门'),
    option('research', '联合调研', '调研'),
  ],
  matter: [
    option('policy', '政策建议', '提案', '建议'),
    option('issue', '难点问题', '难点', '问题'),
    option('report', '向区政府报告', '报告'),
    option('bulletin', '通报'),
    option('supervision', '督查', '督促检查'),
    option('exception', '年度全体会议例外', '例外'),
  ],
  verdict: [
    option('agree', '同意', '赞成', '无意见', '没有意见'),
    option('disagree', '不同意', '反对', '有异议'),
  ],
  conclusion: [option('passed', '通过', '同意', '评审通过'), option('failed', '不通过', '不同意', '未通过')],
  coordination: [
    option('agreed', '一致', '达成一致', '协调一致', '已一致'),
    option('not-agreed', '不一致', '未一致', '未达成一致', '不能一致', '未能一致'),
  ],
  outside: [
    option('passed', '同意', '批准', '通过', '批复同意'),
    option('failed', '不同意', '不批准', '未批准', '不予批准', '否决', '不通过'),
  ],
} as const satisfies Record<string, readonly { value: string; label: string; labels: readonly string[] }[]>;
export type OptionKey = keyof typeof OPTIONS;
