/** The official page of GB/T 9704-2012: A4, type area 156 × 225 mm, 22 lines of 28 characters. Lengths in twips. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4);
const [WIDTH, HEIGHT] = [mm(210), mm(297)];
const [TOP, LEFT] = [mm(37), mm(28)];
export const AREA_WIDTH = mm(156);
const AREA_HEIGHT = mm(225);

/** One of 22 lines; exact, so that a font with tall lines cannot change how many stand on a page. */
export const LINE = Math.floor(AREA_HEIGHT / 22);
/** One of 28 characters; a hair less than its share, because the count is rounded down. */
const CHARACTER = (AREA_WIDTH - 1) / 28;
/** 3号 is 16 pt; the grid tells by how much a cell differs from it, in 4096ths of a point. */
const CHARACTER_SPACE = Math.floor((CHARACTER / 20 - 16) * 4096);

export const chars = (count: number): number => Math.round(count * CHARACTER);

/** The dash beside a page number stands 7 mm below the type area: half a line of 7 mm lower ends its foot. */
const FOOTER = HEIGHT - TOP - AREA_HEIGHT - mm(7) - 200;

export const SECTION = `<w:sectPr><w:footerReference w:type="default" r:id="odd"/><w:footerReference w:type="even" r:id="even"/><w:pgSz w:w="${WIDTH}" w:h="${HEIGHT}"/><w:pgMar w:top="${TOP}" w:right="${WIDTH - LEFT - AREA_WIDTH}" w:bottom="${HEIGHT - TOP - AREA_HEIGHT}" w:left="${LEFT}" w:header="${mm(15)}" w:footer="${FOOTER}" w:gutter="0"/><w:docGrid w:type="linesAndChars" w:linePitch="${LINE}" w:charSpace="${CHARACTER_SPACE}"/></w:sectPr>`;
