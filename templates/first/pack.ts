import PizZip from 'pizzip';
import { FONT_ROWS, RUNS } from './fonts.ts';
import { chars, SECTION } from './page.ts';
import { STYLE_ROWS } from './styles.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const part = (root: string, inside: string) =>
  `${HEAD}<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}">${inside}</w:${root}>`;

const text = (inside: string) => `<w:r><w:rPr>${RUNS.pageNumber}</w:rPr>${inside}</w:r>`;
const NUMBER = [
  '<w:t xml:space="preserve">— </w:t>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:t>1</w:t>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:t xml:space="preserve"> —</w:t>',
]
  .map(text)
  .join('');
/** Page numbers stand on the outer edge, one character in. */
const footer = (side: 'left' | 'right') =>
  part(
    'ftr',
    `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="400" w:lineRule="exact"/><w:ind w:${side}="${chars(1)}"/><w:jc w:val="${side}"/></w:pPr>${NUMBER}</w:p>`,
  );

const SETTINGS =
  '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';

/** id → part, its kind. Only what a document needs: no author, no dates. */
const PARTS = {
  styles: 'styles',
  settings: 'settings',
  fonts: 'fontTable',
  odd: 'footer',
  even: 'footer',
} as const;

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>${Object.entries(
  PARTS,
)
  .map(([id, kind]) => `<Override PartName="/word/${id}.xml" ContentType="${TYPE}.${kind}+xml"/>`)
  .join('')}</Types>`;
const relations = (rows: readonly (readonly [string, string, string])[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rows.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

/** A Word file with this body: the official page, its styles, its page numbers. */
export function pack(content: string): Uint8Array {
  const zip = new PizZip();
  const day = new Date(1980, 0, 1);
  const files = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relations([['document', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': part('document', `<w:body>${content}${SECTION}</w:body>`),
    'word/_rels/document.xml.rels': relations(
      Object.entries(PARTS).map(([id, kind]) => [id, kind, `${id}.xml`] as const),
    ),
    'word/styles.xml': part('styles', STYLE_ROWS),
    'word/settings.xml': part('settings', SETTINGS),
    'word/fonts.xml': part('fonts', FONT_ROWS),
    'word/odd.xml': footer('right'),
    'word/even.xml': footer('left'),
  };
  for (const [name, xml] of Object.entries(files)) zip.file(name, xml, { date: day, createFolders: false });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
