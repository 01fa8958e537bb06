interface Mechanism {
  readonly clause: string;
  /** Who works together, in the order of the text. */
  readonly together: readonly string[];
  /** What they are said to do: the two texts differ by one character. */
  readonly how: '协同' | '协调';
}

/** The document writes its working mechanism twice, and not alike: both stand (七(二), 附件2, Z13, R152). */
const MECHANISMS: readonly [Mechanism, Mechanism] = [
  {
    clause: '七(二)',
    together: ['机构编制', '民政', '市场监管', '审计', '行政审批管理', '行业主管部门'],
    how: '协同',
  },
  {
    clause: '附件2',
    together: ['机构编制', '民政', '市场监督', '审计', '行业主管部门'],
    how: '协调',
  },
];

const told = ({ clause, together, how }: Mechanism): string => `${clause}：${together.join('、')}“${how}”`;

export const MECHANISM_WORDS = {
  label: '工作机制（两处写法）',
  lines: MECHANISMS.map(told),
  note: `两处写法不同，都照录：${MECHANISMS.map(told).join('；')}。附件2没有写行政审批管理。`,
  speaksOf: (clause: string): boolean => MECHANISMS.some((each) => each.clause === clause),
} as const;
