/** Bytes of one file somebody sends: as much as the narrowest platform hands to a bot. */
export const INCOMING_FILE_MAX_BYTES = 20 * 1024 * 1024;

/** Files, and bytes of them, one person may send within a day: a hundred photographs of a site, no more than the office can keep. */
export const DAILY_FILES = { count: 200, bytes: 500 * 1024 * 1024 } as const;

/** A file that is not taken, however often it is asked for; the person hears why. */
export class FileRefused extends Error {
  constructor(
    readonly why: 'too-large' | 'empty' | 'too-many',
    name: string,
  ) {
    super(`${name} is ${why}`);
    this.name = 'FileRefused';
  }
}

/** @throws FileRefused for a size, announced or counted so far, that is over the limit; for a whole file also when it is empty */
export function checkSize(name: string, bytes: number | undefined, whole = true): void {
  if (bytes === undefined) return;
  if (bytes > INCOMING_FILE_MAX_BYTES) throw new FileRefused('too-large', name);
  if (whole && bytes === 0) throw new FileRefused('empty', name);
}

/** The bytes of a file as they flow in, never more than the limit of them. @throws FileRefused */
export async function readWithin(
  name: string,
  flow: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of flow) {
    size += chunk.byteLength;
    checkSize(name, size, false);
    chunks.push(chunk);
  }
  checkSize(name, size);
  return Buffer.concat(chunks);
}
