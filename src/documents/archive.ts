import PizZip from 'pizzip';
import type { Archive, Contents } from '../office/ports/archive.ts';

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
  const zip = new PizZip(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  const sizes = files.map(
    (file) => (file as { _data?: { uncompressedSize?: number } })._data?.uncompressedSize ?? 0,
  );
  if (sizes.reduce((sum, size) => sum + size, 0) > MAX_BYTES) throw new Error('the archive holds too much');
  return new Map(files.map((file) => [file.name, file.asUint8Array()]));
}
