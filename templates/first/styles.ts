import { RUNS, type Run } from './fonts.ts';
import { chars, LINE, mm } from './page.ts';

/** Exact line height in twips, and what stands before it. */
export const lines = (line: number, before = 0) =>
  `<w:spacing w:before="${before}" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
export const align = (how: 'both' | 'left' | 'center' | 'right') => `<w:jc w:val="${how}"/>`;

/**
 * The page declares its grid, but our lines keep their own pitch: exact height and a little less space between
 * characters come out the same in Word, WPS and LibreOffice, which gives a 16 pt character two cells of 15.8 pt.
 */
const OWN_PITCH = '<w:snapToGrid w:val="0"/>';
const INDENTED = `<w:ind w:firstLineChars="200" w:firstLine="${chars(2)}"/>`;
/** 出席：… goes on under the first name: two characters in, and three for the lead word. */
const HANGING = `<w:ind w:left="${chars(5)}" w:hanging="${chars(3)}"/>`;

/** A title of more than one line leaves some room at both ends. */
const SPARED = `<w:ind w:left="${chars(2)}" w:right="${chars(2)}"/>`;

/** The mark's ink begins below the top of its own line; its drop of 35 mm is lessened by that. */
const MARK_INK = 153;

/** id → name in Word's list of styles, paragraph, characters. The order inside a paragraph is Word's. */
const STYLES = {
  OfficialBody: ['公文正文', lines(LINE) + INDENTED + align('both'), 'body'],
  OfficialFirst: ['公文一级标题', lines(LINE) + INDENTED + align('both'), 'head'],
  OfficialSecond: ['公文二级标题', lines(LINE) + INDENTED + align('both'), 'second'],
  OfficialTitle: ['公文标题', lines(LINE) + SPARED + align('center'), 'title'],
  OfficialMark: ['公文标志', lines(864, mm(35) - MARK_INK) + align('center'), 'mark'],
  OfficialFlush: ['公文顶格', lines(LINE) + align('both'), 'body'],
  OfficialList: ['公文名单', lines(LINE) + HANGING + align('both'), 'body'],
} as const satisfies Record<string, readonly [string, string, Run]>;
export type Style = keyof typeof STYLES;

// Everything stays in its cell: nothing hangs over the edge, no gap beside Latin letters, long words break anywhere.
const CELLS =
  '<w:widowControl w:val="0"/><w:wordWrap w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';

export const STYLE_ROWS = [
  `<w:docDefaults><w:rPrDefault><w:rPr>${RUNS.body}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${lines(LINE)}</w:pPr></w:pPrDefault></w:docDefaults>`,
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${CELLS}</w:pPr><w:rPr>${RUNS.body}</w:rPr></w:style>`,
  ...Object.entries(STYLES).map(
    ([id, [name, paragraph, run]]) =>
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${OWN_PITCH}${paragraph}</w:pPr><w:rPr>${RUNS[run]}</w:rPr></w:style>`,
  ),
].join('');
