import type { Api } from 'grammy';
import { DeliveryFailed, type DeliveryProblem, type IncomingFile } from '../../chat/platform.ts';
import { deliveryFailed } from './errors.ts';
import { MAX_DOWNLOAD_BYTES } from './limits.ts';

/** Milliseconds a download may take. */
const DOWNLOAD = 60_000;
const SOON = 5_000;

/** Bytes of a file somebody sent, at most 20 MB. @throws DeliveryFailed, never with the file's URL: it holds the token. */
export async function fetchFile(api: Api, apiRoot: string, file: IncomingFile): Promise<Uint8Array> {
  try {
    const { file_path, file_size } = await api.getFile(file.reference);
    if ((file_size ?? 0) > MAX_DOWNLOAD_BYTES) throw tooBig(file.name);
    if (!file_path) throw failed('rejected', `Telegram gives no path for "${file.name}"`);
    return await download(`${apiRoot}/file/bot${api.token}/${encodeURI(file_path)}`, file.name);
  } catch (error) {
    throw deliveryFailed(error, api.token);
  }
}

async function download(url: string, name: string): Promise<Uint8Array> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD), redirect: 'error' });
    if (!answer.ok) {
      await answer.body?.cancel();
      const soon = answer.status >= 500 || answer.status === 429;
      throw failed(soon ? 'later' : 'rejected', `"${name}" could not be fetched: HTTP ${answer.status}`);
    }
    return await readAtMost(answer, name);
  } catch (error) {
    if (error instanceof DeliveryFailed) throw error;
    throw failed('later', `"${name}" could not be fetched: the network failed`);
  }
}

async function readAtMost(answer: Response, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_DOWNLOAD_BYTES) throw tooBig(name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooBig(name: string): DeliveryFailed {
  return failed(
    'rejected',
    `"${name}" is over ${MAX_DOWNLOAD_BYTES} bytes, more than Telegram hands to bots`,
  );
}

function failed(kind: 'later' | 'rejected', why: string): DeliveryFailed {
  const problem: DeliveryProblem = kind === 'later' ? { kind, afterMs: SOON, why } : { kind, why };
  return new DeliveryFailed(problem);
}
