import type { RefusalFacts } from '../domain/refusal.ts';
import { sayDate, sayDay, writtenDay } from './days.ts';
import { formatFen } from './units.ts';

type Sentence = string | ((facts: RefusalFacts) => string);

/** What was most likely meant, in brackets; nothing when nothing comes near. */
const nearest = (names: RefusalFacts[string] | undefined): string =>
  Array.isArray(names) && names.length > 0 ? `（相近的有：${names.join('、')}）` : '';

/** What is wrong with one thing that was typed, and how to write it. */
const PROBLEMS: Readonly<Record<string, Sentence>> = {
  missing: '还没有填',
  'replaced-without-reason': '已经登记过，再登记会取代原来的，请写明原因',
  empty: '不能为空',
  'not-an-officer': ({ officer, names }) =>
    `${officer}没有在本单位担任职务${Array.isArray(names) && names.length > 0 ? `，可以写：${names.join('、')}` : ''}`,
  'too-long': '太长了，请精简',
  'not-an-amount': '看不出金额，请写如 80万元 或 1,200,000元',
  negative: '金额要大于零',
  'too-precise': '金额最小到分',
  'too-large': '金额超出可记录的范围',
  ambiguous: '金额有两种读法，请写成如 1,200,000元',
  'not-a-day': '看不出日期，请写如 2027-01-01',
  'two-days': ({ days }) =>
    `可以是${Array.isArray(days) ? days.map((day) => sayDay(String(day), '')).join('，也可以是') : '两天'}，请写明是哪一天`,
  'not-a-year': '看不出年度，请写如 2027',
  'which-year': '提到了不止一个年度，请写明是哪一年，如 年度：2027',
  'not-a-moment': '看不出时间，请写如 2026-12-03 14:30-16:30 或 下周三下午两点半',
  'no-clock-time': ({ day }) =>
    `看出是${sayDay(String(day), '')}，还差几点，请写如 ${sayDate(String(day), String(day))} 14:30 或 后天下午两点半`,
  'which-half-day': '看不出是上午还是下午，请写如 下午3点 或 15:00',
  'ends-before-start': '结束时间要晚于开始时间，请写如 14:30-16:30',
  'ends-another-day': '一次会议写同一天的起止时间，请写如 12月3日 9:00-17:00',
  'several-spans': '写了不止一个时间段，请只写一个，如 12月3日 14:30-16:30',
  'not-a-record-number': ({ sample = 'M2026-01' }) => `编号请写如 ${sample}`,
  'plan-basis-required': '请写明依据的年度计划或阶段安排',
  'reporter-required': '汇报会须由召集人汇报，请写明汇报人',
  'early-close-needs-reason': '会议时间还没有到，提前闭会须写明理由',
  'unattended-needs-reason': '会议当天没有单位签到，闭会须写明理由；到会的单位可写 到会：审计局、民政局',
  'roll-of-whom': '请写明哪些单位到会或缺席，如 到会：审计局',
  'indicator-form': ({ line }) => `“${line}”看不出目标，请写如 购买服务项目数 不少于20个 责任单位：财政局`,
  'phase-form': ({ line }) => `“${line}”看不出日期，请写如 3月底前 完成目录修订 责任单位：财政局`,
  'line-too-long': ({ line }) => `“${line}…”这一行太长，请一行写一项`,
  'number-alone': '只有编号，请写明内容',
  'bulletins-only': '只有通报可以写加发、只发',
  'no-such-receivers': ({ groups }) =>
    `名单里还没有${Array.isArray(groups) ? groups.join('、') : ''}，请先导入名单或写明单位`,
  'units-concerned-required': '请写明须征得哪些单位同意',
  'not-a-convenor': '汇报人须是召集人或总召集人',
  'meeting-in-the-past': '会议时间已经过去',
  'due-in-the-past': '期限不能早于今天',
  'unknown-post': '没有这个职务',
  'not-a-period': '看不出起止日期，请写如 2027-01-01至2027-12-31',
  'open-period': '期限要写起止日期，如 2027-01-01至2027-12-31；只写多长或从签订之日算起，定不下是哪一天',
  'two-amounts': ({ amounts }) =>
    `${Array.isArray(amounts) ? amounts.join('与') : '两个金额'}不一致，请写明是哪一个`,
  'two-answers': ({ words }) =>
    `${Array.isArray(words) ? `“${words.join('、')}”` : '这一项'}与前面写的相反，请写明是或否`,
  'not-yes-or-no': '请写“是”或“否”',
  'not-among-the-choices': '请从所列选项中选一个',
  'unknown-unit': ({ units, nearest: near }) =>
    `没有${Array.isArray(units) ? `“${units.join('、')}”` : '这个'}单位，请写22个成员单位的名称或简称${nearest(near)}`,
  'unknown-item': ({ items }) => `现行目录里没有这一项${nearest(items)}，请写编码或名称；目录外写“无”`,
  'item-draft': ({ items }) => `${items}还在草案里，尚未生效，不能引用`,
  'item-ahead': ({ items, from }) => `${items}尚未生效，自${sayDate(String(from), '')}起才能引用`,
  'item-gone': ({ items }) => `${items}已移出现行目录，不能新引用；请改选目录内的事项，或写“无”`,
  'unknown-field': '没有这个领域，请写目录里的领域名称，如 社会服务',
  'unknown-fund':
    '资金来源只有：公用经费、项目经费、财政专项资金、政府投资项目资金、其他财政性资金，每项写金额',
  'unknown-situation': ({ words }) =>
    `${Array.isArray(words) && words.length > 0 ? `没看懂“${words.join('、')}”，` : ''}请从 新增、职能转变、规模较大、重大民生、特定 中选；都不是写“无”`,
  'not-days': '天数请写整数，如 3天',
  'not-a-number': ({ sample = '2026-014' }) => `编号请写如 ${sample}`,
  'unknown-clause': '条款请写如 五(二)、附件1 三',
  'purchaser-not-eligible': '购买主体限于财政负担经费的行政机关、参公事业单位和群团组织',
  'mass-organisation-unfunded': '群团组织的经费须由财政负担',
  'purchaser-unfunded': '购买主体的经费须由财政承担',
  'not-for-the-market': '不适合市场化提供的服务不能购买',
  'beyond-social-forces': '社会力量不能承担的服务不能购买',
  'item-not-in-force': '现行目录里没有这一项',
  'outside-catalogue': '目录外的项目只能走“一事一议”，请说明理由',
  'outside-needs-one-matter':
    '目录外的项目只能走“一事一议”，情形里须有 重大民生 或 特定；都不是的，请改选目录内的事项',
  'funds-do-not-add-up': (f) =>
    `各项资金合计 ${formatFen(Number(f.sumFen))}，与金额 ${formatFen(Number(f.amountFen))} 不符`,
  'ends-before-it-begins': '结束日期早于开始日期',
  'agrees-against-principle': '写了不符合的原则，就不能同意；请改为不同意并写明理由，或去掉这一项',
  'unknown-principle': '看不出是哪一条原则，请写 1、2、3、4 或原则的名称',
  'more-staff-needs-reason':
    '购买服务的事项原则上不再增加机构、编制、人员；确要增加的请写明增加理由，年度报告会列出',
  'scale-needs-judgement': '新增且涉及职能转变的，请判断是否规模较大并写理由；文件未规定数额',
  'specified-without-instruction': '特定项目须写明党委、政府交办的依据',
  'declared-in-the-future': '申报日期不能晚于今天',
  'purchaser-kind-differs': '与登记的单位性质不一致',
  'objection-needs-reason': '不同意须写明理由',
  'raised-amount-needs-reason': '核定金额高于申请金额的，须写明理由',
  'reason-required': '须写明理由',
  'executive-meeting-required': '本项目须经区政府常务会议审定，请写会议届次或编号',
  'channel-required': '请写原有经费申拨渠道的名称',
  'approved-amount-required': '财政部门尚未核定，请写明核定金额，如 核定金额：80万元',
  'completed-in-the-future': '完成日期不能晚于今天',
  'completed-before-it-began': ({ from }) => `服务期限自${writtenDay(String(from))}开始，此前不能完工`,
  'evidence-required': '请写文号（如 民发〔2026〕3号）、“文号＋日期”或链接，也可先把文件发给我；不能写“无”',
  'document-required': '请写文件的文号，如 绍柯政批〔2026〕12号；不能写“无”',
  'paper-required': '请先把文件发给我，或写文件名、存档位置、链接；不能写“无”',
  'substance-required': '不能写“无”“略”“待补”，请写明内容',
  'no-such-file': '没有收到过这份文件，请先把文件发给我',
  'evaluated-before-completion': '评估期限不能早于完成日期',
  'sent-in-the-future': '报出日期不能晚于今天',
  'reply-before-report': '批复日期不能早于报出日期',
  'not-a-count': '请写整数',
  'not-such-lines': ({ line, parts }) =>
    `没看懂“${line}”，每一项依次写${Array.isArray(parts) ? parts.join('、') : ''}，用空格隔开，各项之间用“、”`,
  'no-such-entry': ({ name, nearest, title }) =>
    `${title}里没有“${name}”${Array.isArray(nearest) && nearest.length > 0 ? `，是不是 ${nearest.join('、')}` : '，请先登记'}`,
  'transfer-needs-entry': ({ nearest: near }) =>
    `涉及职能转变的，须引用转移职能目录里有效的一项${nearest(near)}`,
  said: ({ says, next }) => [says, next].filter(Boolean).join(''),
  'decided-in-the-future': '决定日期不能晚于今天',
};

export function problemWords(key: string, facts: RefusalFacts = {}): string {
  const sentence = PROBLEMS[key] ?? key;
  return typeof sentence === 'string' ? sentence : sentence(facts);
}
