import { approvedFen } from '../domain/opinions.ts';
import { choice, count, day, entryOf, many, money, proof } from '../domain/part.ts';
import { type Complaint, type Facts, piece } from '../engine/row.ts';
import { PROVIDER_KINDS } from '../registers/providers.ts';
import { writtenDay } from '../registers/written-day.ts';
import { formatFen } from '../wording/units.ts';
import { knownOf } from './known-of.ts';
import { methodWords } from './methods.ts';
import { lastOn } from './on-file.ts';
import { purchasesAlone, splitsKept, splitsOf, splitTellings, splitWarnings } from './split.ts';

/** A method on file that still holds for the amount, and for a purchaser's own purchase its record (R51, R53). */
function ready({ project }: Pick<Facts, 'project'>): Complaint | undefined {
  const { number } = project ?? {};
  const purchase = lastOn(project, 'purchase')?.values;
  if (!project || !purchase)
    return { says: `${number} 还没有采购方案，不能登记中标。`, next: `先登记：采购 ${number} …` };
  if (project.precedent && !lastOn(project, 'acknowledge'))
    return {
      says: `选择承接主体前，要先知悉上次评估结果：${project.precedent.number} ${project.precedent.result}。`,
      next: `发送“知悉 ${number}”；只作参考，不限制任何一家。`,
      clause: '六(五)',
    };
  if (project.precedent && !lastOn(project, 'acknowledge-money'))
    return {
      says: `选择承接主体前，财政部门也要知悉上次评估结果：${project.precedent.number} ${project.precedent.result}。`,
      next: `请财政部门发送“财政知悉 ${number}”；只作参考，不限制任何一家。`,
      clause: '六(五)',
    };
  if (purchase.method !== 'self') return undefined;
  const [then, now] = [Number(purchase.fixedFen), approvedFen(project) ?? 0];
  if (then !== now)
    return {
      says: `核定金额已由${formatFen(then)}改为${formatFen(now)}，自行组织采购要重新核对。`,
      next: `请重新登记：采购 ${number} …`,
    };
  return lastOn(project, 'comparison')
    ? undefined
    : {
        says: `${number} 是自行组织采购，还没有比选记录，不能登记中标。`,
        next: `先写明比选情况、选定理由和公开依据：比选 ${number} …`,
      };
}

const kindWords = (kind: unknown): string =>
  PROVIDER_KINDS.find(({ value }) => value === kind)?.words[0] ?? '';

interface Won {
  readonly provider: { readonly name: string };
  readonly fen: number;
}
const saidOf = ({ provider, fen }: Won, { project }: Facts) => {
  const purchase = lastOn(project, 'purchase')?.values;
  return {
    year: String(purchase?.on ?? '').slice(0, 4),
    method: methodWords(purchase?.method),
    provider: provider.name,
    fen,
  };
};

/** Who won, for how much, when, by which paper, and who took part (五(二), R53, R54). */
export const AWARD = piece({
  key: 'award',
  stage: 'procurement',
  words: ['中标', '成交', '采购结果'],
  title: '中标结果',
  english: 'records who won, the amount, the day, the document and the bidders by kind',
  does: '登记中标或成交结果',
  example:
    '中标 2026-001 柯桥社工服务中心 金额：78万元 日期：2026-11-20 文件：柯采中〔2026〕31号 参与：社会组织 2、企业 1',
  clause: '五(二)',
  back: '登记错了的，再登记一次中标结果，新的代替旧的；要重新采购，用“流标”写明原因。',
  who: 'purchaser',
  state: ({ splits }) => (splits ? '已提醒财政部门核对是否拆分采购' : ''),
  notice: ({ known }) => (known as readonly string[] | undefined)?.join('，'),
  parts: {
    provider: entryOf('provider', ['承接主体', '中标人', '中标单位', '成交供应商']),
    fen: money(['金额', '中标金额', '成交金额'], { labelled: true }),
    on: day(['日期', '中标日期', '成交日期'], { labelled: true }),
    document: proof(['文件', '中标通知书', '成交通知书'], {
      labelled: true,
      hint: '文号、链接，或先把文件发给我',
    }),
    bidders: many(
      ['参与', '投标', '参与方'],
      { kind: choice(['类型'], PROVIDER_KINDS), count: count(['家数']) },
      { labelled: true, hint: '各类各有几家，如 社会组织 2、企业 1' },
    ),
  },
  ready,
  alone: purchasesAlone,
  checks: [
    ({ fen }, { project }) => {
      const fixed = (project && approvedFen(project)) ?? 0;
      return fen > fixed
        ? { part: 'fen', says: `中标金额${formatFen(fen)}高于核定的${formatFen(fixed)}。`, clause: '六(二)' }
        : undefined;
    },
    ({ on }, { today }) => (on > today ? { part: 'on', says: '日期不能晚于今天。' } : undefined),
    async ({ provider, bidders }, { look }) => {
      const kind = (await look.registered(provider.number))?.entry.values.kind;
      return bidders.some((each) => each.kind === kind && each.count > 0)
        ? undefined
        : { part: 'bidders', says: `中标的是${kindWords(kind)}，参与方里要有这一类。` };
    },
    ({ bidders }) =>
      new Set(bidders.map(({ kind }) => kind)).size < bidders.length
        ? { part: 'bidders', says: '每一类只写一次。' }
        : undefined,
  ],
  weighs: async (told, facts) => {
    const fixed = (facts.project && approvedFen(facts.project)) ?? 0;
    const splits = await splitsOf(saidOf(told, facts), facts);
    return [
      `将确定${told.provider.name}中标，金额${formatFen(told.fen)}（核定${formatFen(fixed)}）。`,
      ...splitWarnings(splits),
      ...(await knownOf(told.provider, facts.project, facts.look)),
    ];
  },
  adds: async (told, facts) => {
    const splits = await splitsOf(saidOf(told, facts), facts);
    const known = await knownOf(told.provider, facts.project, facts.look);
    return {
      ...(splits.length > 0 && { splits: splits as never }),
      ...(known.length > 0 && { known }),
    };
  },
  tells: (_, facts) => splitTellings(splitsKept(facts.project, 'award'), facts),
  publishes: ({ project, look }) => {
    const { provider, fen, on, document: paper, bidders } = lastOn(project, 'award')?.values ?? {};
    const took = (bidders as readonly { kind: string; count: number }[] | undefined) ?? [];
    return (
      project && {
        kind: 'award',
        title: `${project.declaration.name}：采购结果`,
        lines: [
          `项目：${project.declaration.name}（${project.number}）`,
          `购买主体：${look.unit(project.declaration.purchaser)}`,
          `采购方式：${methodWords(lastOn(project, 'purchase')?.values.method)}`,
          `承接主体：${(provider as { name: string }).name}`,
          `成交金额：${formatFen(Number(fen))}`,
          `日期：${writtenDay(String(on))}`,
          `文件：${(paper as { name: string }).name}`,
          `参与：${took.map(({ kind, count: many }) => `${kindWords(kind)}${many}家`).join('、')}`,
        ],
      }
    );
  },
});
