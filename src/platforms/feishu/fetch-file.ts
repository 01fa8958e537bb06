import { Readable } from 'node:stream';
import { z } from 'zod';
import { checkSize, FileRefused, readWithin } from '../../chat/file-size.ts';
import { DeliveryFailed, type IncomingFile } from '../../chat/platform.ts';
import type { Call } from './client.ts';
import { asDeliveryFailed, FeishuFailure } from './errors.ts';
import { bodyOf } from './http.ts';
import { TRANSFER_TIMEOUT_MS } from './limits.ts';
import { FileReference } from './message-content.ts';

const Streamed = z.object({ data: z.instanceof(Readable), headers: z.looseObject({}) });
const Refusal = z.object({
  code: z.number().refine((code) => code !== 0),
  msg: z.string().default('refused'),
});

/** The bytes of a file somebody sent to the bot, never more than the limit of them. @throws FileRefused, DeliveryFailed */
export async function fetchFile(call: Call, file: IncomingFile): Promise<Uint8Array> {
  const { message, key, type } = referenceOf(file);
  try {
    const answer: unknown = await call((client) =>
      client.request({
        method: 'GET',
        url: `/open-apis/im/v1/messages/${encodeURIComponent(message)}/resources/${encodeURIComponent(key)}`,
        params: { type },
        responseType: 'stream',
        // A stream that flows has no time limit of its own.
        ...{ $return_headers: true, signal: AbortSignal.timeout(TRANSFER_TIMEOUT_MS) },
      }),
    );
    const { data, headers } = Streamed.parse(answer);
    return await take(file.name, data, headers).finally(() => data.destroy());
  } catch (error) {
    throw error instanceof FileRefused ? error : asDeliveryFailed(error);
  }
}

async function take(name: string, flow: Readable, headers: Record<string, unknown>): Promise<Uint8Array> {
  await refuseJson(flow, headers);
  const announced = Number(headers['content-length'] ?? Number.NaN);
  checkSize(name, Number.isNaN(announced) ? undefined : announced);
  return readWithin(name, flow);
}

function referenceOf(file: IncomingFile): z.infer<typeof FileReference> {
  try {
    return FileReference.parse(JSON.parse(file.reference));
  } catch (error) {
    throw new DeliveryFailed(
      { kind: 'rejected', why: `${file.name} is not a Feishu file` },
      { cause: error },
    );
  }
}

// A refusal may come at HTTP 200, as JSON without a file name; a JSON file that somebody sent has one.
async function refuseJson(flow: Readable, headers: Record<string, unknown>): Promise<void> {
  if ('content-disposition' in headers || !String(headers['content-type']).includes('json')) return;
  const said = Refusal.safeParse(await bodyOf(flow)).data;
  throw new FeishuFailure(
    said ? { status: 200, code: said.code, text: said.msg } : { text: 'JSON where a file was asked for' },
  );
}
