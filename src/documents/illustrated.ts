import PizZip from 'pizzip';
import type { Picture } from '../office/ports/pictures.ts';

/** English metric units in a pixel of 96 to the inch, and in the width of the type area: 156 mm (GB/T 9704). */
const EMU_PIXEL = 9_525;
const EMU_WIDTH = 5_616_000;
const NO_DAY = new Date(1980, 0, 1);

const DRAWING = (id: number, name: string, width: number, height: number): string =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${1_000 + id}" name="${name}" descr="${name}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rIdChart${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** The paper with these pictures behind its text, each as wide as the type area at most. */
export function illustrated(paper: Uint8Array, pictures: readonly Picture[], name: string): Uint8Array {
  if (pictures.length === 0) return paper;
  const zip = new PizZip(paper);
  const part = (path: string) => zip.file(path)?.asText() ?? '';
  const drawings = pictures.map(({ bytes, width, height }, index) => {
    zip.file(`word/media/chart${index + 1}.png`, bytes);
    const wide = Math.min(EMU_WIDTH, width * EMU_PIXEL);
    return DRAWING(index + 1, `${name}${index + 1}`, wide, Math.round((height / width) * wide));
  });
  const relations = pictures.map(
    (_, index) =>
      `<Relationship Id="rIdChart${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/chart${index + 1}.png"/>`,
  );
  const rels = 'word/_rels/document.xml.rels';
  zip.file(rels, part(rels).replace('</Relationships>', `${relations.join('')}</Relationships>`));
  const types = '[Content_Types].xml';
  if (!part(types).includes('Extension="png"'))
    zip.file(
      types,
      part(types).replace(/(<Types[^>]*>)/, '$1<Default Extension="png" ContentType="image/png"/>'),
    );
  const body = part('word/document.xml');
  const end = body.lastIndexOf('<w:sectPr');
  const at = end < 0 ? body.indexOf('</w:body>') : end;
  zip.file('word/document.xml', `${body.slice(0, at)}${drawings.join('')}${body.slice(at)}`);
  for (const each of Object.values(zip.files)) each.date = NO_DAY;
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
