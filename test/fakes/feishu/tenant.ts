import { randomUUID } from 'node:crypto';
import type { SeenMessage } from '../../contracts/world.ts';
import { cardView, SentCard } from './card-rules.ts';

export interface Person {
  readonly openId: string;
  readonly name: string;
}

export interface Group {
  readonly chatId: string;
  readonly name: string;
  readonly members: ReadonlySet<string>;
}

/** A topic, which is one with the message that began it. */
export interface Topic {
  readonly name: string;
  readonly id: string;
  root: string;
}

/** A message as the platform keeps it. */
export interface Kept {
  readonly id: string;
  readonly chatId: string;
  readonly type: string;
  readonly byBot: boolean;
  readonly topic?: Topic;
  /** The message it answers. */
  readonly parent?: string;
  content: string;
  edited: boolean;
  withdrawn: boolean;
  /** While a press on it waits for its answer. */
  locked: number;
  /** Edits refused for that. */
  refusals: number;
}

export const hex = () => randomUUID().replaceAll('-', '');

/** The people, groups, messages and files of one pretended Feishu tenant with one app in it. */
export class Tenant {
  readonly appId = `cli_${hex().slice(0, 16)}`;
  readonly appSecret = hex();
  readonly encryptKey = hex();
  readonly verificationToken = hex();
  readonly bot = `ou_${hex()}`;
  readonly people = new Map<string, Person>();
  readonly groups = new Map<string, Group>();
  readonly messages = new Map<string, Kept>();
  readonly uploads = new Map<string, { name: string; bytes: Buffer }>();
  /** Resources of messages that people sent, by message and key. */
  readonly resources = new Map<string, Buffer>();
  readonly topics = new Map<string, Topic>();
  readonly byUuid = new Map<string, string>();
  readonly violations: string[] = [];

  person(name: string): string {
    const openId = `ou_${hex()}`;
    this.people.set(openId, { openId, name });
    return openId;
  }

  group(name: string, members: readonly string[]): string {
    const chatId = `oc_${hex()}`;
    this.groups.set(chatId, { chatId, name, members: new Set(members) });
    return chatId;
  }

  /** The platform names direct chats with an id that looks like a group's. */
  directChat(openId: string): string {
    return `oc_${openId.slice(3)}`;
  }

  /** The topic of that name in a chat; the first message kept in it becomes its root. */
  topic(chatId: string, name: string): Topic {
    const key = `${chatId}/${name}`;
    const topic = this.topics.get(key) ?? { name, id: `omt_${hex()}`, root: '' };
    this.topics.set(key, topic);
    return topic;
  }

  keep(
    chatId: string,
    type: string,
    content: string,
    byBot: boolean,
    place: { topic?: Topic | undefined; parent?: string } = {},
  ): Kept {
    const id = `om_${hex()}`;
    const { topic, parent = topic?.root } = place;
    if (topic?.root === '') topic.root = id;
    const kept: Kept = {
      id,
      chatId,
      type,
      byBot,
      ...(topic && { topic }),
      ...(parent && { parent }),
      content,
      edited: false,
      withdrawn: false,
      locked: 0,
      refusals: 0,
    };
    this.messages.set(id, kept);
    return kept;
  }

  /** What the bot has put into a chat, as people see it. */
  seenIn(chatId: string): SeenMessage[] {
    return [...this.messages.values()]
      .filter((message) => message.chatId === chatId && message.byBot && !message.withdrawn)
      .map((message) => this.#seen(message));
  }

  #seen({ id, type, content, edited, topic }: Kept): SeenMessage {
    const place = topic ? { topic: topic.name } : {};
    if (type === 'file') {
      const upload = this.uploads.get(String(JSON.parse(content).file_key));
      return {
        id,
        text: '',
        buttons: [],
        fields: [],
        files: upload ? [upload] : [],
        edited,
        asks: {},
        ...place,
      };
    }
    const { text, buttons, fields } = cardView(SentCard.parse(JSON.parse(content)));
    const labels = buttons.map((button) => button.text.content);
    const asks = Object.fromEntries(
      buttons.flatMap(({ text: label, confirm }) => (confirm ? [[label.content, confirm.text.content]] : [])),
    );
    return {
      id,
      text,
      buttons: labels,
      fields: fields.map(({ name }) => name),
      files: [],
      edited,
      asks,
      ...place,
    };
  }
}
