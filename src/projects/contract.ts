import type { Entry, Values } from '../domain/entry.ts';
import { approvedFen } from '../domain/opinions.ts';
import { choice, day, entryOf, line, many, money, optional, period, proof, prose } from '../domain/part.ts';
import type { Project } from '../domain/project.ts';
import { stands, valuesOf } from '../engine/entries.ts';
import { type Piece, piece, step } from '../engine/row.ts';
import { formatFen } from '../wording/units.ts';
import {
  aboveAward,
  aboveFixed,
  accounts,
  belowClaimed,
  type Instalment,
  milestones,
  nodesOf,
  notTheWinner,
  sumsTo,
  type Term,
  tooEarly,
} from './contract-terms.ts';

const schedule = many(
  ['支付计划', '付款计划'],
  { on: day(['日期']), fen: money(['金额']) },
  { hint: '每次写日期和金额，如 2027-06-30 20万元、2027-12-31 30万元', labelled: true },
);

/** The contract with whoever won, not above the fixed amount, with the ban on passing the work on (五(二), R63, R65). */
export const CONTRACT: Piece = piece({
  key: 'contract',
  stage: 'contract',
  duty: 'contract',
  words: ['合同', '签订合同', '合同登记'],
  title: '购买服务合同',
  english: 'records the contract with whoever won, its term, payments and milestones',
  does: '登记与承接主体签订的合同，并按合同登记履约节点',
  example:
    '合同 2026-001 承接主体：柯桥社工服务中心 金额：50万元 期限：2027-01-01至2027-12-31 内容：课后体育服务 数量：4000课时 质量：满意度不低于90% 效果：体质达标率提高 支付计划：2027-06-30 20万元、2027-12-31 30万元 分期：允许 转包条款：第8条 附件：合同〔2026〕18号 签订日期：2026-11-20',
  clause: '五(二)',
  back: '合同有改动，用“补充协议”登记；合同本身登记错了的，用“退回阶段”写明理由，回到签订合同。',
  who: 'purchaser',
  renews: 'signed',
  ends: ['milestone', 'account'],
  state: '已签订',
  parts: {
    party: entryOf('provider', ['承接主体', '乙方', '签约方']),
    fen: money(['金额', '合同金额']),
    term: period(['期限', '合同期限', '服务期限']),
    scope: prose(['内容', '服务内容', '标的'], { labelled: true }),
    quantity: line(['数量', '服务数量'], { labelled: true }),
    quality: line(['质量', '服务质量'], { labelled: true }),
    effect: line(['效果', '服务效果'], { labelled: true }),
    schedule,
    instalments: choice(
      ['分期', '分期支付', '分期付款'],
      [
        { value: 'yes', words: ['允许', '可以', '是'] },
        { value: 'no', words: ['不允许', '不可以', '否', '一次付清'] },
      ],
      { hint: '合同有没有分期支付的约定', labelled: true },
    ),
    ban: line(['转包条款', '禁止转包条款'], { hint: '合同第几条写明不得转包，如 第8条', labelled: true }),
    file: proof(['附件', '合同文件', '合同文本'], { labelled: true }),
    signed: day(['签订日期', '签订日', '签字日期'], { labelled: true }),
    nodes: optional(
      many(
        ['节点', '履约节点'],
        { on: day(['日期']), quantity: line(['数量']), quality: line(['质量']), effect: line(['效果']) },
        {
          hint: '每个写日期、数量、质量、效果，用空格分开；不写的，以合同期满为节点',
          labelled: true,
        },
      ),
    ),
    accounts: optional(
      many(
        ['财务报告', '财务报告日期'],
        { on: day(['日期']) },
        {
          hint: '合同约定承接主体交财务报告的日期，如 2027-06-30、2027-12-31',
          clause: '七(四)2',
          labelled: true,
        },
      ),
    ),
  },
  checks: [
    ({ party }, { project }) => notTheWinner(party, project),
    ({ fen }, { project }) => aboveFixed(fen, project) ?? aboveAward(fen, project),
    ({ fen }, { project }) => belowClaimed(fen, project),
    ({ fen, schedule: plan }) => sumsTo(fen, plan),
    ({ schedule: plan, instalments }) =>
      plan.length > 1 && instalments === 'no'
        ? { part: 'schedule', says: '合同不允许分期支付，支付计划只能写一次。' }
        : undefined,
    ({ ban }) =>
      /第.{1,5}[条款页]/u.test(ban)
        ? undefined
        : {
            part: 'ban',
            says: '合同须写明不得转包，请写是第几条。',
            next: '合同没有这一条的，请补上再登记。',
          },
    ({ signed }, { today }) => tooEarly(signed, today, 'signed'),
    ({ term, nodes = [] }) =>
      nodes.some(({ on }) => on < term.from || on > term.to)
        ? { part: 'nodes', says: '履约节点的日期要在合同期限以内。' }
        : undefined,
  ],
  weighs: (told, { project }) => [
    `与${told.party.name}签订，金额${formatFen(told.fen)}（核定${formatFen((project && approvedFen(project)) ?? 0)}）。`,
    `分${told.schedule.length}次支付，登记${nodesOf(told).length}个履约节点。`,
    '从签订之日起开始跟踪监管。',
  ],
  begins: (told, { project }) =>
    project ? [...milestones(told, project), ...accounts(told.accounts ?? [], project)] : [],
  steps: [
    step({
      key: 'contract-amend',
      words: ['补充协议', '合同变更'],
      english: 'records a supplement to the contract',
      does: '登记合同的补充协议，写明变更的金额、期限或支付计划',
      example:
        '补充协议 2026-001 期限延长 期限：2027-01-01至2028-03-31 附件：补充协议〔2027〕1号 签订日期：2026-11-20',
      clause: '五(二)',
      back: '再登记一份补充协议，写明正确的内容。',
      who: 'purchaser',
      from: ['filed', 'contract-amend'],
      alters: true,
      parts: {
        change: prose(['变更内容', '变更', '理由']),
        fen: optional(money(['金额', '合同金额'], { labelled: true })),
        term: optional(period(['期限', '合同期限'], { labelled: true })),
        schedule: optional(schedule),
        paper: proof(['附件', '协议文本'], { labelled: true }),
        agreed: day(['签订日期', '签订日'], { labelled: true }),
      },
      checks: [
        ({ fen }, { project }) => (fen === undefined ? undefined : aboveFixed(fen, project)),
        ({ fen }, { project }) => (fen === undefined ? undefined : belowClaimed(fen, project)),
        ({ fen, schedule: plan }, { entry }) => {
          const now = entry && valuesOf(CONTRACT, entry);
          const amount = fen ?? Number(now?.fen);
          return sumsTo(amount, plan ?? (now?.schedule as unknown as readonly Instalment[]));
        },
        ({ agreed }, { today }) => tooEarly(agreed, today, 'agreed'),
        ({ agreed }, { entry }) =>
          entry && agreed < String(entry.values.signed)
            ? { part: 'agreed', says: '补充协议不能早于合同签订。' }
            : undefined,
      ],
      weighs: ({ fen, term }, { entry }) => [
        fen === undefined
          ? `合同金额不变，为${formatFen(Number(entry && valuesOf(CONTRACT, entry).fen))}。`
          : `合同金额由${formatFen(Number(entry && valuesOf(CONTRACT, entry).fen))}改为${formatFen(fen)}。`,
        ...(term ? [`合同期限改为${term.from}至${term.to}。`] : []),
      ],
      state: '已签订，有补充协议',
    }),
  ],
});

/** What the contract says now, with its supplements; undefined while none stands. */
export function contractOf(project: Pick<Project, 'filed'>): Values | undefined {
  const entry = standingContract(project);
  return entry && valuesOf(CONTRACT, entry);
}

const standingContract = ({ filed = [] }: Pick<Project, 'filed'>): Entry | undefined =>
  filed.findLast((entry) => entry.row === CONTRACT.key && stands(CONTRACT, entry));

/** The term of the contract, days `YYYY-MM-DD` (五(二), R63). */
export const termOf = (project: Pick<Project, 'filed'>): Term | undefined =>
  contractOf(project)?.term as unknown as Term | undefined;
