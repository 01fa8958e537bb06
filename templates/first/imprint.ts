import { AREA_WIDTH, chars } from './page.ts';
import { ends, paragraph, run } from './pieces.ts';
import { align, lines } from './styles.ts';

const rule = (side: string, eighths: number) =>
  `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/>`;
const SMALL_LINE = 500;

const row = (content: string) =>
  `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${AREA_WIDTH}" w:type="dxa"/></w:tcPr>${content}</w:tc></w:tr>`;

/** 版记: who receives it, who printed it and when, at the foot of the last page; outer rules 0.35 mm, inner 0.25 mm. */
export const imprint = (receivers: string, printer: string, printedOn: string) =>
  `<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:horzAnchor="margin" w:vertAnchor="margin" w:tblpX="0" w:tblpYSpec="bottom"/><w:tblW w:w="${AREA_WIDTH}" w:type="dxa"/><w:tblBorders>${rule('top', 8)}${rule('bottom', 8)}${rule('insideH', 6)}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="${AREA_WIDTH}"/></w:tblGrid>${row(
    paragraph(
      'OfficialFlush',
      run(receivers, 'small'),
      `${lines(SMALL_LINE)}<w:ind w:left="${chars(1) + 840}" w:right="${chars(1)}" w:hanging="840"/>${align('both')}`,
    ),
  )}${row(ends(printer, printedOn, chars(1), 'small', SMALL_LINE))}</w:tbl>`;

/** The floating table hangs on this line, which takes no room of its own. */
export const anchor = () => paragraph('OfficialFlush', '', lines(20));
