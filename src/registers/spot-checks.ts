import { entryOf, line, optional, proof, unit, verdict } from '../domain/part.ts';
import type { UnitSlug } from '../domain/people.ts';
import { type Facts, register, step } from '../engine/row.ts';
import { KEEPER_OF_MARKET } from './providers.ts';

const RESULTS = [
  { value: 'agree', words: ['未发现问题', '正常'] },
  { value: 'disagree', words: ['发现问题', '异常'] },
] as const;

const together = ({ record }: Pick<Facts, 'record'>): readonly UnitSlug[] => [
  KEEPER_OF_MARKET,
  ...(typeof record?.entry.values.sector === 'string' ? [record.entry.values.sector] : []),
];

/** An enterprise looked into by the market supervisor with the department of its sector (附件2 19, R61). */
export const SPOT_CHECKS = register({
  key: 'spot-check',
  letter: 'Q',
  words: ['抽查记录', '定向抽查记录'],
  enters: ['抽查', '定向抽查'],
  title: '定向抽查',
  english: 'the targeted spot checks of enterprises',
  does: '对承接服务的企业开展定向抽查，会同行业部门',
  example: '抽查 S2026-02 行业部门：教体局 内容：登记信息、从业人员',
  clause: '附件2 19',
  who: { units: [KEEPER_OF_MARKET] },
  naming: 'provider',
  state: '待抽查',
  parts: {
    provider: entryOf('provider', ['企业', '承接主体']),
    sector: unit(['行业部门', '行业主管部门', '会同'], { labelled: true }),
    sample: optional(line(['内容', '抽查内容', '样本'], { labelled: true })),
  },
  checks: [
    async ({ provider }, { look }) =>
      (await look.registered(provider.number))?.entry.values.kind === 'enterprise'
        ? undefined
        : { says: '定向抽查的对象是企业。', next: '其他承接主体由其登记管理部门监督。' },
    ({ sector }, { look }) =>
      sector === KEEPER_OF_MARKET
        ? { part: 'sector', says: `请写${look.unit(KEEPER_OF_MARKET)}以外的行业部门。` }
        : undefined,
  ],
  steps: [
    step({
      key: 'spot-check-result',
      words: ['抽查结果', '登记抽查结果'],
      english: 'records what a spot check found',
      does: '登记定向抽查的结果和依据',
      example: '抽查结果 Q2026-01 未发现问题 依据：抽查记录表〔2026〕1号',
      clause: '附件2 19',
      who: { unitsOf: together, officers: true },
      owed: true,
      lacks: '定向抽查的结果',
      parts: {
        result: verdict(['结果', '抽查结果'], RESULTS),
        basis: proof(['依据', '附件'], { labelled: true }),
        finding: optional(line(['说明', '问题'], { labelled: true })),
      },
      checks: [
        ({ result, finding }) =>
          result === 'disagree' && !finding ? { part: 'finding', says: '请写明发现了什么问题。' } : undefined,
      ],
      state: ({ result }) => (result === 'agree' ? '未发现问题' : '发现问题'),
    }),
  ],
});
