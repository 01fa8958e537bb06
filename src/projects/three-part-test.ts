import { approvedFen } from '../domain/opinions.ts';
import { withinLimit } from '../domain/purchase.ts';
import type { SettingValue } from '../domain/settings.ts';
import type { Complaint, Facts } from '../engine/row.ts';
import { centralOn } from '../registers/central.ts';
import { formatFen } from '../wording/units.ts';
import type { FORMS } from './methods.ts';

interface Tested {
  readonly side: ReturnType<typeof centralOn>;
  readonly form?: (typeof FORMS)[number]['value'] | undefined;
  readonly fen: number;
  readonly figure: SettingValue<'purchase.limit'>;
}

interface Part {
  readonly fails: (tested: Tested) => boolean;
  readonly says: (tested: Tested) => string;
}

/** 集中采购目录之外 · 分散采购 · 50万元以下: all three, or not at all (五(二), R51). */
const PARTS: readonly Part[] = [
  { fails: ({ side }) => side === 'inside', says: () => '该目录项在集中采购目录之内' },
  { fails: ({ side }) => side === 'unknown', says: () => '该目录项的集中采购目录未确定' },
  { fails: ({ form }) => form === 'central', says: () => '不是分散采购' },
  {
    fails: ({ fen, figure }) => !withinLimit(fen, figure),
    says: ({ fen }) =>
      withinLimit(fen, 'inclusive')
        ? `核定金额${formatFen(fen)}，50万元整不算“50万元以下”（本地设置为不含本数，文件未规定）`
        : `核定金额${formatFen(fen)}超过50万元`,
  },
];

const OTHERWISE = '请改用公开招标、邀请招标、竞争性谈判、单一来源或询价。';
const UNKNOWN = '请财政局先用“集采目录登记”写明目录内还是目录外；或者改用公开招标等方式。';

/** On which side of the central catalogue the project stands that day. */
export const sideOf = async ({ project, look, today }: Facts) =>
  centralOn(await look.register('central'), project?.declaration.item, today);

/** Names every part of the test that fails, and no other. */
export async function selfPurchase(form: Tested['form'], facts: Facts): Promise<Complaint | undefined> {
  const fen = facts.project && approvedFen(facts.project);
  if (fen === undefined) return undefined;
  const [side, figure] = [await sideOf(facts), await facts.look.setting('purchase.limit')];
  const tested: Tested = { side, form, fen, figure };
  const failing = PARTS.filter(({ fails }) => fails(tested)).map(({ says }) => says(tested));
  return failing.length === 0
    ? undefined
    : {
        says: `不能自行组织采购：${failing.join('；')}。`,
        next: side === 'unknown' && failing.length === 1 ? UNKNOWN : OTHERWISE,
      };
}
