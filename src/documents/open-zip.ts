import PizZip from 'pizzip';

/** A file that is small as it comes and huge once unpacked: nobody's table or template is that. */
export class HoldsTooMuch extends Error {
  constructor(bytes: number, most: number) {
    super(`it holds ${bytes} bytes unpacked, and ${most} are read at most`);
    this.name = 'HoldsTooMuch';
  }
}

/** The archive, as long as what it says it holds is within `most` bytes. @throws HoldsTooMuch, Error when it is none */
export function openZip(bytes: Uint8Array, most: number): PizZip {
  const zip = new PizZip(bytes);
  const held = Object.values(zip.files).reduce(
    (sum, file) => sum + ((file as { _data?: { uncompressedSize?: number } })._data?.uncompressedSize ?? 0),
    0,
  );
  if (held > most) throw new HoldsTooMuch(held, most);
  return zip;
}
