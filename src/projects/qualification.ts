import type { Entry, Values } from '../domain/entry.ts';
import { choices, day, line, optional, proof, units, verdict } from '../domain/part.ts';
import type { UnitSlug } from '../domain/people.ts';
import { takenBy } from '../engine/entries.ts';
import { type Facts, piece, step } from '../engine/row.ts';
import { marksOf } from '../registers/provider-marks.ts';
import { awardedTo, type Provider } from './awarded.ts';
import { checkerOf, kindWords } from './checker.ts';
import { allMet, SIX_CONDITIONS, unmet, unmetWords } from './six-conditions.ts';

const RESULTS = [
  { value: 'pass', words: ['合格', '符合'] },
  { value: 'fail', words: ['不合格', '不符合'] },
  { value: 'none', words: ['无其他条件', '没有其他条件'] },
] as const;

const unitsOf = ({ entry }: Pick<Facts, 'entry'>): readonly UnitSlug[] =>
  (entry?.values.units ?? []) as readonly UnitSlug[];

/** The purchaser, whoever answers for such a provider, and others it names; each once (七(二)5, 七(四)4). */
function reviewers({ project }: Facts, provider: Provider, others: readonly UnitSlug[] = []) {
  const purchaser = project?.declaration.purchaser;
  return [...new Set([...(purchaser ? [purchaser] : []), checkerOf(provider), ...others])];
}

/** The awarded provider as its register has it now. */
async function providerOf({ project, look }: Facts): Promise<Provider | undefined> {
  const awarded = project && awardedTo(project);
  const record = awarded && (await look.registered(awarded.number));
  return awarded && ({ ...record?.entry.values, ...awarded } as Provider);
}

const signedByAll = (entry: Entry): boolean => {
  const signed = takenBy(entry, 'qualification-sign');
  return signed.length > 1 && unitsOf({ entry }).every((unit) => signed.includes(unit));
};

/** Whether the awarded provider is qualified: six conditions, each with its evidence, signed by several units (三(二), 七(二)5, R11, R56, R57). */
export const QUALIFICATION = piece({
  key: 'qualification',
  stage: 'qualification',
  words: ['资质审查', '审查资质'],
  title: '资质审查',
  english: 'opens the joint review of the awarded provider',
  does: '对中标的承接主体开始资质审查，会同有关部门',
  example: '资质审查 2026-001 会同：审计局',
  clause: '七(二)5',
  who: 'purchaser',
  state: ({ routed }) => `${routed}`,
  notice: ({ notices }) => (notices as readonly string[] | undefined)?.join('，'),
  parts: {
    with: optional(units(['会同', '会同部门'], { labelled: true, hint: '登记管理部门以外，还要会同谁' })),
  },
  checks: [
    async ({ with: others }, facts) => {
      const provider = await providerOf(facts);
      if (!provider)
        return { says: '还没有中标结果，没有可以审查的承接主体。', next: '先登记中标的承接主体。' };
      if (!provider.kind)
        return {
          says: `承接主体“${provider.name}”还没有登记。`,
          next: `先发送“承接主体登记 ${provider.name} 类型：… 登记机关：… 登记号：…”。`,
          clause: '三(二)',
        };
      const checker = facts.look.unit(checkerOf(provider));
      return reviewers(facts, provider, others).length > 1
        ? undefined
        : { part: 'with', says: `${checker}自己是购买主体，不能一家既购买又审查，请写明会同的其他部门。` };
    },
  ],
  adds: async ({ with: others }, facts) => {
    const provider = await providerOf(facts);
    if (!provider) return {};
    const { number, name, kind } = provider;
    const among = reviewers(facts, provider, others);
    const [purchaser = '', ...asked] = among.map(facts.look.unit);
    return {
      provider: { number, name },
      ...(kind && { kind }),
      units: among,
      routed: `${name}（${kindWords(kind)}），由${purchaser}会同${asked.join('、')}审查`,
      notices: await noticesOf(provider, facts),
    };
  },
  steps: [
    step({
      key: 'qualification-check',
      words: ['资质', '资质核查'],
      english: 'answers one or more of the six conditions, each with its evidence',
      does: '核查承接主体的六项条件，写明结果和依据',
      example: '资质 2026-001 民事责任、信誉 合格 依据：法人登记证书〔2026〕1号',
      clause: '三(二)',
      who: { unitsOf, officers: true },
      from: ['filed', 'qualification-check'],
      owed: (entry) => !allMet(entry),
      complete: allMet,
      lacks: (entry) => `六项条件：${unmetWords(unmet(entry))}`,
      parts: {
        conditions: choices(['条件', '资质条件'], SIX_CONDITIONS, {
          hint: '1 民事责任、2 设施人员、3 内部治理、4 信誉、5 税收社保、6 其他条件，可写几项',
        }),
        result: verdict(['结果', '核查结果'], RESULTS),
        proof: optional(proof(['依据', '证据', '附件'], { labelled: true })),
        note: optional(line(['说明', '问题'], { labelled: true })),
        on: optional(day(['核查日期', '日期'], { labelled: true })),
      },
      checks: [
        ({ conditions, result }) =>
          result === 'none' && conditions.some((each) => each !== 'other')
            ? { part: 'result', says: '只有“其他条件”可以写“无其他条件”。' }
            : undefined,
        ({ result, proof: shown }) =>
          result !== 'none' && !shown
            ? { part: 'proof', says: '请写核查的依据：文号、链接或文件。' }
            : undefined,
        ({ result, note }) =>
          result === 'fail' && !note ? { part: 'note', says: '请写明哪里不合格。' } : undefined,
        ({ on }, { today }) =>
          on && on > today ? { part: 'on', says: '核查日期不能晚于今天。' } : undefined,
      ],
      adds: (told, { entry, today }) => ({
        on: told.on ?? today,
        left: unmetWords(unmet(entry ?? { steps: [] }, [told as unknown as Values])),
      }),
      state: ({ left }) => (left ? `核查中，${left}` : '六项条件均已核查，待会签'),
    }),
    step({
      key: 'qualification-sign',
      words: ['资质会签', '会签资质'],
      english: "signs the review of the awarded provider for one's unit, or not",
      does: '对承接主体的资质表示同意或不同意',
      example: '资质会签 2026-001 同意',
      clause: '七(四)4',
      back: true,
      who: { unitsOf },
      from: ['filed', 'qualification-check', 'qualification-sign'],
      byUnits: true,
      complete: signedByAll,
      owed: allMet,
      lacks: '资质审查的会签',
      parts: { verdict: verdict(['意见', '结论']), reason: optional(line(['理由', '原因'])) },
      checks: [
        ({ verdict: said, reason }) =>
          said === 'disagree' && !reason ? { part: 'reason', says: '请写明不同意的理由。' } : undefined,
        ({ verdict: said }, { entry, project }) =>
          said === 'agree' && entry && !allMet(entry)
            ? {
                says: `资质审查还不能会签：${unmetWords(unmet(entry))}。`,
                next: `先发送“资质 ${project?.number} 条件 结果 依据：…”逐项核查。`,
                clause: '三(二)',
              }
            : undefined,
      ],
      weighs: ({ verdict: said }) =>
        said === 'disagree' ? ['资质审查不通过，中标结果随之作废，项目回到组织采购。'] : undefined,
      state: ({ verdict: said }) => (said === 'agree' ? '会签完毕，审查通过' : '审查不通过，回到组织采购'),
      voids: ({ verdict: said }) => said === 'disagree',
      reopens: ['award'],
    }),
  ],
});

/** What those who sign must not overlook: the tie of an institution to whoever buys, and the list of 民政, which bars nobody (R13, R58). */
async function noticesOf({ number, kind, parent }: Provider, facts: Facts): Promise<readonly string[]> {
  const { project, look } = facts;
  const tied = kind === 'public-institution' && parent === project?.declaration.purchaser;
  const listed = (await look.register('recommended')).some(
    ({ entry }) => (entry.values.provider as Provider | undefined)?.number === number,
  );
  return [
    ...(tied ? ['注意：承接主体的主管部门就是购买主体，请核对是否公开、公平竞争'] : []),
    ...(kind === 'social-organisation' && !listed ? ['不在民政部门推荐目录内，不影响承接'] : []),
    ...marksOf(await look.projects({}), number).map((mark) => `转包情况：${mark}`),
  ];
}
