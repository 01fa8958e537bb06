import { FIELDS } from '../domain/duties.ts';
import { approvedFen } from '../domain/opinions.ts';
import { choice, line, neededIf, proof, prose } from '../domain/part.ts';
import { isSettled } from '../engine/entries.ts';
import { type Complaint, type Facts, piece } from '../engine/row.ts';
import { CONDITIONS } from './conditions.ts';
import { FORMS, isUnnamed, METHODS, type Method, methodWords, ORGANISERS } from './methods.ts';
import { startAnew } from './on-file.ts';
import { purchasesAlone, splitsKept, splitsOf, splitTellings, splitWarnings } from './split.ts';
import { selfPurchase, sideOf } from './three-part-test.ts';

const kindOf = (field: string | undefined): string | undefined =>
  (FIELDS as Readonly<Record<string, { readonly kind: string }>>)[field ?? '']?.kind;

/** Conditions agreed, the amount fixed, nobody awarded yet (R12, R44). */
function ready({ project }: Pick<Facts, 'project'>): Complaint | undefined {
  if (!project) return undefined;
  const { number, filed = [] } = project;
  const agreed = filed.some(
    (each) => each.row === CONDITIONS.key && isSettled(CONDITIONS, each, { project }),
  );
  if (!agreed)
    return {
      says: `${number} 的承接主体条件还没有经财政部门会签，不能开始采购。`,
      next: `先提出条件，再请财政部门发送“条件会签 ${number} 同意”。`,
      clause: '三(二)',
    };
  if (approvedFen(project) === undefined)
    return { says: `${number} 的金额还没有经财政部门核定，不能开始采购。`, clause: '六(二)' };
  return startAnew(project, 'award', `${number} 已登记中标结果，采购方案不能再改。`);
}

const is = (method: Method) => (told: Readonly<Record<string, unknown>>) => told.method === method;
/** Every method but the purchaser's own is carried out on somebody's platform (R50). */
const onPlatform = ({ method }: Readonly<Record<string, unknown>>) =>
  method !== undefined && method !== 'self';

const saidOf = ({ method }: { readonly method: Method }, { today }: Facts) => ({
  year: today.slice(0, 4),
  method: methodWords(method),
});

/** How a provider is sought, on whose platform, and why that fits (五(二), R48–R51). */
export const PURCHASE = piece({
  key: 'purchase',
  stage: 'procurement',
  words: ['采购', '采购方案'],
  title: '采购方案',
  english: 'records the method, evaluation and kind of contract of a purchase, and who organises it',
  does: '登记采购方式、评审机制、合同类型和组织机构',
  example:
    '采购 2026-001 公开招标 评审机制：综合评分，质量占六成 合同类型：单价合同 理由：课时可计量，供应方多 机构类型：代理机构 机构名称：区采购代理中心 平台编号：KQ2026-031',
  clause: '五(二)',
  back: '要改的，在登记中标结果之前再登记一次采购方案，新的代替旧的；已经有中标结果的，用“流标”写明原因后重来。',
  who: 'purchaser',
  state: ({ splits }) => (splits ? '已提醒财政部门核对是否拆分采购' : ''),
  voids: ['comparison'],
  parts: {
    method: choice(['方式', '采购方式'], METHODS, {
      hint: '公开招标、邀请招标、竞争性谈判、单一来源、询价；50万元以下可自行组织；其他写明法律依据',
    }),
    name: neededIf(
      line(['方式名称'], { labelled: true, substance: true, hint: '方式写“其他方式”时写它的名称' }),
      is('other'),
    ),
    basis: neededIf(
      proof(['法律依据'], { labelled: true, hint: '文件列举的五种方式以外的，写依据的文号' }),
      ({ method }) => isUnnamed(method as Method),
    ),
    ground: neededIf(
      prose(['单一来源理由', '单一来源依据'], {
        labelled: true,
        substance: true,
        hint: '为什么只能从一家采购，会显示在卡片上',
      }),
      is('single-source'),
    ),
    form: neededIf(
      choice(['组织形式', '采购组织形式'], FORMS, {
        labelled: true,
        hint: '分散采购或集中采购；自行组织限于分散采购',
      }),
      is('self'),
    ),
    evaluation: prose(['评审机制', '评审办法', '评审方法'], {
      labelled: true,
      substance: true,
      hint: '怎样评审，如 综合评分、最低价',
    }),
    contract: line(['合同类型', '合同形式'], {
      labelled: true,
      substance: true,
      hint: '如 总价合同、单价合同；文件未列举',
    }),
    fit: prose(['理由', '适用理由', '选择理由'], {
      labelled: true,
      substance: true,
      hint: '这三样为什么适合本项目',
    }),
    organiser: neededIf(
      choice(['机构类型', '组织机构类型'], ORGANISERS, {
        labelled: true,
        hint: '在谁的平台上采购；自行组织的不写',
      }),
      onPlatform,
    ),
    agency: neededIf(
      line(['机构名称', '组织机构', '采购平台'], { labelled: true, substance: true }),
      onPlatform,
    ),
    reference: neededIf(
      line(['平台编号', '采购编号'], { labelled: true, substance: true, hint: '平台上的项目编号' }),
      onPlatform,
    ),
  },
  ready,
  alone: purchasesAlone,
  checks: [
    ({ method }, { project }) =>
      method === 'self' && kindOf(project?.declaration.field) === 'non-basic'
        ? {
            says: '非基本公共服务领域的项目应当通过政府采购的方式购买，不能自行组织采购。',
            next: '请改用公开招标、邀请招标、竞争性谈判、单一来源或询价。',
            clause: '四(一)',
          }
        : undefined,
    ({ method, form }, facts) => (method === 'self' ? selfPurchase(form, facts) : undefined),
  ],
  weighs: async (told, facts) => {
    const splits = await splitsOf(saidOf(told, facts), facts);
    return splits.length > 0 ? splitWarnings(splits) : undefined;
  },
  adds: async (told, facts) => {
    const fen = facts.project && approvedFen(facts.project);
    const splits = await splitsOf(saidOf(told, facts), facts);
    return {
      on: facts.today,
      side: await sideOf(facts),
      ...(fen !== undefined && { fixedFen: fen }),
      ...(splits.length > 0 && { splits: splits as never }),
    };
  },
  tells: (_, facts) => splitTellings(splitsKept(facts.project, 'purchase'), facts),
});
