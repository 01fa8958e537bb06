import { TOWN } from '../domain/declared-options.ts';
import type { Registered } from '../domain/entry.ts';
import type { Founding, FoundingUnit, YearFacts } from '../engine/row.ts';

export const ISSUE = 'document-issue';

export const DOCUMENT_GROUPS = [
  { value: 'governing', words: ['四项制度', '两目录两办法'] },
  { value: 'field', words: ['领域办法', '具体管理办法'] },
  { value: 'support', words: ['支持政策', '政策'] },
  { value: 'town', words: ['镇街办法', '镇街', '镇', '街道', '开发区'] },
  { value: 'other', words: ['其他规范性文件', '其他'] },
] as const;

type Line = readonly [
  laid: string,
  name: string,
  group: (typeof DOCUMENT_GROUPS)[number]['value'],
  lead: string,
  basis: string,
  together?: string,
];

/** What the document itself says is to be laid down, and by whom; the titles are ours (R04, R137, R138). */
const LINES: readonly Line[] = [
  ['catalogue', '指导目录', 'governing', 'finance', '二(二)、附件2 12'],
  ['transferred', '转移职能目录', 'governing', 'staffing', '二(二)、七(二)3'],
  ['procurement', '采购管理办法', 'governing', 'finance', '二(二)、七(二)1'],
  ['funds', '财政资金管理办法', 'governing', 'finance', '二(二)、七(二)1'],
  ['publicity', '宣传文化办法', 'field', 'publicity', '附件2 6', '有关部门'],
  ['education', '教育办法', 'field', 'education-sports', '附件2 9'],
  ['sports', '体育办法', 'field', 'education-sports', '附件2 9'],
  ['science', '科技办法', 'field', 'science-technology', '附件2 10'],
  ['civil', '民政办法', 'field', 'civil-affairs', '附件2 11'],
  ['human', '人社办法', 'field', 'human-resources', '附件2 13'],
  ['agriculture', '农业办法', 'field', 'agriculture-forestry', '附件2 15'],
  ['culture', '文化办法', 'field', 'culture', '附件2 16'],
  ['health', '卫生计生办法', 'field', 'health', '附件2 17'],
  ['support-social', '社会组织支持政策', 'support', 'civil-affairs', '附件2 11', '有关部门'],
  ['support-enterprise', '企业和其他经济组织支持政策', 'support', 'market-supervision', '附件2 19'],
];

/** Two clauses name the towns, one without the development zones: taken in the wider sense (Z14). */
export const TOWN_REMARK =
  '八(一)写“镇（街道、开发区）”，附件1 一2只写镇和街道：按较宽的算，开发区也在内。单位来自名单，文件没有列名；期限是本地设置。';

/** The lines of the document, and a measure of its own for each town of the roster (八(一), R148, Z16). */
export const foundedDocuments = (units: readonly FoundingUnit[]): readonly Founding[] => [
  ...LINES.map(([laid, name, group, lead, basis, together], index) => ({
    laid,
    number: `ZD2015-${String(index + 1).padStart(2, '0')}`,
    values: { name, group, lead, basis, ...(together && { with: together }) },
  })),
  ...units
    .filter(({ kind }) => kind === TOWN)
    .map(({ slug, name }) => ({
      laid: slug,
      values: { name: `${name}管理办法`, group: 'town', lead: slug, basis: '八(一)' },
    })),
];

/** By group: how many are issued, how many in that year, and which are not (R04, R137, R138, R148). */
export function unissued(records: readonly Registered[], { year, look }: YearFacts): readonly string[] {
  const issuedOn = ({ entry }: Registered): string | undefined =>
    entry.steps.find(({ key }) => key === ISSUE)?.values.on?.toString();
  return DOCUMENT_GROUPS.flatMap(({ value, words: [name] }) => {
    const own = records.filter(({ entry }) => entry.values.group === value);
    if (own.length === 0) return [];
    const done = own.filter((each) => (issuedOn(each) ?? '9') <= `${year}-12-31`);
    const fresh = done.filter((each) => issuedOn(each)?.startsWith(`${year}-`));
    const open = own.filter((each) => !done.includes(each));
    const names = open.map(({ title, entry }) => `${title}（${look.unit(String(entry.values.lead))}）`);
    return [
      `${name}：共${own.length}件，已印发${done.length}件，其中当年${fresh.length}件${names.length > 0 ? `；未印发：${names.join('、')}` : ''}`,
    ];
  });
}
