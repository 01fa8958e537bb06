import type { Entry, Values } from '../domain/entry.ts';

/** What whoever provides a service must meet (三(二), R11). */
export const SIX_CONDITIONS = [
  { value: 'liability', words: ['独立承担民事责任的能力', '民事责任', '责任能力', '1'] },
  { value: 'capacity', words: ['提供服务所必需的设施、人员和专业技术的能力', '设施人员', '服务能力', '2'] },
  { value: 'governance', words: ['健全的内部治理结构、财务会计和资产管理制度', '内部治理', '治理结构', '3'] },
  { value: 'reputation', words: ['良好的社会和商业信誉', '信誉', '4'] },
  { value: 'dues', words: ['依法缴纳税收和社会保险的良好记录', '税收社保', '纳税社保', '5'] },
  { value: 'other', words: ['登记管理部门依法认定的其他条件', '其他条件', '6'] },
] as const;
type Condition = (typeof SIX_CONDITIONS)[number]['value'];

interface Answer {
  readonly conditions: readonly Condition[];
  readonly result: 'pass' | 'fail' | 'none';
}

/** Each condition as it was answered last; `more` is an answer about to be given. */
function answersTo({ steps }: Pick<Entry, 'steps'>, more: readonly Values[] = []) {
  const given = [...steps.map(({ values }) => values), ...more].filter(({ conditions }) => conditions);
  const pairs = (given as unknown as readonly Answer[]).flatMap(({ conditions, result }) =>
    conditions.map((condition) => [condition, result] as const),
  );
  return new Map(pairs);
}

/** What keeps the six from being met, by name: not answered, or failed; empty: all are met. */
export function unmet(
  entry: Pick<Entry, 'steps'>,
  more: readonly Values[] = [],
): { readonly open: readonly string[]; readonly failed: readonly string[] } {
  const answers = answersTo(entry, more);
  const named = (is: (result: Answer['result'] | undefined) => boolean) =>
    SIX_CONDITIONS.filter(({ value }) => is(answers.get(value))).map(({ words: [name] }) => name);
  return { open: named((result) => result === undefined), failed: named((result) => result === 'fail') };
}

export const allMet = (entry: Pick<Entry, 'steps'>): boolean => {
  const { open, failed } = unmet(entry);
  return open.length + failed.length === 0;
};

/** In words; empty where all are met. */
export const unmetWords = ({ open, failed }: ReturnType<typeof unmet>): string =>
  [
    ...(open.length > 0 ? [`还没有核查“${open.join('”“')}”`] : []),
    ...(failed.length > 0 ? [`“${failed.join('”“')}”不合格`] : []),
  ].join('；');
