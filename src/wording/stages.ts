import type { PieceOwner } from '../domain/owing.ts';
import type { Duty } from '../engine/row.ts';

export const PIECE_WORDS: Readonly<Record<string, string>> = {
  declaration: '完整的申报',
  acceptance: '办公室受理',
  opinions: '各被征求单位的同意意见',
  amount: '财政部门核定的金额',
  conclusion: '评审结论',
  convenor: '召集人批准',
  decision: '决定机关的批复（文号、日期、附件）',
  completion: '服务完成的记录',
  evaluation: '评估结果',
};

const OWNER_WORDS: Record<PieceOwner, string> = {
  purchaser: '购买主体',
  asked: '被征求单位',
  finance: '财政部门',
  office: '联席会议办公室',
  convenor: '召集人',
};

/** Who must bring it: a party by its name, a unit by its own. */
export function ownerWords(
  owes: PieceOwner | undefined,
  keys: readonly string[],
  unit: (slug: string) => string,
): string {
  if (owes) return OWNER_WORDS[owes];
  const names = keys.map((key) => ROLE_WORDS[key] ?? unit(key.slice(key.indexOf(':') + 1)));
  return names.join('、') || '有关单位';
}

const ROLE_WORDS: Readonly<Record<string, string>> = {
  'role:office': OWNER_WORDS.office,
  'role:coordinator': '召集人或办公室主任',
};

const DUTY_WORDS: Record<Duty, string> = {
  procedure: '程序规范',
  contract: '合同约束',
  supervision: '全程监管',
  disclosure: '信息公开',
};

export const MISSING_WORDS = {
  title: (number: string, stage: string, count: number) => `${number} 在“${stage}”阶段还缺${count}件：`,
  later: (count: number) => `以后的阶段已经等着${count}件：`,
  none: (number: string, stage: string) => `${number} 在“${stage}”阶段的材料齐了。`,
  final: (number: string, state: string) => `${number}：${state}，不再需要材料。`,
  duties(counts: readonly (readonly [Duty, number])[]) {
    const lacking = counts.filter(([, count]) => count > 0);
    const rest = lacking.length < counts.length ? '，其余不缺' : '';
    return `按四项要求：${lacking.map(([duty, count]) => `${DUTY_WORDS[duty]}缺${count}件`).join('，')}${rest}（五(一)）。`;
  },
  line: (what: string, who: string, clause: string) => `${what}——${who}（${clause}）`,
} as const;

export const ARCHIVE_WORDS = {
  closes: '归档后不能再登记或更正，只能查看。',
} as const;
