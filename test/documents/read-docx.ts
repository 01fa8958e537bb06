import PizZip from 'pizzip';

/** XML of one part of a Word file. */
export function partOf(bytes: Uint8Array, name = 'word/document.xml'): string {
  const part = new PizZip(bytes).file(name);
  if (!part) throw new Error(`no ${name} in the file`);
  return part.asText();
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** What a reader sees, paragraph by paragraph; line breaks inside one stay. */
export const readDocx = (bytes: Uint8Array): readonly string[] =>
  partOf(bytes)
    .split('</w:p>')
    .slice(0, -1)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<w:tab\/>/g)]
        .map(([whole, text]) => text ?? (whole === '<w:br/>' ? '\n' : '\t'))
        .join('')
        .replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole),
    );

/** The same Word file with its body changed, as an editing official might. */
export function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const zip = new PizZip(bytes);
  zip.file('word/document.xml', change(partOf(bytes)));
  return zip.generate({ type: 'uint8array' });
}
