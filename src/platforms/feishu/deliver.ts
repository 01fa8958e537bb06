import type { Client } from '@larksuiteoapi/node-sdk';
import { type Delivered, type Delivery, DeliveryFailed } from '../../chat/platform.ts';
import { PLATFORM_WORDS } from '../../wording/platforms.ts';
import type { CardLocks } from './card-locks.ts';
import type { Call } from './client.ts';
import { asDeliveryFailed, FeishuFailure } from './errors.ts';
import { FILE_MAX_BYTES } from './limits.ts';
import { type Rendered, renderCard } from './render-card.ts';

type Attachment = Delivery['files'][number];

/**
 * Sends a card, or edits an earlier message into it, then its files. Every message carries a uuid made of the
 * delivery's own, so that a retry within the hour shows nothing twice. @throws DeliveryFailed
 */
export async function deliver(call: Call, locks: CardLocks, delivery: Delivery): Promise<Delivered> {
  const { card, wholeText } = rendered(delivery);
  const content = JSON.stringify(card);
  const files = [...(wholeText === undefined ? [] : [textFile(wholeText)]), ...delivery.files];
  files.forEach(refuseSize);
  try {
    const message = await (delivery.edits === undefined
      ? send(call, delivery, { msg_type: 'interactive', content, uuid: delivery.uuid })
      : edit(call, locks, delivery.edits, content));
    for (const [index, file] of files.entries()) {
      const key = await call((client) => upload(client, file));
      const uuid = `${delivery.uuid}-file-${index + 1}`;
      await send(call, delivery, { msg_type: 'file', content: JSON.stringify({ file_key: key }), uuid });
    }
    return { message };
  } catch (error) {
    throw asDeliveryFailed(error);
  }
}

function rendered(delivery: Delivery): Rendered {
  try {
    return renderCard(delivery.card, delivery.chat.kind === 'dm');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DeliveryFailed({ kind: 'rejected', why: error.message }, { cause: error });
  }
}

const textFile = (text: string): Attachment => ({
  name: PLATFORM_WORDS.fullText,
  bytes: Buffer.from(text, 'utf8'),
});

function refuseSize({ name, bytes }: Attachment): void {
  if (bytes.byteLength > 0 && bytes.byteLength <= FILE_MAX_BYTES) return;
  const why = `Feishu takes files of 1 to ${FILE_MAX_BYTES} bytes, and ${name} has ${bytes.byteLength}`;
  throw new DeliveryFailed({ kind: 'rejected', why });
}

interface Outgoing {
  readonly msg_type: 'interactive' | 'file';
  readonly content: string;
  readonly uuid: string;
}

/** Into the topic, by answering the message that began it; where that is gone, into the chat. */
async function send(call: Call, { chat }: Delivery, outgoing: Outgoing): Promise<string> {
  const { kind, id, thread } = chat;
  const answered = thread === undefined ? undefined : await answer(call, thread, outgoing);
  const sent =
    answered ??
    (await call((client) =>
      client.im.v1.message.create({
        params: { receive_id_type: kind === 'dm' ? 'open_id' : 'chat_id' },
        data: { receive_id: id, ...outgoing },
      }),
    ));
  const message = sent.data?.message_id;
  if (!message) throw new FeishuFailure({ text: 'the answer names no message' });
  return message;
}

/** What Feishu answers when the message that began a topic, or the topic itself, is no more or takes no answers. */
const NO_TOPIC: readonly number[] = [230011, 230019, 230071, 230110];

async function answer(call: Call, thread: string, outgoing: Outgoing) {
  try {
    return await call((client) =>
      client.im.v1.message.reply({
        path: { message_id: encodeURIComponent(thread) },
        data: { ...outgoing, reply_in_thread: true },
      }),
    );
  } catch (error) {
    if (error instanceof FeishuFailure && NO_TOPIC.includes(error.said.code ?? 0)) return undefined;
    throw error;
  }
}

async function edit(call: Call, locks: CardLocks, message: string, content: string): Promise<string> {
  await locks.free(message);
  await call((client) =>
    client.im.v1.message.patch({ path: { message_id: encodeURIComponent(message) }, data: { content } }),
  );
  return message;
}

const FILE_TYPES = ['pdf', 'doc', 'xls', 'ppt'] as const;

async function upload(client: Client, { name, bytes }: Attachment): Promise<string> {
  const type = FILE_TYPES.find((known) => name.toLowerCase().endsWith(`.${known}`)) ?? 'stream';
  const uploaded = await client.im.v1.file.create({
    data: { file_type: type, file_name: name, file: Buffer.from(bytes) },
  });
  if (!uploaded?.file_key) throw new FeishuFailure({ text: 'the upload was answered without a file key' });
  return uploaded.file_key;
}
