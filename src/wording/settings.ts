import type { MatterKind } from '../domain/matter.ts';
import type { State } from '../domain/project.ts';
import type { SettingKey, SettingRow } from '../domain/settings.ts';
import { ORGAN } from './documents.ts';
import { EVALUATION_SETTINGS } from './evaluation-settings.ts';
import { STATE_WORDS } from './project.ts';
import { MATTER_KIND_WORDS } from './records.ts';

interface SettingWords {
  readonly name: string;
  /** What it is, and what the document leaves open. */
  readonly about: string;
  /** Other names people may type. */
  readonly also?: readonly string[];
}

const WORDS: Readonly<Record<Exclude<SettingKey, `step.${State}` | `matter.${MatterKind}`>, SettingWords>> = {
  'stage.procurement': { name: '组织采购期限', about: '批复后办完组织采购的期限；文件未规定' },
  'stage.qualification': { name: '资质审查期限', about: '采购结束后办完资质审查的期限；文件未规定' },
  'stage.contract': { name: '合同签订期限', about: '资质审查后签订合同的期限；文件未规定' },
  'stage.supervision': { name: '跟踪监管间隔', about: '合同履行期间多久至少记录一次跟踪；文件只说全过程' },
  'stage.payment': { name: '经费兑付期限', about: '评估后办完兑付的期限；文件未规定' },
  'acceptance.days': { name: '验收期限', about: '完工后多久完成验收；文件未规定' },
  'payment.delay': {
    name: '滞留期限',
    about: '财政部门同意支付后多久未付款算滞留；文件未规定',
    also: ['付款期限'],
  },
  ...EVALUATION_SETTINGS,
  'report.months': {
    name: '报告间隔',
    about: '多久向区政府报告一次；文件只说“定期”（Z06）',
    also: ['汇报间隔'],
  },
  'report-meeting.months': { name: '汇报会间隔', about: '多久开一次汇报会；文件只说“定期”（Z06）' },
  'plenary.warnings': {
    name: '全体会议提醒日',
    about: '当年未定全体会议时从哪几天起提醒，越往后越紧；文件只说原则上每年一次',
    also: ['全会提醒日', '年会提醒日'],
  },
  'meeting.consent': { name: '开会同意期限', about: '召集人决定是否同意开会的期限' },
  'meeting.reply': {
    name: '会议答复期限',
    about: '收到通知后答复参会、请假或委派的期限',
    also: ['答复期限'],
  },
  'minutes.draft': { name: '纪要拟稿期限', about: '闭会后办公室拟出纪要的期限', also: ['拟稿期限'] },
  'minutes.circulate': {
    name: '纪要送签期限',
    about: '纪要拟好后办公室送到会单位确认的期限',
    also: ['送签期限'],
  },
  'minutes.confirm': {
    name: '纪要确认期限',
    about: '与会单位确认纪要的期限；到期不视为同意',
    also: ['确认期限'],
  },
  'minutes.revise': { name: '纪要修改期限', about: '有异议后办公室拟出新稿的期限' },
  'minutes.receipt': { name: '签收期限', about: '印发后各单位签收的期限' },
  'agreed.warning': { name: '议定事项提前提醒', about: '议定事项到期前多久提醒' },
  'purchase.limit': {
    name: '50万元是否含本数',
    about: '50万元整是否算“50万元以下”（Z03）；50万元本身是文件的数字，不能改',
    also: ['50万', '50万元'],
  },
  'route.transfer-not-new': {
    name: '非新增职能转变的路径',
    about: '涉及职能转变但非新增的项目走哪条路径；文件未写（Z02）',
    also: ['非新增路径'],
  },
  'snooze.limit': { name: '推迟提醒上限', about: '一件事的提醒一共可推迟多久', also: ['推迟上限'] },
  'deputy.longest': { name: '代理最长天数', about: '一次代理最长多少天；文件未规定', also: ['代理期限'] },
  'digest.time': { name: '每日提醒时间', about: '每人每天一条汇总，从这个时刻起发出', also: ['提醒时间'] },
  'cards.kept': { name: '旧消息保留期', about: '旧消息的内容留多久；到期只留标题、收件人和时间' },
  'quiet.hours': { name: '免打扰时段', about: '这段时间和休息日不发提醒', also: ['免打扰', '静默时段'] },
  'quiet.urgent': { name: '紧急提醒', about: '紧急的提醒何时可以打扰' },
  'minutes.absent': { name: '纪要列缺席', about: '没有请假又没有到会的，纪要里列不列“缺席”', also: ['缺席'] },
  'documents.days': {
    name: '制度印发期限',
    about: '领域办法、支持政策、镇街办法和其他制度从列入起多久印发；文件未规定',
    also: ['办法印发期限'],
  },
  'organ.name': {
    name: '机关名称',
    about: '文书抬头和落款用的联席会议全称；原样取自文件附件1的标题，区划或名称有变时改',
    also: ['联席会议名称', '机关全称'],
  },
  'organ.code': { name: '机关代字', about: '编号里年份前的代字，如“柯购联”', also: ['代字', '文号代字'] },
  'report.to': { name: '报告主送', about: '报告写给哪个机关，写全称', also: ['主送机关', '报告主送机关'] },
  'notice.contact': { name: '会议联系人', about: '会议通知里写的联系人', also: ['联系人'] },
  'notice.phone': { name: '会议联系电话', about: '会议通知里写的联系电话', also: ['联系电话', '电话'] },
};

const STEP_NAMES: { readonly [K in State]?: string } = {
  submitted: '受理期限',
  returned: '退回修改期限',
  'in-review': '征求意见期限',
  disputed: '协调期限',
  escalated: '分歧决定期限',
  concluded: '上报期限',
  'awaiting-convenor': '召集人批准期限',
  'awaiting-government': '区政府批复期限',
  'awaiting-channel': '原渠道批复期限',
  completed: '评估期限',
};

const step = (state: State): SettingWords => ({
  name: STEP_NAMES[state] ?? state,
  about: `项目“${STATE_WORDS[state]}”这一步的办理期限；文件没有规定任何天数（Z05）`,
});

const matter = (kind: MatterKind): SettingWords => ({
  name: `${MATTER_KIND_WORDS[kind]}期限`,
  about: `登记“${MATTER_KIND_WORDS[kind]}”时没有写期限的，按此计算；文件没有规定任何天数（Z05、Z06）`,
});

const FAMILIES: Readonly<Record<string, (name: string) => SettingWords>> = {
  step: (name) => step(name as State),
  matter: (name) => matter(name as MatterKind),
};

/** What a local figure is called and what it is. */
export function settingWords(key: SettingKey): SettingWords {
  const [family = '', name = ''] = key.split('.');
  return FAMILIES[family]?.(name) ?? WORDS[key as keyof typeof WORDS];
}

const UNITS = { workdays: '个工作日', days: '天', months: '个月', points: '分', people: '人' } as const;

const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'purchase.limit': { inclusive: '含本数', exclusive: '不含本数' },
  'route.transfer-not-new': { A: '区政府审批', C: '原有经费申拨渠道', D: '一事一议' },
  'minutes.absent': { unlisted: '不列', listed: '列出' },
  'quiet.urgent': { daytime: '休息日白天可发，夜间不发', always: '随时可发' },
};

export const choiceWords = (key: string, value: string): string => CHOICES[key]?.[value] ?? value;

/** A value as people read it. */
export function valueWords(key: SettingKey, row: SettingRow, value: number | string): string {
  switch (row.kind) {
    case 'count':
      return `${value}${UNITS[row.unit]}`;
    case 'choice':
      return choiceWords(key, String(value));
    case 'words':
      return String(value) || WORDS_OF_OURS[key] || UNSAID;
    case 'dates':
      return String(value).split(',').map(dateWords).join('、');
    default:
      return String(value).replace('-', '至');
  }
}

const dateWords = (date: string): string => `${Number(date.slice(0, 2))}月${Number(date.slice(3))}日`;

/** What papers say until the office has words of its own. */
const WORDS_OF_OURS: Readonly<Record<string, string>> = {
  'organ.name': ORGAN.name,
  'organ.code': ORGAN.code,
  'report.to': ORGAN.government,
};
const UNSAID = '未填';

/** How values are typed. */
export const VALUE_FORMS = {
  count: /^(\d{1,3})\s*(?:个?工作日|天|日|个?月)?$/,
  date: /^(\d{1,2})(?:月|-|\/|\.)(\d{1,2})日?$/,
  between: /\s*(?:至|到|~|—|–|-)\s*/,
  listed: /[、,，;；\s]+/,
  page: /^第?(\d{1,2})页$/,
  unsaid: /^(无|未填|清空|初始值)$/,
} as const;

export const SETTINGS_WORDS = {
  title: (count: number, page: number, pages: number) => `本地设置${count}项（第${page}页，共${pages}页）`,
  note: '这些数字和选择文件都未规定，均为本地设置。改动写：设置 名称 数值 理由。',
  nextPage: '下一页',
  line: (name: string, value: string, origin: string) => `${name}：${value}（${origin}）`,
  standard: '初始值',
  setBy: (name: string, day: string) => `${name} ${day}`,
  one: (name: string, value: string) => `${name}：${value}`,
  about: '说明',
  origin: '来源',
  reason: '理由',
  key: '代号',
  clause: '相关条款',
  silent: '文件未规定，此为本地设置',
  changed: (name: string, before: string, after: string) => `${name}已改：${before} → ${after}`,
  how: {
    count: '写整数，如 5',
    choice: (options: readonly string[]) => `可选：${options.join('、')}`,
    dates: '写月日，先后有序，如 9月1日、11月1日、12月1日',
    hours: '写起止时刻，如 20:00至08:00',
    time: '写时刻，如 09:00',
    words: '写在一行里；写“初始值”即恢复原样',
  },
} as const;
