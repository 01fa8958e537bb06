/** Sentences of the meeting commands. */
export const MEETING_NOTES = {
  appointmentFile: (number: string, title: string) => `${title}（${number}）.ics`,
  appointmentTitle: (number: string, title: string) =>
    `日程请见附件，打开即可加入日历：${title}（${number}）`,
  restDay: (day: string) => `请注意：${day}不是工作日。`,
  sameTime: (others: readonly string[]) => `请注意：与${others.join('、')}时间重叠。`,
  invitedTitle: (who: string, number: string) => `已邀请${who}列席 ${number}。`,
  observerAsked: '已通知该单位；列席单位不需答复，不参与表决，不确认纪要（附件1 三）。',
  observersApart: (names: readonly string[]) =>
    `${names.join('、')}不在名单内，收不到本系统的通知，请办公室另行告知。`,
  placedAt: (when: string, place: string) => `${when}，${place}`,
  movedNote: (from: string, to: string, units: number) =>
    `原定：${from}；改为：${to}。已再次通知${units}个单位。`,
  defaultTitle: (year: string, type: string) => `${year}年${type}`,
  proposed: '召集人同意前，不会发出任何邀请（附件1 三）。',
  called: '通知发给各单位的成员和联络员；各单位的答复会显示在这里。',
  none: '还没有会议。',
  noneNext: '召开请发送：召开 类型：全体会议 时间：下周三14:30-16:30 地点：区政府第一会议室',
  listTitle: (count: number) => `会议${count}次：`,
  agendaTitle: (number: string, title: string) => `${number} ${title}议程`,
  agendaOpen: '未办结的议定事项',
  agendaCandidates: '候选议题',
  agendaProgress: '项目进展',
  agendaTopics: '议题',
  progressLine: (stage: string, count: number, amount: string) => `${stage}阶段${count}个项目，合计${amount}`,
  endedLine: (count: number, amount: string) => `本年办结${count}个项目，合计${amount}`,
  openLine: (number: string, text: string, unit: string, due: string, age: number, late: number) =>
    `${number} ${text}——${unit}，${due}前，已${age}天${late > 0 ? `，逾期${late}天` : ''}`,
  minutesChair: '总召集人',
  minutesFile: (title: string, number: string) => `${title}纪要（${number}）.docx`,
  closeNote: (number: string, matters: number) =>
    `出席名单已固定，${matters > 0 ? `${matters}项议定事项已转督办` : '没有议定事项'}。接着发送“纪要 ${number} 正文：…”拟纪要。`,
  rollNext: (number: string) => `还没有到会单位，请用“更正出席 ${number} 到会：… 理由：…”补录。`,
  listButton: (number: string, name: string) =>
    `${number} ${[...name].length > 10 ? `${[...name].slice(0, 10).join('')}…` : name}`,
  minutesNote: (number: string, chair: string) =>
    `这是草稿，还没有送出。看过后按“送签”，或发送“送签 ${number}”，送到会单位确认（附件1 三）。${chair ? '' : `没有写主持人，可补：纪要 ${number} 主持人：……；`}要改：纪要 ${number} 正文：……`,
  circulatedNote: (units: number) => `到会的${units}个成员单位都确认这一版后才能印发（附件1 三）。`,
  minutesLook: (number: string, title: string) => `${number} 还没有拟纪要（${title}）`,
  minutesHow: (number: string) =>
    `这里只是查看，还没有拟稿。拟稿请按“拟稿”，或发送“纪要 ${number} 正文：……”。`,
  draftForm: (number: string) => `拟写 ${number} 纪要：写好后提交，先成草稿，不会送出`,
  draftLabel: '拟稿',
  redraftLabel: '改稿',
  minutesNone: '纪要还没有拟。',
  issuedNote: (report: string) => `报区政府列为 ${report}，报出后请“上报 ${report} 文号：… 日期：…”。`,
  issuedFinal: (number: string) =>
    `印发的文本不再更改；如需更正，发送“纪要 ${number} 更正：更正什么”，另编文号印发。`,
  followTitle: (unit: string, count: number, late: number) =>
    `${unit}未办结事项${count}件${late > 0 ? `，其中${late}件已超期` : ''}`,
  followNone: (unit: string, overdue: boolean) => `${unit}没有${overdue ? '超期的' : '未办结的'}事项。`,
  resolvedTitle: (number: string, no: number, outcome: string) =>
    `已记录 ${number} 第${no}项议定事项${outcome}。`,
  struckTitle: (number: string, no: number) => `已删去 ${number} 第${no}项议定事项。`,
  mendedTitle: (number: string, no: number) => `已更正 ${number} 第${no}项议定事项。`,
  resolveNext: (number: string, no: number) =>
    `写错了发送“议定 ${number} 更正：${no} …”，不要了发送“议定 ${number} 删去：${no}”。`,
  mendNote: (edition: number) => `纪要随之改为第${edition}版草稿，请看过后送签，由到会单位重新确认。`,
  corrected: (official: string, what: string) => `现对${official}会议纪要更正如下：${what}。`,
  correctionTitle: '政府购买服务工作联席会议纪要（更正）',
  correctionNote: (official: string) =>
    `${official}保持原样；更正稿还是草稿，送签后由到会单位确认，另编文号印发。`,
  checkedIn: (units: readonly string[], left: readonly string[]) =>
    `${units.join('、')}已签到${left.length > 0 ? `；还没有签到：${left.join('、')}` : '；全部到会'}。`,
  readFirst: (number: string, edition: number) =>
    `纪要 ${number} 已改为第${edition}版，还没有确认。请看过这一版后按“确认”，或按“异议”写明理由。`,
  rollTitle: (number: string, present: number) => `${number} 出席名单已更正，出席${present}个单位。`,
  rollNote: (edition: number, units: number) =>
    `纪要随之改为第${edition}版草稿，请看过后送签，由到会的${units}个成员单位重新确认（附件1 三）。`,
  policyNote: (number: string) =>
    `须先经联席会议通过（“议定”时写“关联：${number}”），并取得所列单位同意，才能报区政府（附件1 三）。`,
  resubmitNext: (number: string) =>
    `调整后发送“改期 ${number}”重新报请；不开了发送“取消会议 ${number} 理由”。`,
  rerosterNote: '由本单位提出，联席会议确定后生效；确定前原成员继续履职（附件1 二）。',
  exceptionNote: (year: number, number: string) =>
    `${year}年不再提醒召开全体会议；理由和登记人列入该年度情况（附件1 三）。写错了发送“撤回 ${number} 理由”。`,

  upTitle: (number: string, title: string) => `${number} 可以报区政府：${title}`,
  upNext: (number: string) => `报告见附件。报出后发送“上报 ${number} 文号：… 日期：…”，即为记录。`,
  repliedNext: (number: string) =>
    `区政府批复后发送“批复 ${number} 同意 文号：… 日期：…”（不同意的写“不同意”）。`,
  milestoneNext: (number: string) =>
    `到期前由购买主体发送“办结 ${number} 数量：… 质量：… 依据：…”，凭实际结果办结（五(二)）。`,
  foundTitle: (number: string, no: number, issue: string | undefined) =>
    `已记录 ${number} 第${no}项调研发现${issue ? `，列入难点 ${issue}` : ''}。`,
  foundNext: (number: string) =>
    `将列为下次会议的候选议题。要转为难点，写“调研 ${number} 发现 责任单位：…”；属于已有难点的，写“关联：N…”。`,
  fromSurvey: (finding: string, survey: string) => `${finding}\n（来自联合调研${survey}）`,
  bulletinTo: (count: number) => `已发往${count}个单位，逐个签收。`,
  localDay: (day: string) => `限${day}（本地设置，文件未规定）。`,
  reportNote: (number: string) => `报出后发送“上报 ${number} 文号：… 日期：…”（附件1 一5）。`,
  owedBy: (unit: string, day: string) =>
    `${unit ? `由${unit}办理` : ''}${unit && day ? '，' : ''}${day ? `${day}前办结` : ''}。`,
  matterNote: (number: string) => `进展用“督办 ${number} 内容”，办结用“办结 ${number} 依据”。`,
  govReport: (title: string, number: string) => `现将${title}纪要（${number}）报上，请审阅。`,
  govReportTitle: (title: string) => `报送${title}纪要`,
} as const;
