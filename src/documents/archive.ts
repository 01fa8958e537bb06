import PizZip from 'pizzip';
import type { Archive, Contents } from '../office/ports/archive.ts';
import { openZip } from './open-zip.ts';

/** Bytes unpacked at most: an archive that says it holds more is not opened. */
const MAX_BYTES = 512 * 1024 * 1024;
/** The same content gives the same bytes. */
const NO_TIME = new Date('2000-01-01T00:00:00Z');

export const openArchive = (): Archive => ({
  pack(files) {
    const zip = new PizZip();
    for (const [path, bytes] of files) zip.file(path, bytes, { date: NO_TIME });
    return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  },
});

/** What an archive holds, by path. @throws Error when it is none, or holds more than may be unpacked */
export function unpack(bytes: Uint8Array): Contents {
  const files = Object.values(openZip(bytes, MAX_BYTES).files).filter(({ dir }) => !dir);
  return new Map(files.map((file) => [file.name, file.asUint8Array()]));
}
