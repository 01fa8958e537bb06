import { AREA_WIDTH, chars } from './page.ts';
import { body, first, KEEP, paragraph, run, second, when } from './pieces.ts';
import { align } from './styles.ts';

/** Numbered points. */
export const pointList = (tag: string) => when(tag, body('{序号}. {内容}'));
/** A heading with its running number and its points; neither stands where there are none. */
export const part = (heading: string, tag: string) =>
  when(`有${tag}`, first(`{一级序号}、${heading}`), pointList(tag));
/** The same one level below. */
export const subpart = (heading: string, tag: string) =>
  when(`有${tag}`, second(`（{二级序号}）${heading}`), pointList(tag));

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
/** In the middle and a little narrower than the type area: no program lets its edges stand out. */
const TABLE_WIDTH = AREA_WIDTH - chars(1);
const WIDTHS = [Math.floor(TABLE_WIDTH * 0.4), Math.floor(TABLE_WIDTH * 0.25)];
const COLUMNS = [...WIDTHS, TABLE_WIDTH - WIDTHS.reduce((sum, width) => sum + width, 0)];

const row = (
  cells: readonly string[],
  look: 'head' | 'body',
  own: string,
  kept: string,
  columns: readonly number[] = COLUMNS,
) =>
  `<w:tr><w:trPr><w:cantSplit/>${own}</w:trPr>${cells
    .map(
      (cell, index) =>
        `<w:tc><w:tcPr><w:tcW w:w="${columns[index]}" w:type="dxa"/></w:tcPr>${paragraph('OfficialFlush', run(cell, look), kept + align('center'))}</w:tc>`,
    )
    .join('')}</w:tr>`;

const table = (rows: readonly string[], columns: readonly number[] = COLUMNS) =>
  `<w:tbl><w:tblPr><w:tblW w:w="${TABLE_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;

/** How many projects stand at each stage, and for how much. */
export const figures = () =>
  table([
    row(['阶段', '项目数', '金额'], 'head', '<w:tblHeader/>', KEEP),
    row(['{#分阶段}{阶段}', '{项目数}', '{金额}{/分阶段}'], 'body', '', KEEP),
    row(['合计', '{项目合计}', '{金额合计}'], 'body', '', ''),
  ]);

/** The last takes what the others leave. */
const SHARES = [0.2, 0.1, 0.19, 0.19, 0.19].map((share) => Math.floor(TABLE_WIDTH * share));
const SIX = [...SHARES, TABLE_WIDTH - SHARES.reduce((sum, width) => sum + width, 0)];

/** The projects of a year told one way, each line with a bar as long as its share. */
export const breakdown = () =>
  table(
    [
      row(['', '项目', '核定', '合同', '已付', '比重'], 'head', '<w:tblHeader/>', KEEP, SIX),
      row(
        ['{#分项}{名称}', '{项目数}', '{核定}', '{合同}', '{已付}', '{图示}{/分项}'],
        'body',
        '',
        KEEP,
        SIX,
      ),
      row(['合计', '{项目合计}', '{核定合计}', '{合同合计}', '{已付合计}', ''], 'body', '', '', SIX),
    ],
    SIX,
  );

/** Agreed matters that are not done yet. */
export const carried = (heading: string) =>
  when(
    '有未办结事项',
    first(heading),
    when('未办结事项', body('{序号}. {内容}（{责任单位}，{完成时限}前，{已历时}）')),
  );
