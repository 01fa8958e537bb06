/** The faces of an official document, and what a machine without them may take, in order. */
const FACES = {
  title: ['方正小标宋简体', '小标宋,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体,SimSun,Noto Serif CJK SC'],
  body: ['仿宋_GB2312', '仿宋,FangSong,华文仿宋,STFangsong,Noto Serif CJK SC'],
  head: ['黑体', 'SimHei,华文黑体,STHeiti,Noto Sans CJK SC'],
  second: ['楷体_GB2312', '楷体,KaiTi,华文楷体,STKaiti,Noto Serif CJK SC'],
  number: ['宋体', 'SimSun,Noto Serif CJK SC'],
} as const;
type Face = keyof typeof FACES;

const rFonts = (latin: string, chinese: string) =>
  `<w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:hAnsi="${latin}" w:cs="${latin}" w:eastAsia="${chinese}"/>`;

/** Digits stand in Times New Roman; quotation marks and dashes, which either face has, are Chinese here. */
const face = (key: Face) => rFonts('Times New Roman', FACES[key][0]);
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

/** Twips off each character: 28 of 15.7 pt fill a line of 442.25 pt, 29 do not. */
const CLOSE = '<w:spacing w:val="-6"/>';

/** 二号 is 44 half-points, 三号 32, 四号 28. */
export const RUNS = {
  body: face('body') + CLOSE + size(32),
  head: face('head') + CLOSE + size(32),
  second: face('second') + CLOSE + size(32),
  title: face('title') + size(44),
  /** Narrowed, so that a mark of eighteen characters stands on one line; outside the grid of the body's cells. */
  mark: `${face('title')}<w:snapToGrid w:val="0"/><w:color w:val="FF0000"/><w:w w:val="76"/>${size(64)}`,
  small: face('body') + size(28),
  /** 四号半角宋体 */
  pageNumber: rFonts(FACES.number[0], FACES.number[0]) + size(28),
} as const;
export type Run = keyof typeof RUNS;

/** Rows of word/fontTable.xml: a machine that lacks a face takes the first stand-in it has. */
export const FONT_ROWS = [
  ...Object.values(FACES).map(
    ([name, stand]) =>
      `<w:font w:name="${name}"><w:altName w:val="${stand}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  ),
  '<w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>',
].join('');
