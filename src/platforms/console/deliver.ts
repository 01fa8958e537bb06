import { type Delivered, type Delivery, DeliveryFailed } from '../../chat/platform.ts';
import type { ConsoleChat, ConsoleMessage } from '../../office/ports.ts';
import { keyOf } from './chats.ts';
import { problemOf } from './errors.ts';
import type { ConsoleFiles } from './files.ts';
import { renderCard } from './render-card.ts';

interface Outward {
  readonly chat: ConsoleChat;
  readonly files: ConsoleFiles;
  readonly at: () => Date;
  readonly announce: (message: ConsoleMessage) => void;
}

/** Puts the card into the chat, or changes the message it edits. @throws DeliveryFailed */
export async function deliver(delivery: Delivery, out: Outward): Promise<Delivered> {
  try {
    const message = await (delivery.edits === undefined
      ? add(delivery, out)
      : edit(delivery, delivery.edits, out));
    out.announce(message);
    return { message: message.id };
  } catch (cause) {
    throw cause instanceof DeliveryFailed ? cause : new DeliveryFailed(problemOf(cause), { cause });
  }
}

async function add(delivery: Delivery, out: Outward): Promise<ConsoleMessage> {
  return out.chat.add({
    id: delivery.uuid,
    chat: keyOf(delivery.chat),
    ...renderCard(delivery.card),
    files: await keep(delivery, out),
    at: delivery.at ?? out.at(),
  });
}

async function edit(delivery: Delivery, id: string, out: Outward): Promise<ConsoleMessage> {
  if (!(await out.chat.get(id))) {
    throw new DeliveryFailed({ kind: 'cannot-edit', why: `message ${id} is not in the chat` });
  }
  if (delivery.files.length > 0) out.announce(await addFiles(delivery, out));
  return out.chat.edit(id, renderCard(delivery.card));
}

/** An edit cannot bring files along, so they follow as a message of their own. */
async function addFiles(delivery: Delivery, out: Outward): Promise<ConsoleMessage> {
  const text = delivery.files.map(({ name }) => name).join('\n');
  const files = await keep(delivery, out);
  return out.chat.add({
    id: delivery.uuid,
    chat: keyOf(delivery.chat),
    text,
    files,
    at: delivery.at ?? out.at(),
  });
}

const keep = ({ files }: Delivery, out: Outward): Promise<{ key: string; name: string }[]> =>
  Promise.all(
    files.map(async ({ name, bytes, key }) => ({
      name,
      key: key ?? (await out.files.keep({ name, bytes })),
    })),
  );
