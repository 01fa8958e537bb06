import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { z } from 'zod';
import type { Log } from '../../../src/chat/log.ts';
import type { OddKind, Platform } from '../../../src/chat/platform.ts';
import { connectFeishu, type FeishuApp, type FeishuPlatform } from '../../../src/platforms/feishu/connect.ts';
import type { EventOptions, World } from '../../contracts/world.ts';
import { cardView, SentCard } from './card-rules.ts';
import { envelope, fillForm, messageEvent, pressEvent } from './events.ts';
import { pushUntilTaken } from './push.ts';
import { type FakeFeishu, startFakeFeishu } from './server.ts';
import { hex, type Kept } from './tenant.ts';

export interface FeishuWorld extends World {
  readonly fake: FakeFeishu;
  /** Where the app's webhook is, when the app was started by `src/main.ts` and not by `connect`. */
  setWebhook(url: string): void;
  /** Somebody taps an entry of the bot's menu, or opens the direct chat with it. */
  tapsMenu(account: string, key: string): Promise<void>;
  enters(account: string, at?: Date): Promise<void>;
  connect(app?: { log?: Log; appSecret?: string; shared?: FeishuApp['shared'] }): FeishuPlatform;
}

const CardAnswer = z.strictObject({
  toast: z
    .strictObject({ type: z.enum(['info', 'success', 'error', 'warning']), content: z.string().min(1) })
    .optional(),
});

/** As the platform's documentation shows them. */
const ODD: Readonly<Record<OddKind, { readonly type: string; readonly content: unknown }>> = {
  sticker: { type: 'sticker', content: { file_key: 'sticker_1' } },
  forwarded: { type: 'merge_forward', content: 'Merged and Forwarded Message' },
  location: { type: 'location', content: { name: '区政府', longitude: '114.05', latitude: '22.53' } },
  voice: { type: 'audio', content: { file_key: 'audio_1', duration: 2000 } },
  contact: { type: 'share_user', content: { user_id: 'ou_1' } },
  other: { type: 'vote', content: { topic: '几点', options: ['三点', '四点'] } },
};

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** A pretended Feishu with people in it, which speaks to the app over the long connection or its webhook. */
export async function feishuWorld(options: { mode: 'ws' | 'webhook' }): Promise<FeishuWorld> {
  const fake = await startFakeFeishu(options.mode);
  const { tenant, api } = fake;
  const doors: ServerType[] = [];
  const over = new AbortController();
  const chatOf = (account: string, chat: string) => (chat === 'dm' ? tenant.directChat(account) : chat);

  async function tell(account: string, message: Kept, { times = 2, sentAt, mention = true }: EventOptions) {
    const mentions = mention && tenant.groups.has(message.chatId) && message.type === 'text';
    for (let time = 0; time < times; time += 1) {
      await pushUntilTaken(
        fake.push,
        messageEvent(tenant, account, message, sentAt ?? new Date(), mentions),
        over.signal,
      );
    }
  }

  async function openDoor(platform: FeishuPlatform): Promise<void> {
    const door = serve({
      fetch: (request) => platform.webhook?.(request) ?? new Response(null, { status: 404 }),
      hostname: '127.0.0.1',
      port: 0,
    });
    doors.push(door);
    await once(door, 'listening');
    fake.webhookUrl = `http://127.0.0.1:${(door.address() as AddressInfo).port}/webhook/feishu`;
  }

  return {
    name: `feishu ${options.mode}`,
    fake,
    violations: tenant.violations,
    connect(app = {}) {
      const platform = connectFeishu({
        appId: tenant.appId,
        appSecret: app.appSecret ?? tenant.appSecret,
        mode: options.mode,
        ...(options.mode === 'webhook'
          ? { encryptKey: tenant.encryptKey, verificationToken: tenant.verificationToken }
          : {}),
        domain: fake.url,
        log: app.log ?? silent,
        ...(app.shared && { shared: app.shared }),
      });
      if (options.mode === 'ws') return platform;
      let opened: Promise<void> | undefined;
      const start: Platform['start'] = async (receive) => {
        await platform.start(receive);
        opened ??= openDoor(platform);
        await opened;
      };
      return { ...platform, start };
    },
    env: () => ({
      FEISHU_APP_ID: tenant.appId,
      FEISHU_APP_SECRET: tenant.appSecret,
      FEISHU_MODE: options.mode,
      FEISHU_DOMAIN: fake.url,
      ...(options.mode === 'webhook'
        ? { FEISHU_ENCRYPT_KEY: tenant.encryptKey, FEISHU_VERIFICATION_TOKEN: tenant.verificationToken }
        : {}),
    }),
    setWebhook(url) {
      fake.webhookUrl = url;
    },
    person: (name) => tenant.person(name),
    group: (name, ...accounts) => tenant.group(name, accounts),
    async says(account, chat, text, event = {}) {
      const mention = chat !== 'dm' && (event.mention ?? true);
      const content = JSON.stringify({ text: mention ? `@_user_1 ${text}` : text });
      const at = chatOf(account, chat);
      const topic = event.topic === undefined ? undefined : tenant.topic(at, event.topic);
      await tell(account, tenant.keep(at, 'text', content, false, { topic }), event);
    },
    async replies(account, message, text, event = {}) {
      const answered = tenant.messages.get(message);
      if (!answered) throw new Error(`there is no message ${message}`);
      const place = { topic: answered.topic, parent: message };
      const content = JSON.stringify({ text });
      const said = tenant.keep(answered.chatId, 'text', content, false, place);
      await tell(account, said, { ...event, mention: false });
    },
    async sendsOdd(account, chat, kind) {
      const { type, content } = ODD[kind];
      const message = tenant.keep(chatOf(account, chat), type, JSON.stringify(content), false);
      await tell(account, message, { mention: false });
    },
    losesTopic(chat, name) {
      const root = tenant.messages.get(tenant.topic(chat, name).root);
      if (root) root.withdrawn = true;
    },
    async sendsFile(account, chat, name, bytes, event = {}) {
      const key = `file_${hex()}`;
      const content = JSON.stringify({ file_key: key, file_name: name });
      const message = tenant.keep(chatOf(account, chat), 'file', content, false);
      tenant.resources.set(`${message.id}/${key}/file`, Buffer.from(bytes));
      await tell(account, message, event);
    },
    async taps(account, id, label, event = {}) {
      const message = tenant.messages.get(id);
      if (message?.type !== 'interactive') throw new Error(`there is no card ${id}`);
      const { buttons, fields } = cardView(SentCard.parse(JSON.parse(message.content)));
      const button = buttons.find((one) => one.text.content === label);
      if (button === undefined) throw new Error(`the card has no button ${label}`);
      const form = button.form_action_type === 'submit' ? fillForm(fields, event.form ?? {}) : undefined;
      const payload = pressEvent(tenant, { account, message, button, form }, event.sentAt ?? new Date());
      let toast = '';
      for (let time = 0; time < (event.times ?? 2); time += 1) {
        message.locked += 1;
        const taken = await fake.push(payload);
        message.locked -= 1;
        const answer = CardAnswer.safeParse(taken?.answer);
        if (!answer.success) tenant.violations.push('a press was not answered in time and in form');
        if (time === 0) toast = answer.data?.toast?.content ?? '';
      }
      return { toast };
    },
    async tapsMenu(account, key) {
      const operator = {
        operator_id: { open_id: account, union_id: `on_${account}` },
        operator_name: '某人',
      };
      const event = { event_key: key, operator, timestamp: Math.floor(Date.now() / 1000) };
      const told = envelope(tenant, 'application.bot.menu_v6', String(Date.now()), event);
      for (const _time of [1, 2]) await pushUntilTaken(fake.push, told, over.signal);
    },
    async enters(account, at = new Date()) {
      const operator_id = { open_id: account, union_id: `on_${account}` };
      const event = {
        chat_id: tenant.directChat(account),
        operator_id,
        last_message_id: '',
        last_message_create_time: '',
      };
      const type = 'im.chat.access_event.bot_p2p_chat_entered_v1';
      await pushUntilTaken(fake.push, envelope(tenant, type, String(at.getTime()), event), over.signal);
    },
    sees: (account, chat) => tenant.seenIn(chatOf(account, chat)),
    calendarOf: (account) =>
      api.calendar.events.filter(({ deleted, attendees }) => !deleted && attendees.has(account)),
    failNext: (...failures) => void api.failures.push(...failures),
    async close() {
      over.abort();
      for (const door of doors) door.close();
      await fake.close();
    },
  };
}
