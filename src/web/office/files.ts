import type { Context } from 'hono';
import { fileType } from '../file-type.ts';
import type { OfficeSite } from './options.ts';

interface Kept {
  readonly key: string;
  readonly name: string;
}

/** A file that stands on a page its reader was shown; no other can be asked for. */
export async function sendFile(
  c: Context,
  shown: readonly Kept[],
  { files }: Pick<OfficeSite, 'files'>,
): Promise<Response> {
  const wanted = shown.find(({ key }) => key === c.req.param('key'));
  const file = wanted && (await files(wanted.key));
  if (!wanted || !file) return c.notFound();
  return c.body(new Uint8Array(file.bytes), 200, {
    'Content-Type': fileType(file.name, file.bytes),
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(wanted.name)}`,
    'Cache-Control': 'private, no-store',
  });
}
