import { type Api, InputFile } from 'grammy';
import { type Delivered, type Delivery, DeliveryFailed } from '../../chat/platform.ts';
import { deliveryFailed, isTopicGone, isUnchanged, movedTo } from './errors.ts';
import { MAX_UPLOAD_BYTES } from './limits.ts';
import { messageId, parseMessageId } from './normalize.ts';
import { type Rendered, renderCard } from './render-card.ts';
import type { TelegramWords } from './words.ts';

/** How far a delivery has come, so that a retry goes on from there. */
interface Progress {
  /** A number, as Telegram writes it: its ids fit into 52 bits. */
  chat: number;
  /** The topic within the chat; gone once it turned out to be deleted. */
  topic?: number | undefined;
  moved: boolean;
  message?: string;
  filesSent: number;
}

type OutFile = Delivery['files'][number];

/** Deliveries whose progress is remembered. Telegram knows no idempotency key: this is the nearest thing within one process. */
const REMEMBERED = 2_000;
const LOOK = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;

/**
 * Sends and edits cards. A retry of the same uuid repeats only the step whose answer never came.
 * Anything it throws is a DeliveryFailed without the token.
 */
export function makeDeliver(api: Api, words: TelegramWords): (delivery: Delivery) => Promise<Delivered> {
  const ledger = new Map<string, Progress>();

  return async (delivery) => {
    const progress = recall(ledger, delivery);
    try {
      const rendered = renderCard(delivery.card, delivery.chat.kind, words);
      progress.message ??= await show(api, progress, delivery.edits, rendered);
      const files = [...wholeText(rendered, words), ...delivery.files];
      for (const file of files.slice(progress.filesSent)) {
        await onward(progress, () => api.sendDocument(progress.chat, asUpload(file), within(progress)));
        progress.filesSent += 1;
      }
      return { message: progress.message, ...(progress.moved ? { movedTo: String(progress.chat) } : {}) };
    } catch (error) {
      throw deliveryFailed(error, api.token);
    }
  };
}

async function show(
  api: Api,
  progress: Progress,
  edits: string | undefined,
  rendered: Rendered,
): Promise<string> {
  if (edits !== undefined) {
    const edited = await edit(api, progress, edits, rendered);
    if (edited) return edits;
  }
  const { html, markup } = rendered;
  const other = { ...LOOK, ...(markup ? { reply_markup: markup } : {}) };
  const sent = await onward(progress, () =>
    api.sendMessage(progress.chat, html, { ...other, ...within(progress) }),
  );
  return messageId(sent.chat.id, sent.message_id);
}

/**
 * Without `reply_markup` an edit takes the keyboard away: that is how a decided card loses its buttons.
 * False when the group has moved meanwhile: message numbers start anew there, so the old one must not be used.
 */
async function edit(
  api: Api,
  progress: Progress,
  edits: string,
  { html, markup }: Rendered,
): Promise<boolean> {
  const target = parseMessageId(edits);
  if (!target) throw new DeliveryFailed({ kind: 'cannot-edit', why: `"${edits}" is no Telegram message` });
  const keyboard = markup && 'inline_keyboard' in markup ? { reply_markup: markup } : {};
  try {
    await api.editMessageText(Number(target.chat), target.message, html, { ...LOOK, ...keyboard });
  } catch (error) {
    const newChat = movedTo(error);
    if (newChat === undefined && !isUnchanged(error)) throw error;
    if (newChat !== undefined) {
      Object.assign(progress, { chat: Number(newChat), moved: true });
      return false;
    }
  }
  return true;
}

const within = ({ topic }: Progress) => (topic === undefined ? {} : { message_thread_id: topic });

/** Calls once, and once more under the group's new id, or outside a topic that is no more, if that is all that was wrong. */
async function onward<T>(progress: Progress, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const newChat = movedTo(error);
    if (newChat === undefined && !(isTopicGone(error) && progress.topic !== undefined)) throw error;
    // A group that moved had no topics.
    progress.topic = undefined;
    if (newChat !== undefined) Object.assign(progress, { chat: Number(newChat), moved: true });
    return call();
  }
}

function recall(ledger: Map<string, Progress>, { uuid, chat }: Delivery): Progress {
  const known = ledger.get(uuid);
  if (known) return known;
  const topic = chat.thread === undefined ? undefined : Number(chat.thread);
  const fresh: Progress = { chat: Number(chat.id), topic, moved: false, filesSent: 0 };
  ledger.set(uuid, fresh);
  if (ledger.size > REMEMBERED) ledger.delete(ledger.keys().next().value ?? uuid);
  return fresh;
}

function wholeText({ wholeText: text }: Rendered, words: TelegramWords): OutFile[] {
  return text === undefined ? [] : [{ name: words.wholeTextName, bytes: Buffer.from(text, 'utf8') }];
}

/** The file name travels in a header line of its own: what would end or split that line is replaced. */
function asUpload({ name, bytes }: OutFile): InputFile {
  if (bytes.byteLength > MAX_UPLOAD_BYTES) {
    throw new RangeError(`"${name}" has ${bytes.byteLength} bytes; Telegram takes ${MAX_UPLOAD_BYTES}`);
  }
  return new InputFile(bytes, name.replace(/[\p{Cc}/\\;]/gu, '_') || 'file');
}
