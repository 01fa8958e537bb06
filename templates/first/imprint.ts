import { AREA_WIDTH, chars } from './page.ts';
import { ends, paragraph, run } from './pieces.ts';
import { align, lines } from './styles.ts';

const LINE = 500;
const rule = (side: string, eighths: number) =>
  `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/>`;

const row = (content: string) =>
  `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${AREA_WIDTH}" w:type="dxa"/></w:tcPr>${content}</w:tc></w:tr>`;

/**
 * 版记: who receives it, who printed it and when; outer rules 0.35 mm, the inner one 0.25 mm. It floats to the foot of
 * the last page in Word and WPS; LibreOffice leaves it below the text.
 */
export const imprint = (lead: string, receivers: string, printer: string, printedOn: string) =>
  `<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="margin" w:tblpX="0" w:tblpYSpec="bottom"/><w:tblW w:w="${AREA_WIDTH}" w:type="dxa"/><w:tblBorders>${rule('top', 8)}${rule('bottom', 8)}${rule('insideH', 6)}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="${AREA_WIDTH}"/></w:tblGrid>${row(
    paragraph(
      'OfficialFlush',
      run(lead + receivers, 'small'),
      `${lines(LINE)}<w:ind w:left="${chars(1) + lead.length * 280}" w:right="${chars(1)}" w:hanging="${lead.length * 280}"/>${align('both')}`,
    ),
  )}${row(ends(printer, printedOn, chars(1), 'small', LINE))}</w:tbl>`;

/** The floating table hangs on this line, which takes no room of its own. */
export const anchor = () => paragraph('OfficialFlush', '', lines(20));
