import type { Copy, Reach } from '../domain/distribution.ts';

/** Who has got what was sent round, and who has not (R118, R127). */
export const DISTRIBUTION_WORDS = {
  title: (what: string, units: number, unreached: number) =>
    unreached === 0 ? `${what}：${units}个单位均已送达。` : `${what}：还有${unreached}个单位没有收到。`,
  /** How a page is asked for. */
  resend: '重发',
  counts: '合计',
  count: (reach: Reach, count: number) => `${REACH_WORDS[reach]}${count}个`,
  report: '报区政府',
  reportLine: (number: string, state: string, evidence: string) =>
    `${number}，${state}${evidence ? `（${evidence}）` : ''}`,
  reportNone: '未列',
  delivered: (at: string, whom: readonly string[]) => `${at}送达${whom.join('、')}`,
  received: (at: string, who: string) => `${at}签收（${who}）`,
  line: (unit: string, facts: readonly string[]) => `${unit}：${facts.join('；')}`,
  person: (name: string, why: string, tries: number) => `${name}${why}${tries > 1 ? `，试过${tries}次` : ''}`,
  tried: '请联系本人解除屏蔽或重新绑定；再给机器人发一条消息就会自动补发，也可以“重发”。',
  again: (number: string, messages: number, people: number) =>
    `${number} 已重发：${[messages > 0 && `重试${messages}条`, people > 0 && `新发${people}人`].filter(Boolean).join('，')}。`,
  againNext: (number: string) => `结果请用“送达 ${number}”查看。`,
  summary: (reached: number, all: number, missing: readonly string[]) =>
    `已送达${reached}/${all}个单位${missing.length > 0 ? `；没有收到：${missing.join('、')}` : ''}。`,
  summaryLabel: '送达',
  unbound: (units: readonly string[], number: string) =>
    `${units.join('、')}还没有人绑定账号，绑定后自动补发；“送达 ${number}”看各单位收到没有。`,
} as const;

export const REACH_WORDS: Readonly<Record<Reach, string>> = {
  vacant: '无人在任',
  unbound: '未绑定账号',
  unreachable: '送不到',
  unsent: '换人后未发',
  waiting: '等待发送',
  delivered: '已送达',
  received: '已签收',
};

/** What stands in the way of one person's copy. */
export const COPY_WORDS: Readonly<Record<Copy['status'], string>> = {
  delivered: '已送达',
  waiting: '等待发送',
  held: '未绑定账号',
  unreachable: '已屏蔽机器人或账号停用',
  rejected: '平台没有接受这条消息',
};
