import { RUNS, type Run } from './fonts.ts';
import { AREA_WIDTH, chars, LINE, mm } from './page.ts';
import { align, lines, type Style } from './styles.ts';

export const run = (text: string, look?: Run) =>
  `<w:r>${look ? `<w:rPr>${RUNS[look]}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const TAB = '<w:r><w:tab/></w:r>';

/** A paragraph: its style, its runs, and what it has of its own, in Word's order. */
export const paragraph = (style: Style, runs = '', own = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${own}</w:pPr>${runs}</w:p>`;

export const KEEP = '<w:keepNext/>';
const plain = (style: Style) => (text: string) => paragraph(style, run(text));
export const body = plain('OfficialBody');
/** Stays on the page of the table it announces. */
export const kept = (text: string) => paragraph('OfficialBody', run(text), KEEP);
export const first = plain('OfficialFirst');
export const second = plain('OfficialSecond');
export const title = plain('OfficialTitle');
export const flush = plain('OfficialFlush');
export const blank = () => paragraph('OfficialFlush');
/** An empty line that stays with what follows. */
export const apart = () => paragraph('OfficialFlush', '', KEEP);
export const centred = (text: string) => paragraph('OfficialFlush', run(text), align('center'));

/** A loop or a condition; the lines of its tags vanish when the document is made. */
export const when = (tag: string, ...inside: readonly string[]) =>
  [flush(`{#${tag}}`), ...inside, flush(`{/${tag}}`)].join('');
/** Text as the program sorts it: a heading, a second heading, or an ordinary paragraph. */
export const sorted = (tag: string) =>
  when(
    tag,
    when('一级标题', first('{一级标题}')),
    when('二级标题', second('{二级标题}')),
    when('正文', body('{正文}')),
  );

/** A lead word in 黑体 and what follows it. */
export const led = (lead: string, text: string, style: Style = 'OfficialBody') =>
  paragraph(style, run(lead, 'head') + run(text));
export const listed = (lead: string, text: string) => led(lead, text, 'OfficialList');

const atRight =
  (inset: number, own = '') =>
  (text: string) =>
    paragraph('OfficialFlush', run(text), `${own}<w:ind w:right="${chars(inset)}"/>${align('right')}`);
/** The signature: two characters from the right edge, kept with the day below it, which stands four in. */
export const signed = atRight(2, KEEP);
export const dated = atRight(4);

export const mark = (text: string) => paragraph('OfficialMark', run(text));

const rightTab = (inset: number) => `<w:tabs><w:tab w:val="right" w:pos="${AREA_WIDTH - inset}"/></w:tabs>`;
/** Runs at the two ends of a line, each `inset` twips from its edge. */
export const sides = (left: string, right: string, inset: number, line = LINE) =>
  paragraph(
    'OfficialFlush',
    left + TAB + right,
    `${rightTab(inset)}${lines(line)}<w:ind w:left="${inset}"/>${align('left')}`,
  );
export const ends = (left: string, right: string, inset: number, look: Run, line = LINE) =>
  sides(run(left, look), run(right, look), inset, line);

/** 红色分隔线, 4 mm below the line above it */
export const redRule = () =>
  paragraph(
    'OfficialFlush',
    '',
    `<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="1" w:color="FF0000"/></w:pBdr>${lines(mm(4))}`,
  );
