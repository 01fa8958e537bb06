import type { Principle } from '../domain/principles.ts';

interface PrincipleWords {
  /** As the document says it. */
  readonly name: string;
  /** What whoever reviews asks of this project. */
  readonly asks: (facts: { readonly costBasis: string; readonly staffing: string }) => string;
  /** Other ways to name it. */
  readonly labels: readonly string[];
}

/** The four principles as a reviewer reads them (二(三), R06). */
export const PRINCIPLE_WORDS: Record<Principle, PrincipleWords> = {
  need: {
    name: '明确重点，注重实效',
    asks: () => '服务缺位、水平不高或效率不高，资金用在刀刃上',
    labels: ['明确重点', '注重实效', '重点', '实效', '刀刃'],
  },
  order: {
    name: '积极稳妥，有序实施',
    asks: () => '从实际出发，有序引导社会力量参与',
    labels: ['积极稳妥', '有序实施', '稳妥', '有序'],
  },
  open: {
    name: '公开择优，以事定费',
    asks: ({ costBasis }) => `竞争择优，测算有据：${costBasis}`,
    labels: ['公开择优', '以事定费', '择优', '定费', '测算'],
  },
  reform: {
    name: '改革创新，完善机制',
    asks: ({ staffing }) => `原则上不再增加机构、编制、人员，申报为“${staffing}”`,
    labels: ['改革创新', '完善机制', '改革', '机制', '编制', '人员'],
  },
};

export const PRINCIPLE_SAID = {
  ask: '请逐条对照四项原则（二(三)）。同意即逐条确认符合；有不符合的请选不同意，写明是哪一条。',
  line: (no: number, name: string, asks: string) => `${no} ${name}：${asks}`,
  numbered: /^(?:原则)?([1-4])$/,
  allMet: '（四项原则逐条确认符合）',
  unmet: (names: readonly string[]) => `（不符合${names.join('、')}）`,
  named: (no: number, name: string) => `原则${no}“${name}”`,
} as const;
