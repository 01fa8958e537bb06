import type PizZip from 'pizzip';
import type { TemplatePlace } from '../wording/documents.ts';

const PARTS = [
  ['body', /^word\/document\d*\.xml$/],
  ['header', /w:hdr[\s>]/],
  ['footer', /w:ftr[\s>]/],
] as const;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const decode = (xml: string) =>
  xml.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });

/** Text of one paragraph's XML: runs that the editor split are joined again. */
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:br|cr)\b[^>]*\/>|<w:tab\/>/g)]
    .map(([whole, text]) => (text === undefined ? (whole === '<w:tab/>' ? ' ' : '\n') : decode(text)))
    .join('');

/** Every paragraph of a Word file, headers and footers too, in order. @throws Error when it has no text part */
export function paragraphsOf(zip: PizZip): readonly TemplatePlace[] {
  if (!zip.files['word/document.xml']) throw new Error('no word/document.xml in it');
  return Object.keys(zip.files)
    .filter((name) => /^word\/[^/]+\.xml$/.test(name))
    .flatMap((name) => {
      const xml = zip.files[name]?.asText() ?? '';
      const part = PARTS.find(([, sign]) => sign.test(name) || sign.test(xml.slice(0, 4000)))?.[0];
      if (!part) return [];
      // A text box holds paragraphs inside a paragraph: what ends is what is read.
      const paragraphs = xml
        .replace(/<w:p\/>/g, '<w:p></w:p>')
        .split('</w:p>')
        .slice(0, -1);
      return paragraphs.map((each, index) => ({ part, paragraph: index + 1, text: textOf(each) }));
    });
}
