import type { Chart } from '../office/ports/pictures.ts';

/** Pixels; a picture is as wide as a page's text at print size. */
const WIDTH = 1_200;
const NAME = 260;
const ROW = 44;
const HEAD = 64;
const FOOT = 24;
const VALUE = 260;
const BAR = WIDTH - NAME - VALUE - 40;
/** Bars of one chart; the table beside it has them all. */
const MOST = 12;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\p{Cc}/gu, '');

const heightOf = ({ bars }: Chart): number => HEAD + Math.min(MOST, bars.length) * ROW + FOOT;

const text = (x: number, y: number, size: number, said: string, more = ''): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="#222" ${more}>${escaped(said)}</text>`;

/** One chart from this height down: its name, then a bar a line with its figure in words. */
function drawn({ heading, bars }: Chart, top: number): string {
  const longest = Math.max(...bars.map(({ value }) => value), 1);
  const rows = bars.slice(0, MOST).map(({ name, value, said }, index) => {
    const y = top + HEAD + index * ROW;
    const length = value > 0 ? Math.max(4, Math.round((value / longest) * BAR)) : 0;
    return [
      text(NAME, y + 28, 24, name, 'text-anchor="end"'),
      `<rect x="${NAME + 16}" y="${y + 6}" width="${length}" height="${ROW - 14}" rx="3" fill="#2f6fab"/>`,
      text(NAME + 28 + length, y + 28, 22, said),
    ].join('');
  });
  return text(0, top + 40, 30, heading, 'font-weight="bold"') + rows.join('');
}

/** Charts one below the other as SVG; their figures stand in words beside the bars, so that nothing hangs on colour. */
export function barsSvg(charts: readonly Chart[], font: string): string {
  let top = 0;
  const bodies = charts.map((chart) => {
    const body = drawn(chart, top);
    top += heightOf(chart);
    return body;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${top}" viewBox="0 0 ${WIDTH} ${top}" font-family="${escaped(font)}">`,
    `<rect width="${WIDTH}" height="${top}" fill="#fff"/>`,
    ...bodies,
    '</svg>',
  ].join('');
}
