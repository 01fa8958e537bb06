import type { ClauseId } from '../../src/domain/clauses.ts';
import { MEMBER_UNITS, type MemberUnit } from '../../src/domain/people.ts';

interface UnitRow {
  /** As the list of members writes it (附件1 二). */
  readonly name: string;
  readonly duty: ClauseId;
  /** Other names in the document and everyday ones that can mean only this unit. */
  readonly also: readonly string[];
}

const ROWS: Readonly<Record<MemberUnit, UnitRow>> = {
  'party-office': { name: '区委办', duty: '附件2 1', also: ['区委办公室'] },
  'people-congress': { name: '人大办', duty: '附件2 2', also: ['人大', '人大办公室', '人大常委会办公室'] },
  'government-office': {
    name: '政府办',
    duty: '附件2 1',
    also: ['政府办公室', '人民政府办公室', '政府办(外事办)', '绍兴市柯桥区人民政府办公室'],
  },
  cppcc: { name: '政协办', duty: '附件2 3', also: ['政协', '政协办公室'] },
  'legislative-affairs': { name: '法制办', duty: '附件2 4', also: ['政府法制办', '法制办公室'] },
  organization: { name: '组织部', duty: '附件2 5', also: ['区委组织部'] },
  publicity: { name: '宣传部', duty: '附件2 6', also: ['区委宣传部'] },
  staffing: { name: '编委办', duty: '附件2 7', also: ['编办', '编委办公室', '机构编制', '机构编制部门'] },
  'development-reform': { name: '发改局', duty: '附件2 8', also: ['发展改革局', '发展和改革局', '发改部门'] },
  'education-sports': {
    name: '教体局',
    duty: '附件2 9',
    also: ['教育体育局', '教育局', '体育局', '教育部门'],
  },
  'science-technology': { name: '科技局', duty: '附件2 10', also: ['科学技术局', '科技部门'] },
  'civil-affairs': { name: '民政局', duty: '附件2 11', also: ['民政', '民政部门'] },
  finance: { name: '财政(地税)局', duty: '附件2 12', also: ['财政局', '财政地税局', '地税局', '财政部门'] },
  'human-resources': {
    name: '人力社保局',
    duty: '附件2 13',
    also: ['人社局', '人力资源社会保障局', '人力资源和社会保障局', '人力社保部门', '人社部门'],
  },
  land: { name: '国土分局', duty: '附件2 14', also: ['国土局', '国土资源局', '国土资源分局'] },
  'agriculture-forestry': { name: '农林局', duty: '附件2 15', also: ['农业局', '林业局', '农林部门'] },
  culture: { name: '文广局', duty: '附件2 16', also: ['文化局', '文化广电局', '文化部门'] },
  health: {
    name: '卫计局',
    duty: '附件2 17',
    also: ['卫生计生局', '卫生和计划生育局', '卫生局', '卫计部门'],
  },
  audit: { name: '审计局', duty: '附件2 18', also: ['审计', '审计部门'] },
  'market-supervision': {
    name: '市场监督局',
    duty: '附件2 19',
    also: ['市场监管局', '市场监督管理局', '市场监管', '市场监督', '市场监管部门', '市场监督部门'],
  },
  'public-resources': { name: '公管办', duty: '附件2 20', also: ['公管办公室', '公共资源交易管理办公室'] },
  'state-tax': { name: '国税局', duty: '附件2 14', also: ['国家税务局'] },
};

/** The district in front, and both kinds of brackets: the document itself writes all of them (Z10). */
function spellings(name: string): string[] {
  const local = name.startsWith('绍兴市')
    ? []
    : name.startsWith('区')
      ? [`柯桥${name}`]
      : [`区${name}`, `柯桥区${name}`];
  return [name, ...local].flatMap((spelling) => {
    const wide = spelling.replace('(', '（').replace(')', '）');
    return wide === spelling ? [spelling] : [spelling, wide];
  });
}

/** The 22 member units in the document's order (附件1 二, R96), every spelling of each among its aliases. */
export const UNITS = MEMBER_UNITS.map((slug, index) => {
  const { name, duty, also } = ROWS[slug];
  const aliases = [...new Set([name, ...also].flatMap(spellings))].filter((alias) => alias !== name);
  // The document does not say of what kind each one is. All are organs paid from the budget; a roster may say otherwise.
  return { slug, name, order: index + 1, kind: 'administrative', funded: true, aliases, duty };
});
