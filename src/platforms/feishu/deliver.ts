import type { Client } from '@larksuiteoapi/node-sdk';
import { type Delivered, type Delivery, DeliveryFailed } from '../../chat/platform.ts';
import { PLATFORM_WORDS } from '../../wording/platforms.ts';
import type { CardLocks } from './card-locks.ts';
import type { Call } from './client.ts';
import { asDeliveryFailed, FeishuFailure } from './errors.ts';
import { FILE_MAX_BYTES } from './limits.ts';
import { type Rendered, renderCard } from './render-card.ts';

type Attachment = Delivery['files'][number];

/** Called with each message the bot has sent, and with the chat it stands in. */
export type OnSent = (message: string, chatId: string | undefined, delivery: Delivery) => void;

/**
 * Sends a card, or edits an earlier message into it, then its files. Every message carries a uuid made of the
 * delivery's own, so that a retry within the hour shows nothing twice. @throws DeliveryFailed
 */
export async function deliver(
  call: Call,
  locks: CardLocks,
  delivery: Delivery,
  onSent: OnSent,
): Promise<Delivered> {
  const { card, wholeText } = rendered(delivery);
  const content = JSON.stringify(card);
  const files = [...(wholeText === undefined ? [] : [textFile(wholeText)]), ...delivery.files];
  files.forEach(refuseSize);
  try {
    const message = await (delivery.edits === undefined
      ? send(call, delivery, { type: 'interactive', content, uuid: delivery.uuid }, onSent)
      : edit(call, locks, delivery.edits, content));
    for (const [index, file] of files.entries()) {
      const key = await call((client) => upload(client, file));
      const uuid = `${delivery.uuid}-file-${index + 1}`;
      await send(call, delivery, { type: 'file', content: JSON.stringify({ file_key: key }), uuid }, onSent);
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

async function send(
  call: Call,
  delivery: Delivery,
  { type, content, uuid }: { type: 'interactive' | 'file'; content: string; uuid: string },
  onSent: OnSent,
): Promise<string> {
  const { chat } = delivery;
  const sent = await call((client) =>
    client.im.v1.message.create({
      params: { receive_id_type: chat.kind === 'dm' ? 'open_id' : 'chat_id' },
      data: { receive_id: chat.id, msg_type: type, content, uuid },
    }),
  );
  const message = sent.data?.message_id;
  if (!message) throw new FeishuFailure({ text: 'the answer names no message' });
  onSent(message, sent.data?.chat_id, delivery);
  return message;
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
