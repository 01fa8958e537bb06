import { day, document, money, optional, prose } from '../domain/part.ts';
import { step } from '../engine/row.ts';
import { moneyUnit } from '../engine/who.ts';
import { formatFen } from '../wording/units.ts';
import { standingFen } from './payment-terms.ts';

/** A payment that was recorded wrongly is taken back, whole or in part, and never altered (六(三)). */
export const REVERSAL = step({
  key: 'payment-reverse',
  words: ['冲销', '冲销付款'],
  english: 'reverses a payment that was recorded, or part of it, with its voucher and the reason',
  does: '冲销一笔已登记的付款，或其中一部分，写明凭证和原因',
  example: '冲销 2026-001 2026-11-21 凭证：国库〔2026〕90号 原因：户名有误，资金已退回',
  clause: '六(三)',
  back: '冲销已经登记。又付出去的，再登记一次付款。',
  who: 'purchaser',
  from: ['payment-pay', 'payment-reverse'],
  parts: {
    on: day(['日期', '冲销日期']),
    fen: optional(money(['金额', '冲销金额'], { labelled: true, hint: '不写的，冲销整笔' })),
    voucher: document(['凭证', '凭证号', '冲销凭证'], { hint: '国库退款或更正凭证号', labelled: true }),
    reason: prose(['原因', '理由'], { labelled: true }),
  },
  checks: [
    ({ on }, { today }) => (on > today ? { part: 'on', says: '冲销日期还没有到。' } : undefined),
    ({ fen = 0 }, { entry }) => {
      const left = entry ? standingFen(entry) : 0;
      return fen > left
        ? { part: 'fen', says: `这一笔还有${formatFen(left)}没有冲销，不能冲销${formatFen(fen)}。` }
        : undefined;
    },
  ],
  adds: ({ fen }, { entry }) => {
    const left = entry ? standingFen(entry) : 0;
    return { fen: fen ?? left, left: left - (fen ?? left) };
  },
  weighs: ({ fen }, { entry }) => {
    const standing = entry ? standingFen(entry) : 0;
    const left = standing - (fen ?? standing);
    return left > 0
      ? [
          `冲销第${entry?.no ?? ''}笔付款中的${formatFen(standing - left)}，这一笔余${formatFen(left)}。`,
          '它的节点和发票仍算已用；要用它们重新申请的，请冲销整笔。',
        ]
      : [`冲销第${entry?.no ?? ''}笔付款${formatFen(standing)}，节点和发票可以重新申请支付。`];
  },
  tells: ({ fen, reason }, { project }) => [
    {
      units: [moneyUnit(project)],
      title: `${project?.number} 冲销了${fen === undefined ? '一笔付款' : `付款${formatFen(fen)}`}`,
      lines: [`原因：${reason}`],
    },
  ],
  state: ({ left = 0 }) => (Number(left) > 0 ? `已冲销一部分，余${formatFen(Number(left))}` : '已冲销'),
  voids: ({ left = 0 }) => Number(left) === 0,
});
