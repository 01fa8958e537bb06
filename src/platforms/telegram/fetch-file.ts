import { type Api, GrammyError } from 'grammy';
import { checkSize, FileRefused, readWithin } from '../../chat/file-size.ts';
import { DeliveryFailed, type DeliveryProblem, type IncomingFile } from '../../chat/platform.ts';
import { deliveryFailed } from './errors.ts';

/** Milliseconds a download may take. */
const DOWNLOAD = 60_000;
const SOON = 5_000;

/** Bytes of a file somebody sent. @throws FileRefused, DeliveryFailed, never with the file's URL: it holds the token. */
export async function fetchFile(api: Api, apiRoot: string, file: IncomingFile): Promise<Uint8Array> {
  try {
    const { file_path, file_size } = await api.getFile(file.reference);
    checkSize(file.name, file_size);
    if (!file_path) throw failed('rejected', `Telegram gives no path for "${file.name}"`);
    return await download(`${apiRoot}/file/bot${api.token}/${encodeURI(file_path)}`, file.name);
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    if (error instanceof GrammyError && /file is too big/i.test(error.description))
      throw new FileRefused('too-large', file.name);
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
    const announced = answer.headers.get('content-length');
    checkSize(name, announced === null ? undefined : Number(announced));
    return await readWithin(name, answer.body ?? []);
  } catch (error) {
    if (error instanceof DeliveryFailed || error instanceof FileRefused) throw error;
    throw failed('later', `"${name}" could not be fetched: the network failed`);
  }
}

function failed(kind: 'later' | 'rejected', why: string): DeliveryFailed {
  const problem: DeliveryProblem = kind === 'later' ? { kind, afterMs: SOON, why } : { kind, why };
  return new DeliveryFailed(problem);
}
