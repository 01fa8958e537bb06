/** Taking the last act back. */
export const UNDO_WORDS = {
  what: (verb: string, number: string) => `“${verb} ${number}”`,
  none: '没有可以撤回的操作。',
  noneNext: '只能撤回您在这个聊天里刚办的、之后没有人再办过的那一步。',
  cannot: (what: string) => `${what}不能撤回。`,
  alreadyUndone: (number: string) => `${number} 的上一步已经撤回。`,
  movedOn: '您办理之后，已经有人接着办了。请与联席会议办公室联系。',
  ask: (what: string) => `要撤回刚才的${what}吗？`,
  askNote: '撤回后恢复到办理之前，履历中会留下这一步和撤回。',
  askAnswer: '撤回后本单位视为还没有答复，履历中会留下这一步和撤回。',
  entryBack: (number: string, title: string) => `${number} ${title}：上一步已撤回`,
  toldBack: (title: string) => `已撤回，不再作数：${title}`,
  yes: '撤回这一步',
  look: (number: string) => `看 ${number}`,
} as const;

type Instead = (number: string) => string;

const OFFICE = '请与联席会议办公室联系。';
const CALLED: Instead = (number) =>
  `通知已经发出。改时间地点：改期 ${number} 时间：…；不开了：取消会议 ${number} 理由：…`;

/** What is done instead where an act takes effect at once; by kind and verb. */
export const INSTEAD: Readonly<Record<string, Instead>> = {
  'project:submit': (number) => `要改：修改 ${number} 字段：新的内容；不报了：撤回 ${number} 理由：…`,
  'project:amend': (number) => `要改回去：修改 ${number} 字段：原来的内容；原来的内容见“履历 ${number}”。`,
  'project:withdraw': () => '撤回的项目不能恢复。还要报的，请重新申报。',
  'project:approve': () => `批准后已报区政府，由区政府决定。${OFFICE}`,
  'project:refuse': () => '否决后项目已终止。还要报的，请购买主体重新申报。',
  'project:record': () => `区政府的决定已经生效并通知各单位。记错了的，${OFFICE}`,
  'project:complete': () => `项目已转入绩效评估。${OFFICE}`,
  'project:evaluate': () => `评估结果已经归档。${OFFICE}`,
  'project:back': (number) =>
    `之后的材料已经作废，仍可查看。要恢复的，请照原样重新登记；现在缺什么见“缺 ${number}”。`,
  'project:archive': () => `项目已经归档。${OFFICE}`,
  'meeting:convene': CALLED,
  'meeting:approve': CALLED,
  'meeting:refuse': (number) =>
    `办公室可以调整后重新报请：改期 ${number} 时间：…；不开了：取消会议 ${number} 理由：…`,
  'meeting:checkin': (number) => `签错了的，请办公室在闭会后更正：更正出席 ${number} 缺席：… 理由：…`,
  'meeting:register': (number) => `登记错了的，闭会后更正：更正出席 ${number} 缺席：… 理由：…`,
  'meeting:invite': () => '对方已经收到通知，请办公室直接告知对方。',
  'meeting:reschedule': (number) => `再改一次：改期 ${number} 时间：…；各单位会再次收到通知。`,
  'meeting:agenda': (number) => `议程可以再补：议程 ${number} 议题；不需要的，会上说明即可。`,
  'meeting:resolve': (number) =>
    `删去：议定 ${number} 删去：序号；改写：议定 ${number} 更正：序号 新的内容。`,
  'meeting:strike': (number) => `请重新记录：议定 ${number} 内容 责任单位：… 期限：…`,
  'meeting:mend': (number) => `再更正一次：议定 ${number} 更正：序号 新的内容。`,
  'meeting:finding': (number) => `请再记一条说明：调研 ${number} 内容。`,
  'meeting:roll': (number) => `再更正一次：更正出席 ${number} 到会：… 理由：…`,
  'meeting:close': (number) =>
    `闭会后出席名单已固定。名单有误：更正出席 ${number} 到会：… 理由：…；议定事项有误：议定 ${number} 更正：序号 新的内容。`,
  'meeting:minutes': (number) => `纪要还是草稿，改写即可：纪要 ${number} 正文：…`,
  'meeting:cancel': () => '各单位已收到取消通知。还要开的，请重新召开。',
  'minutes:minutes': (number) => `改写即可：纪要 ${number} 正文：…`,
  'minutes:circulate': (number) => `已送到会单位。要改的，写一版新的再送：纪要 ${number} 正文：…`,
  'minutes:issue': () => `印发后一字不改。有误的，另发更正纪要，${OFFICE}`,
  'matter:open': (number) => `不办了：撤回 ${number} 理由：…；有补充：督办 ${number} 进展`,
  'matter:adopt': () => `这是会议的决定。要改的，请提请下次会议。`,
  'matter:decline': () => `这是会议的决定。要改的，请提请下次会议。`,
  'matter:mend': (number) => `再更正一次议定事项即可；现在的内容见“督办 ${number}”。`,
  'matter:coordinate': (number) => `有关单位已被请重新会签。情况有变的，补记一条：督办 ${number} 进展`,
  'matter:follow': (number) => `补记一条更正：督办 ${number} 进展`,
  'matter:measure': (number) => `再报一次即可：测评 ${number} 第几项 结果`,
  'matter:report': () => `已报区政府，由区政府决定。${OFFICE}`,
  'matter:record': () => `区政府的决定已经生效。记错了的，${OFFICE}`,
  'matter:done': (number) => `办结后不再改动。仍有未完的，请另登记一件，并写明关联 ${number}。`,
  'matter:withdraw': () => '撤回的事项不能恢复。还要办的，请重新登记。',
};
