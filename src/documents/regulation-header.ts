import { HEADER_LABELS } from '../wording/import-words.ts';

/** What the document says of itself (R01). */
export interface RegulationHeader {
  /** 文号 */
  readonly number?: string;
  /** 文件登记号 */
  readonly registration?: string;
  /** 索引号 */
  readonly index?: string;
  /** 成文日期, `YYYY-MM-DD` where it can be read as one */
  readonly date?: string;
  /** 公开方式 */
  readonly disclosure?: string;
  /** 有效性 */
  readonly validity?: string;
}
type Field = keyof typeof HEADER_LABELS;

const FIELD_OF = new Map(
  (Object.keys(HEADER_LABELS) as Field[]).flatMap((field) =>
    HEADER_LABELS[field].map((label): [string, Field] => [label, field]),
  ),
);
/** Longest first: 文件登记号 must not be read as 登记号. */
const LABEL = new RegExp(
  `(${[...FIELD_OF.keys()].sort((a, b) => b.length - a.length).join('|')})\\s*[:：]`,
  'g',
);
/** A document number on a line of its own, for a text without a table on top. */
const BARE_NUMBER = /^(\S+?〔\d{4}〕\d+号)$/m;

/** Reads the table above the title, whether its values stand beside their labels or on the next line. */
export function readHeader(head: string): RegulationHeader {
  const header: Partial<Record<Field, string>> = {};
  const marks = [...head.matchAll(LABEL)];
  marks.forEach((mark, index) => {
    const field = FIELD_OF.get(mark[1] ?? '');
    const rest = head.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim();
    // The bullet of the next label, where the table is a list.
    const value = rest
      .split('\n')[0]
      ?.replace(/\s*[•·]\s*$/, '')
      .trim();
    if (field && value && !header[field]) header[field] = value;
  });
  const bare = BARE_NUMBER.exec(head)?.[1];
  const { other: _, ...kept } = header;
  return kept.number || !bare ? kept : { ...kept, number: bare };
}
