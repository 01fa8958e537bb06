import { openZip } from './open-zip.ts';

export interface Shown {
  readonly hidden: boolean;
  readonly hiddenLines: ReadonlySet<number>;
}

/** Bytes a workbook may hold unpacked: a roster needs a few hundred thousand. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Of each sheet of a .xlsx, by its name, whether it and which of its rows show. @throws Error when it is none, or too large unpacked */
export function sheetsShown(bytes: Uint8Array): ReadonlyMap<string, Shown> {
  const zip = openZip(bytes, MAX_BYTES);
  const text = (path: string) => zip.file(path)?.asText() ?? '';
  const targets = new Map(
    tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return new Map(
    tags(text('xl/workbook.xml'), 'sheet').map((tag) => {
      const target = (targets.get(attribute(tag, 'r:id')) ?? '').replace(/^\/xl\//, '');
      const hidden = /^(very)?hidden$/i.test(attribute(tag, 'state'));
      return [attribute(tag, 'name'), { hidden, hiddenLines: unseen(text(`xl/${target}`)) }];
    }),
  );
}

/** A row that does not say its number is the one after the last. */
function unseen(sheet: string): ReadonlySet<number> {
  const lines = new Set<number>();
  let line = 0;
  for (const row of tags(sheet, 'row')) {
    line = Number(attribute(row, 'r')) || line + 1;
    if (isTrue(attribute(row, 'hidden'))) lines.add(line);
  }
  return lines;
}

const isTrue = (value: string): boolean => value === '1' || value === 'true';

/** Beginnings of elements of that name, with their attributes. */
const tags = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g'))].map(([, within = '']) => ` ${within}`);

const attribute = (tag: string, name: string): string =>
  (new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal: string | undefined, hex: string | undefined, word: string | undefined) =>
      decimal || hex
        ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16))
        : (ENTITIES[word ?? ''] ?? whole),
  );

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
