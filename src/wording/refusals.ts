import type { ClauseId } from '../domain/clauses.ts';
import type { MeetingType } from '../domain/meeting.ts';
import type { State } from '../domain/project.ts';
import type { Party } from '../domain/project-flow.ts';
import type { RefusalFacts } from '../domain/refusal.ts';
import { DECISION_WORDS, PARTY_WORDS, STATE_WORDS } from './project.ts';
import {
  MATTER_KIND_WORDS,
  MEETING_TYPE_WORDS,
  RECORD_KIND_WORDS,
  RECORD_PARTY_WORDS,
  RECORD_STATE_WORDS,
} from './records.ts';
import { PIECE_WORDS } from './stages.ts';

/** What a sentence may need to name things. */
export interface Speech {
  readonly unit: (slug: string) => string;
  readonly verb: (verb: string) => string;
  readonly stamp: (iso: string) => string;
}

type Sentence = (facts: RefusalFacts, speech: Speech) => { readonly title: string; readonly next?: string };

const text = (facts: RefusalFacts, key: string) => String(facts[key] ?? '');
const list = (facts: RefusalFacts, key: string) => {
  const value = facts[key];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};

/** What lacks by name; of many the first three and their count. */
const lacking = (keys: readonly string[]): string => {
  const names = keys.map((key) => PIECE_WORDS[key] ?? key);
  return names.length <= 3 ? names.join('、') : `${names.slice(0, 3).join('、')}等${names.length}件`;
};

const byUnits = (names: readonly string[]): string => (names.length > 0 ? `由${names.join('、')}办理，` : '');

/** What is left to do when it is too late for this; by verb and state. */
const LATE: Readonly<Record<string, string>> = {
  'checkin:closed': '出席名单有误的，请办公室用“更正出席”更正。',
  'register:closed': '出席名单有误的，请用“更正出席”更正，并写明理由。',
};

/** Every refusal: what does not go, and what to do instead. */
const REFUSALS: Readonly<Record<string, Sentence>> = {
  'no-such-project': (f) => ({
    title: `没有编号为 ${text(f, 'number')} 的项目。`,
    next: '可以用“查询 名称中的几个字”来找。',
  }),
  'not-yours-to-see': (f) =>
    f.what
      ? {
          title: `${text(f, 'what')}${f.number ? ` ${text(f, 'number')} ` : ''}不在您可以查看的范围内。`,
          next: '可以看哪些台账，发送“帮助”查看。',
        }
      : {
          title: `项目 ${text(f, 'number')} 不在您可以查看的范围内。`,
          next: '请向该项目的购买主体或联席会议办公室了解。',
        },
  'wrong-party': (f, s) => ({
    title: `“${s.verb(text(f, 'verb'))}”由${PARTY_WORDS[text(f, 'party') as Party]}办理，您的职务不能办理。`,
    next: '如果职务已变动，请联席会议办公室更新名单。',
  }),
  'own-project': (f, s) => ({
    title: `您或您所在单位是 ${text(f, 'number')} 的申报方，不能对自己的项目“${s.verb(text(f, 'verb'))}”。`,
    next: '请由其他有权的人办理。',
  }),
  'not-now': (f, s) => ({
    title: f.decidedBy
      ? `${text(f, 'number')} 已由${text(f, 'decidedBy')}于${s.stamp(text(f, 'decidedAt'))}先办理（${DECISION_WORDS[text(f, 'decision') as 'review']}：${text(f, 'passed') === 'true' ? '同意' : '不同意'}），现在不能“${s.verb(text(f, 'verb'))}”。`
      : `${text(f, 'number')} 现在不能“${s.verb(text(f, 'verb'))}”。`,
    next: `现状：${STATE_WORDS[text(f, 'state') as State]}。${f.open ? `发送“缺 ${text(f, 'number')}”看现在缺什么。` : ''}`,
  }),
  'one-at-a-time': () => ({ title: '一次只能办一个项目。', next: '请每个编号各发一条。' }),
  'not-asked': (f, s) => ({
    title: `本项目没有征求${s.unit(text(f, 'unit'))}的意见。`,
    next: '如确需发表意见，请联席会议办公室增加征求单位。',
  }),
  'amount-not-yours': () => ({ title: '核定金额由财政部门审定，您的单位只表示同意或不同意。' }),
  'already-said': (f, s) => ({
    title: `${s.unit(text(f, 'unit'))}的这条意见已由${text(f, 'name')}于${s.stamp(text(f, 'at'))}记录，无需重复。`,
  }),
  'opinions-outstanding': (f, s) => ({
    title: `还不能作评审结论：${list(f, 'units').map(s.unit).join('、')}尚未同意。`,
    next: '沉默不等于同意；请相关单位表态后再办理。',
  }),
  'amount-not-fixed': () => ({ title: '还不能作评审结论：财政部门尚未核定金额。' }),
  'nothing-changed': () => ({ title: '没有要修改的内容，项目保持原样。' }),
  'declare-for-own-unit': (f, s) => ({
    title: `只能为本单位申报，不能代${s.unit(text(f, 'unit'))}申报。`,
    next: '请由购买主体自己的经办人或联络员申报。',
  }),
  prohibited: (f) => ({
    title:
      text(f, 'nature') === 'government-only'
        ? '应由政府直接提供的服务不得购买。'
        : '不属于政府职责范围的事项不得购买。',
    next: '任何职务都不能放行；本次拒绝已留痕。',
  }),
  'who-are-you': () => ({
    title: '您的账号还没有绑定岗位，请向办公室要绑定码。',
    next: '拿到后私聊我发送“绑定 绑定码”。',
  }),
  anonymous: () => ({
    title: '您正以群组或频道的名义发言，无法确认您是谁，所以没有办理。',
    next: '请在群设置里关闭“匿名发言”再发一次，或私聊我办理。',
  }),
  'no-post-today': () => ({
    title: '您今天没有在任的职务，不能办理。',
    next: '职务如有变动，请联席会议办公室更新名单。',
  }),
  'not-your-role': (f) => ({
    title: `这件事由${list(f, 'roles').join('、')}办理，您的岗位不能办理。`,
    next: '发送“帮助”看您可以办什么。',
  }),
  'not-your-draft': (f) => ({
    title: `这份表单是为${text(f, 'name') || '别人'}准备的。`,
    next: '请自己发送命令，我会给您一份新的。',
  }),
  'draft-gone': () => ({ title: '这份表单已经用过或已取消。', next: '请重新发送命令。' }),
  'unknown-button': () => ({ title: '这个按钮已经不能用了。', next: '请用“项目 编号”查看最新情况。' }),
  'bad-code': (f) => ({
    title: '绑定码不对、已经用过或已过期。',
    next: text(f, 'left')
      ? `还可以再试 ${text(f, 'left')} 次；也可以请办公室重新发一个。`
      : '请联席会议办公室重新发一个。',
  }),
  'too-many-codes': () => ({
    title: '尝试次数过多，请一小时后再试。',
    next: '或请联席会议办公室重新发一个绑定码。',
  }),
  'bind-in-private': () => ({
    title: '绑定码只能在私聊里使用。',
    next: '请打开与我的私聊，再发送“绑定 绑定码”。在群里露出过的码已经作废，请办公室重新发一个。',
  }),
  'pages-in-private': () => ({
    title: '网页链接是给您一个人的，不在群里发。',
    next: '请打开与我的私聊，再发送“网页”。',
  }),
  'no-such-post': (f) => ({
    title: `没有“${text(f, 'post')}”这个职务。`,
    next: '可以写职务代号（如 liaison-health）或名称（如 卫计局联络员）。',
  }),
  'which-holder': (f) => ({
    title: `${text(f, 'post')}有多人在任：${list(f, 'names').join('、')}。`,
    next: '请在后面写明姓名，如：绑定码 卫计局联络员 姓名。',
  }),
  'no-such-unit': (f) => ({
    title: `成员单位里没有“${text(f, 'unit')}”。`,
    next: '发送“联席会议”查看22个成员单位。',
  }),
  'own-unit-list': (f, s) => ({
    title: `您只能查看本单位的情况，不能查看${s.unit(text(f, 'unit'))}的。`,
    next: '请向该单位或联席会议办公室了解。',
  }),
  'no-such-clause': (f) => ({
    title: `文件中没有“${text(f, 'clause')}”这一条。`,
    next: '写法如：依据 五(二)、依据 附件1 三。',
  }),
  'no-such-person': (f) => ({ title: `名单里没有“${text(f, 'name')}”。`, next: '发送“名单”查看现任人员。' }),
  'no-such-record': (f) => ({
    title: `没有编号为 ${text(f, 'number')} 的${RECORD_KIND_WORDS[text(f, 'kind')] ?? '记录'}。`,
    next:
      text(f, 'kind') === 'minutes'
        ? `还没有拟稿的，先发送“纪要 ${text(f, 'number')} 正文：…”；发送“会议”查看编号。`
        : '发送“会议”或“督办”查看编号。',
  }),
  'wrong-hand': (f, s) => {
    const what = f.matter ? MATTER_KIND_WORDS[text(f, 'matter') as 'policy'] : s.verb(text(f, 'verb'));
    const party = RECORD_PARTY_WORDS[text(f, 'party')];
    return party
      ? { title: `${text(f, 'number')} 的“${what}”由${party}办理，您不在其列。` }
      : { title: `您的职务不能登记“${what}”。`, next: '请由联席会议办公室登记。' };
  },
  'record-not-now': (f, s) => ({
    title: `${text(f, 'number')} 现在不能“${s.verb(text(f, 'verb'))}”。`,
    next: `现状：${RECORD_STATE_WORDS[text(f, 'kind')]?.[text(f, 'state')] ?? ''}。${LATE[`${text(f, 'verb')}:${text(f, 'state')}`] ?? ''}`,
  }),
  'already-answered': (f, s) => ({
    title: `${s.unit(text(f, 'unit'))}已由${text(f, 'name')}于${s.stamp(text(f, 'at'))}这样答复，无需重复。`,
  }),
  'already-checked-in': (f, s) => ({
    title: `${s.unit(text(f, 'unit'))}已于${s.stamp(text(f, 'at'))}签到（${text(f, 'name')}）。`,
  }),
  'already-confirmed': (f, s) => ({ title: `${s.unit(text(f, 'unit'))}已经确认，无需重复。` }),
  'already-received': (f, s) => ({ title: `${s.unit(text(f, 'unit'))}已经签收。` }),
  'meeting-unchanged': (f) => ({
    title: `${text(f, 'number')} 没有变动，保持原样。`,
    next: '请写新的时间，或“地点：…”。',
  }),
  'minutes-unchanged': (f) => ({ title: `纪要 ${text(f, 'number')} 的文字没有变动，仍是原来的版本。` }),
  'no-disagreement': (f) => ({ title: `${text(f, 'number')} 没有单位表示不同意，无需协调。` }),
  'receipts-outstanding': (f, s) => ({
    title: `${text(f, 'number')} 还不能办结：${list(f, 'units').map(s.unit).join('、')}尚未签收。`,
  }),
  'came-from-a-meeting': (f) => ({
    title: `${text(f, 'number')} 出自会议${text(f, 'meeting')}，不能撤回。`,
    next: '请办理后用“办结”写明依据。',
  }),
  'about-not-open': (f) => ({
    title: `${text(f, 'number')} 不在待办状态，不能再由会议通过。`,
    next: `现状：${RECORD_STATE_WORDS.matter?.[text(f, 'state')] ?? ''}。`,
  }),
  'correction-open': (f) => ({
    title: `更正稿 ${text(f, 'number')} 还没有印发，不能再开一份。`,
    next: `请用“纪要 ${text(f, 'number')} 正文：…”修改它。`,
  }),
  'not-sent-round': (f) => ({
    title: `${text(f, 'number')} 还没有发给各单位。`,
    next: `印发后用“送达 ${text(f, 'number')}”查看。`,
  }),
  'all-reached': (f) => ({
    title: `${text(f, 'number')} 各单位都已送达，无需重发。`,
    next: `尚未签收的会按期提醒；发送“送达 ${text(f, 'number')}”查看。`,
  }),
  'nothing-to-resend': (f) => ({
    title: `${text(f, 'number')} 没有可以重发的：没有收到的单位还没有人绑定账号，或正在发送。`,
    next: '绑定后自动补发；请用“绑定码”给他们发码。',
  }),
  'not-yet-issued': (f) => ({
    title: `纪要 ${text(f, 'number')} 还没有印发，直接修改即可。`,
    next: `发送“纪要 ${text(f, 'number')} 正文：…”。`,
  }),
  'not-invited': (f, s) => ({
    title: `${s.unit(text(f, 'unit'))}不在 ${text(f, 'number')} 的参加单位之列。`,
  }),
  'both-there-and-not': (f, s) => ({
    title: `${s.unit(text(f, 'unit'))}不能既到会又缺席。`,
    next: '请只写在一处。',
  }),
  'roll-unchanged': (f) => ({
    title: `${text(f, 'number')} 的出席名单本来就是这样，没有改动。`,
    next: `发送“会议 ${text(f, 'number')}”查看名单。`,
  }),
  'nobody-left': (f) => ({
    title: `${text(f, 'number')} 的出席名单不能一个单位都没有。`,
    next: '请同时写明到会单位。',
  }),
  'takes-part-already': (f) => ({
    title: `${text(f, 'unit')}是 ${text(f, 'number')} 的参加单位，不是列席单位。`,
    next: '参加单位用“参会”“请假”或“委派”答复。',
  }),
  'observes-already': (f) => ({
    title: `${text(f, 'unit')}已经受邀列席 ${text(f, 'number')}，无需重复。`,
    next: `发送“会议 ${text(f, 'number')}”查看。`,
  }),
  'no-observers-here': (f) => ({ title: `${text(f, 'number')} 不是全体会议，不能邀请列席。` }),
  'no-such-resolution': (f) => ({ title: `${text(f, 'number')} 没有第${text(f, 'no')}项议定事项。` }),
  'goes-up-first': (f) => ({
    title: `${text(f, 'number')} 要报区政府，不能直接办结。`,
    next: `请发送“上报 ${text(f, 'number')} 文号：… 日期：…”；区政府有批复的，再用“批复”记录。`,
  }),
  'project-not-approved': (f) => ({
    title: `${text(f, 'number')} 还没有批准或已经结束，不能登记履约节点。`,
    next: `现状：${STATE_WORDS[text(f, 'state') as State]}。`,
  }),
  'not-a-survey': (f) => ({
    title: `${text(f, 'number')} 不是联合调研，不能记录调研发现。`,
    next: '难点问题可以直接登记：难点 内容 责任单位：…',
  }),
  'indicators-unmeasured': (f) => ({
    title: `${text(f, 'number')} 还不能办结：${list(f, 'names').join('、')}还没有测评。`,
    next: `请发送“测评 ${text(f, 'number')} 序号 结果”。`,
  }),
  'no-such-indicator': (f) => ({ title: `${text(f, 'number')} 没有第${text(f, 'no')}项指标。` }),
  'not-your-indicator': (f, s) => ({
    title: `第${text(f, 'no')}项指标由${text(f, 'unit') ? s.unit(text(f, 'unit')) : '联席会议办公室'}测评，您不在其列。`,
  }),
  'wrong-meeting': (f) => {
    const special = list(f, 'by').includes('special');
    const called = text(f, 'type') === 'special' && special;
    return {
      title: `${text(f, 'number')} 须由全体会议${special ? '或为此召开的专门会议' : ''}通过，${text(f, 'meeting')} ${called ? '不是为此召开的' : `是${MEETING_TYPE_WORDS[text(f, 'type') as MeetingType]}`}。`,
      next: special
        ? `召开专门会议时写“关联：${text(f, 'number')}”，或在会前写入议题。`
        : '请在全体会议上“议定”时写关联。',
    };
  },
  'not-the-day': (f, s) =>
    f.over === 'true'
      ? {
          title: `${text(f, 'number')} 已于${s.stamp(text(f, 'at'))}召开，当天才能签到。`,
          next: '到会单位请办公室闭会时写“到会：…”，已闭会的用“更正出席”补录。',
        }
      : {
          title: `${text(f, 'number')} 于${s.stamp(text(f, 'at'))}召开，会议当天才能签到。`,
          next: '能否参会请用“参会”“请假”或“委派”答复。',
        },
  'not-yet-held': (f, s) => ({
    title: `${text(f, 'number')} 于${s.stamp(text(f, 'at'))}召开，会前不能定下结果。`,
    next: '请在会议当天或会后“议定”；会议提前开的，请先“改期”。',
  }),
  'held-already': (f) => ({
    title: `${text(f, 'year')}年已召开${MEETING_TYPE_WORDS[text(f, 'type') as MeetingType]}（${text(f, 'number')}），不需要登记例外。`,
  }),
  'minutes-unwritten': (f) => ({
    title: `纪要 ${text(f, 'number')} 还没有写会议情况，不能送签。`,
    next: `请先发送“纪要 ${text(f, 'number')} 正文：…”；没有其他情况的，可写“正文：会议议定以下事项。”`,
  }),
  'nobody-on-roll': (f) => ({
    title: `${text(f, 'number')} 的出席名单上还没有到会单位，纪要不能送签。`,
    next: `请先用“更正出席 ${text(f, 'number')} 到会：… 理由：…”补录。`,
  }),
  'minutes-in-hand': (f) => ({
    title: `纪要 ${text(f, 'number')} 正在拟稿。`,
    next: '送签后到会单位即可查看和确认。',
  }),
  'result-stands': (f) => ({
    title: `${text(f, 'number')} 第${text(f, 'no')}项的结果已随闭会生效，不能更正。`,
    next: '如有变化，请在以后的会议上重新议定。',
  }),
  'nobody-present': () => ({
    title: '没有到会单位，议定事项不能生效，还不能闭会。',
    next: '请写明到会单位：闭会 编号 到会：…；没有开成的请“取消会议”。',
  }),
  'text-changed': (f) => ({
    title: `纪要已改为第${text(f, 'edition')}版，您看到的是旧版本。`,
    next: `请用“纪要 ${text(f, 'number')}”看新版后再确认。`,
  }),
  'minutes-unconfirmed': (f, s) => ({
    title: `纪要还不能印发：${list(f, 'units').map(s.unit).join('、')}尚未确认这一版。`,
    next: '每个与会单位都确认同一版本后才能印发。',
  }),
  'meeting-first': (f) => ({
    title: `${text(f, 'number')} 须先经联席会议讨论通过。`,
    next: '请在会上“议定”时写“关联：事项编号”。',
  }),
  'consents-outstanding': (f, s) => ({
    title: `${text(f, 'number')} 还不能上报：${list(f, 'units').map(s.unit).join('、')}尚未同意。`,
    next: '沉默不等于同意；请这些单位用“会签”表态。',
  }),
  'own-unit-only': (f, s) => ({
    title: `${MATTER_KIND_WORDS[text(f, 'matter') as 'reroster']}只能由本单位提出，不能代${s.unit(text(f, 'unit'))}提出。`,
  }),
  'minutes-before-close': (f) => ({
    title: `${text(f, 'number')} 还没有闭会，不能拟纪要。`,
    next: `先发送“闭会 ${text(f, 'number')}”。`,
  }),
  'minutes-issued': (f) => ({
    title: `纪要 ${text(f, 'number')} 已印发，文本不再更改。`,
    next: `如需更正，发送“纪要 ${text(f, 'number')} 更正：更正什么”，另编文号印发。`,
  }),
  'no-such-setting': (f) => ({
    title: `没有“${text(f, 'key')}”这项设置。`,
    next: '发送“设置”查看全部。',
  }),
  'setting-misfit': (f) => ({
    title: `这项设置不能是“${text(f, 'value')}”。`,
    next: f.max === undefined ? text(f, 'how') : `请写${text(f, 'min')}到${text(f, 'max')}之间的整数。`,
  }),
  'setting-same': () => ({ title: '现在就是这个值，没有改动。' }),
  'setting-director-only': () => ({ title: '本地设置只由办公室主任改动。', next: '您可以用“设置”查看。' }),
  'no-such-reminder': (f) => ({
    title: `${text(f, 'number')} 现在没有要提醒的事，或不在您的范围内。`,
    next: '发送“提醒”查看。',
  }),
  'snooze-not-allowed': (f) => ({
    title: `${text(f, 'number')} 的提醒现在不能推迟。`,
    next: '请尽快办理；确有困难请与联席会议办公室联系。',
  }),
  'snooze-too-long': (f) => ({
    title: `一件事的提醒一共最多推迟${text(f, 'limit')}个工作日。`,
    next: '上限是本地设置，文件未规定。',
  }),
  row: (f) => ({ title: text(f, 'title'), ...(text(f, 'next') && { next: text(f, 'next') }) }),
  'not-approved-yet': (f) => ({
    title: `${text(f, 'number')} 还没有批复，不能登记${text(f, 'what')}。`,
    next: `发送“项目 ${text(f, 'number')}”看办到哪一步。`,
  }),
  'step-not-approved': (f) => ({
    title: `${text(f, 'number')} 还没有批复，不能办理${text(f, 'what')}。`,
    next: `发送“项目 ${text(f, 'number')}”看办到哪一步。`,
  }),
  'decided-anew': (f) => ({
    title: `${text(f, 'number')} 有重大修改，正在重新审批，批复以前不能办理${text(f, 'what')}。`,
    next: `发送“项目 ${text(f, 'number')}”看办到哪一步。`,
  }),
  'stage-not-reached': (f) => ({
    title: `${text(f, 'number')} 还缺${lacking(list(f, 'lacks'))}，现在不能登记${text(f, 'what')}。`,
    next: `发送“缺 ${text(f, 'number')}”看谁来办。`,
  }),
  'verb-lacks': (f, { verb }) => ({
    title: `${text(f, 'number')} 还缺${lacking(list(f, 'lacks'))}，现在不能${verb(text(f, 'verb'))}。`,
    next: `发送“缺 ${text(f, 'number')}”看谁来办。`,
  }),
  'wrong-keeper': (f) => ({
    title: `${text(f, 'what')}不由您的单位登记。`,
    next: '请与联席会议办公室联系。',
  }),
  'entered-twice': (f) => ({
    title: `${text(f, 'label')}与 ${text(f, 'number')} ${text(f, 'name')} 相同，没有重复登记。`,
    next: `发送“台账 ${text(f, 'number')}”查看。`,
  }),
  'line-twice': (f) => ({
    title: `表格第${text(f, 'line')}行与第${text(f, 'other')}行是同一条。`,
    next: '请删去一行再导入。',
  }),
  'no-such-registered': (f) => ({
    title: `没有编号为 ${text(f, 'number')} 的登记，或者它不在您可以查看的范围内。`,
    next: '请核对编号；有哪些登记，可发送“帮助”查看。',
  }),
  'no-such-number': (f) => ({
    title: `${text(f, 'what')}里没有“${text(f, 'number')}”。`,
    next: '请核对编号或名称。',
  }),
  'nothing-to-sign': (f) => ({
    title: `${text(f, 'number')} 现在没有等您的单位会签的材料。`,
    next: `对项目表态请发送“同意 ${text(f, 'number')}”，或“不同意 ${text(f, 'number')} 理由：…”；发送“缺 ${text(f, 'number')}”看现在等什么。`,
  }),
  'grant-guarded': (f) => ({
    title: `${text(f, 'post')}的绑定码和代理，只由召集人或办公室主任本人办理。`,
    next: '请转请召集人或办公室主任。',
  }),
  'account-taken': (f) => ({
    title: `这个账号已经是${text(f, 'name')}的，不能再绑定给别人。`,
    next: '要换人使用的，请先发送“解绑”。',
  }),
  'deputy-yourself': () => ({ title: '不能让自己代理。', next: '请由办公室其他人或召集人来设。' }),
  'deputy-too-long': (f) => ({
    title: `一次代理最长${text(f, 'days')}天。`,
    next: '到期可以再设；最长天数是本地设置，文件未规定。',
  }),
  'no-deputy': (f) => ({ title: `${text(f, 'post')}现在没有代理。`, next: '发送“名单”查看现任人员。' }),
  'milestones-open': (f) => ({
    title: `${text(f, 'number')} 的履约节点 ${list(f, 'numbers').join('、')} 还没有记录实际结果，不能完工。`,
    next: `逐个发送“办结 ${list(f, 'numbers')[0] ?? ''} 数量：… 质量：… 效果：… 依据：…”。`,
  }),
  'stage-left': (f) => ({
    title: `${text(f, 'number')} 的这个阶段已经办完，不能再登记${text(f, 'what')}。`,
    next: '确需更正的，请用“退回阶段”并写明理由。',
  }),
  'wrong-unit': (f, s) => ({
    title: `${text(f, 'number')}：${text(f, 'what')}，${byUnits(list(f, 'units').map(s.unit))}不由您的单位办理。`,
    next: lookFor(text(f, 'number'), '看该由谁办'),
  }),
  'direct-only': (f) => ({
    title: `${text(f, 'what')}不在群里办理。`,
    next: '请打开与我的私聊再发送。',
  }),
  'no-such-entry': (f) => ({
    title: `${text(f, 'number')} 还没有登记${text(f, 'what')}。`,
    next: `发送“缺 ${text(f, 'number')}”看接着由谁办。`,
  }),
  'step-not-open': (f) => ({
    title:
      list(f, 'waits').length > 0
        ? `${text(f, 'number')} 的${text(f, 'what')}还缺${lacking(list(f, 'waits'))}，现在不能办这一步。`
        : `${text(f, 'number')} 的${text(f, 'what')}现在不需要这一步。`,
    next: lookFor(text(f, 'number'), '看现在等什么'),
  }),
  'deputy-dates': () => ({ title: '代理的结束日期不能早于开始日期，也不能早于今天。' }),
};

/** What a project waits for, 缺 tells; what an entry of a register does, its card. */
const lookFor = (number: string, what: string): string =>
  `发送“${/^[A-Z]/.test(number) ? '台账' : '缺'} ${number}”${what}。`;

/** A refusal in words: the sentence, what to do next, and the clause it stands on. */
export function refusalWords(
  refusal: { readonly key: string; readonly facts: RefusalFacts; readonly clause?: ClauseId | undefined },
  speech: Speech,
): { readonly title: string; readonly next?: string; readonly clause?: string } {
  const sentence = REFUSALS[refusal.key];
  const words = sentence
    ? sentence(refusal.facts, speech)
    : { title: `现在不能这样办理（${refusal.key}）。` };
  return { ...words, ...(refusal.clause && { clause: refusal.clause }) };
}
