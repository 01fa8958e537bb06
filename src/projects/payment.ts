import { choice, day, document, line, money, optional, verdict } from '../domain/part.ts';
import { type Piece, piece, step } from '../engine/row.ts';
import { writtenDay } from '../registers/written-day.ts';
import { formatFen } from '../wording/units.ts';
import { contractOf } from './contract.ts';
import {
  blockedByCase,
  byInstalments,
  byMeasuredResults,
  calledRightly,
  invoiceOnce,
  invoicesAlone,
  isFinal,
  leftFen,
  partyOf,
  unpaidMilestones,
  withinContract,
} from './payment-checks.ts';
import { isPaidOff, milestonesIn, PAYMENT_KEY, paidFen } from './payment-terms.ts';
import { REVERSAL } from './reversal.ts';

const FLOWS = [
  { value: 'contract', words: ['政府采购资金支付流程', '采购流程', '按合同'] },
  { value: 'other', words: ['其他国库集中支付流程', '其他流程', '其他国库流程'] },
] as const;

/** Figures alone name an electronic invoice. */
const INVOICE = line(['发票', '发票号', '发票号码'], {
  ...{ labelled: true, substance: true, max: 80 },
  hint: '发票号码，如 25332000000012345678',
});

/** A payment of the contract: asked for, consented to by finance, paid through the treasury; the bot records and never pays (六(三), R83–R87). */
export const PAYMENT: Piece = piece({
  key: PAYMENT_KEY,
  stage: 'payment',
  from: 'supervision',
  reaches: (told, project) => (isFinal(told, project) ? 'payment' : undefined),
  words: ['支付', '申请支付', '支付申请'],
  title: '经费支付',
  english: 'asks for a payment of the contract, for measured milestones',
  does: '按合同和已测量的履约节点申请支付',
  example: '支付 2026-001 10万元 节点：L2026-01 发票：25332000000012345678',
  clause: '六(三)',
  back: '财政部门还没有审核的，请其不同意并写明理由，再重新申请。',
  who: 'purchaser',
  repeats: true,
  keeps: true,
  state: ({ flow }) => (flow === 'other' ? '待财政部门同意，走其他国库集中支付流程' : '待财政部门审核'),
  onFile: isPaidOff,
  parts: {
    fen: money(['金额', '支付金额']),
    milestones: optional(
      line(['节点', '履约节点'], {
        hint: '已测量的履约节点，如 L2026-01、L2026-02',
        clause: '一',
        labelled: true,
      }),
    ),
    kind: optional(
      choice(
        ['款项', '款项类型'],
        [
          { value: 'interim', words: ['进度款', '分期款'] },
          { value: 'final', words: ['尾款', '最后一笔'] },
        ],
        { hint: '不写的，付清合同价款的一笔为尾款', labelled: true },
      ),
    ),
    flow: optional(choice(['流程', '支付流程'], FLOWS, { labelled: true })),
    channel: optional(
      choice(['渠道', '支付渠道'], [{ value: 'treasury', words: ['国库集中支付'] }], { labelled: true }),
    ),
    invoice: optional(INVOICE),
  },
  alone: invoicesAlone,
  checks: [blockedByCase, withinContract, byMeasuredResults, byInstalments, calledRightly, invoiceOnce],
  adds: async (told, facts) => {
    const { project } = facts;
    const final = project !== undefined && isFinal(told, project);
    const cited = milestonesIn(told.milestones);
    return {
      channel: 'treasury',
      flow: told.flow ?? 'contract',
      kind: final ? 'final' : 'interim',
      milestones: (cited.length > 0 ? cited : await unpaidMilestones(facts)).join('、'),
    };
  },
  weighs: (told, { project }) => {
    if (!project || !isFinal(told, project)) return undefined;
    const unpaid = leftFen(project) - told.fen;
    return [
      '这是尾款，登记后不能再申请支付。',
      ...(unpaid > 0 ? [`合同还有${formatFen(unpaid)}不再支付。`] : []),
    ];
  },
  steps: [
    step({
      key: 'payment-review',
      words: ['支付审核', '审核支付'],
      english: 'consents to a payment, or not',
      does: '对支付申请表示同意或不同意',
      example: '支付审核 2026-001 同意',
      clause: '六(三)',
      who: 'money',
      owed: true,
      lacks: '财政部门对支付申请的审核',
      parts: { verdict: verdict(['意见', '结论']), reason: optional(line(['理由', '原因'])) },
      checks: [
        ({ verdict: said, reason }) =>
          said === 'disagree' && !reason ? { part: 'reason', says: '请写明不同意的理由。' } : undefined,
        ({ verdict: said }, facts) => (said === 'agree' ? blockedByCase(said, facts) : undefined),
      ],
      state: ({ verdict: said }) => (said === 'agree' ? '财政部门已同意，待付款' : '财政部门未同意'),
      voids: ({ verdict: said }) => said === 'disagree',
    }),
    step({
      key: 'payment-pay',
      words: ['付款', '登记付款', '已付款'],
      english: 'records that a payment was made through the treasury',
      does: '登记国库集中支付已经付款',
      example:
        '付款 2026-001 2026-11-20 凭证：国库〔2026〕88号 收款人：柯桥社工服务中心 账号：6789 方式：授权支付',
      clause: '六(三)',
      back: '已经登记付款。款项退回或凭证有误，用“冲销”登记。',
      who: 'purchaser',
      from: ['payment-review'],
      owed: true,
      lacks: '国库集中支付的付款凭证',
      parts: {
        on: day(['日期', '付款日期', '支付日期']),
        voucher: document(['凭证', '凭证号', '支付凭证'], { hint: '国库支付凭证号', labelled: true }),
        payee: line(['收款人', '收款单位'], { labelled: true }),
        account: line(['账号', '收款账号'], { hint: '只写后四位', openness: 'closed', labelled: true }),
        way: choice(
          ['方式', '支付方式'],
          [
            { value: 'direct', words: ['直接支付'] },
            { value: 'authorised', words: ['授权支付'] },
            { value: 'other', words: ['其他'] },
          ],
          { hint: '直接支付、授权支付或其他', labelled: true },
        ),
        invoice: optional(INVOICE),
      },
      alone: invoicesAlone,
      checks: [
        blockedByCase,
        ({ on }, { today }) =>
          on > today ? { part: 'on', says: '付款日期还没有到。', next: '付款以后再登记。' } : undefined,
        ({ account }) =>
          /\d{4}$/.test(account.normalize('NFKC').trim())
            ? undefined
            : { part: 'account', says: '请写收款账号的后四位数字。' },
        ({ payee }, { project }) => {
          const party = project && partyOf(project);
          return party !== undefined && party !== payee.trim()
            ? { part: 'payee', says: `收款人应是合同的承接主体${party}。` }
            : undefined;
        },
        ({ invoice }, { entry }) =>
          invoice || entry?.values.invoice
            ? undefined
            : { part: 'invoice', says: '还没有登记发票，请写发票号码。' },
        invoiceOnce,
      ],
      adds: ({ account }) => ({ account: `尾号${account.normalize('NFKC').trim().slice(-4)}` }),
      weighs: ({ payee, on }, { project, entry }) => {
        if (!project || !entry) return undefined;
        const fen = Number(entry.values.fen);
        const whole = Number(contractOf(project)?.fen ?? 0);
        const paid = paidFen(project) + fen;
        return [
          `登记${writtenDay(String(on))}向${payee}付款${formatFen(fen)}。`,
          `合同${formatFen(whole)}，付款后累计${formatFen(paid)}，余${formatFen(whole - paid)}。`,
          '付错了只能冲销，不能修改。',
        ];
      },
      state: '已付款',
    }),
    REVERSAL,
  ],
});
