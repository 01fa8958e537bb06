import { z } from 'zod';
import { DeliveryFailed, type IncomingFile } from '../../chat/platform.ts';
import type { Call } from './client.ts';
import { asDeliveryFailed, FeishuFailure } from './errors.ts';
import { bodyOf } from './http.ts';
import { FileReference } from './message-content.ts';

const Bytes = z.object({ data: z.instanceof(Uint8Array), headers: z.looseObject({}) });
const Refusal = z.object({
  code: z.number().refine((code) => code !== 0),
  msg: z.string().default('refused'),
});

/**
 * The bytes of a file somebody sent to the bot. Asked for as bytes, not as the client's stream: a stream has no
 * time limit once it flows, and hides the platform's reason when it refuses. @throws DeliveryFailed
 */
export async function fetchFile(call: Call, file: IncomingFile): Promise<Uint8Array> {
  const { message, key, type } = referenceOf(file);
  try {
    const answer: unknown = await call((client) =>
      client.request({
        method: 'GET',
        url: `/open-apis/im/v1/messages/${encodeURIComponent(message)}/resources/${encodeURIComponent(key)}`,
        params: { type },
        responseType: 'arraybuffer',
        ...{ $return_headers: true },
      }),
    );
    const { data, headers } = Bytes.parse(answer);
    refuseJson(data, headers);
    return data;
  } catch (error) {
    throw asDeliveryFailed(error);
  }
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
function refuseJson(data: Uint8Array, headers: Record<string, unknown>): void {
  if ('content-disposition' in headers || !String(headers['content-type']).includes('json')) return;
  const said = Refusal.safeParse(bodyOf(Buffer.from(data))).data;
  if (said !== undefined) throw new FeishuFailure({ status: 200, code: said.code, text: said.msg });
}
