import { describe, expect, test } from 'vitest';
import { normalizeMessage, normalizePress } from '../../../src/platforms/feishu/normalize.ts';

const BOT = 'ou_b07';

/** An event as the platform's documentation shows it, flattened as the vendor's client hands it over. */
const message = (content: object, more: object = {}, sender: object = {}) => ({
  schema: '2.0',
  event_id: '5e3702a84e847582be8db7fb73283c02',
  event_type: 'im.message.receive_v1',
  create_time: '1608725989000',
  token: '',
  app_id: 'cli_9f5343c580712544',
  tenant_key: '2ca1d211f64f6438',
  sender: {
    sender_id: { union_id: 'on_8ed6', user_id: 'e33ggbyz', open_id: 'ou_84aa' },
    sender_type: 'user',
    tenant_key: '736588c9260f175e',
    ...sender,
  },
  message: {
    message_id: 'om_5ce6',
    create_time: '1609073151345',
    update_time: '1687343654666',
    chat_id: 'oc_5ce6',
    chat_type: 'group',
    message_type: 'text',
    content: JSON.stringify(content),
    ...more,
  },
});

const mention = (key: string, open_id: string, name: string) => ({
  key,
  id: { open_id, union_id: 'on_1' },
  name,
});
const read = (content: object, more: object = {}) => normalizeMessage(message(content, more), BOT);

describe('what a person says on Feishu', () => {
  test('a group message with the bot mentioned reads without the mention', () => {
    const said = read(
      { text: '@_user_1 查询 2026-014' },
      { mentions: [mention('@_user_1', BOT, '联席助手')] },
    );
    expect(said).toEqual({
      kind: 'said',
      platform: 'feishu',
      key: 'om_5ce6',
      account: 'ou_84aa',
      chat: { kind: 'group', id: 'oc_5ce6' },
      sentAt: new Date(1609073151345),
      text: '查询 2026-014',
      addressed: true,
      files: [],
    });
  });

  test('other mentions read as names, and the tenth is not taken for the first', () => {
    const mentions = [mention('@_user_1', BOT, '联席助手'), mention('@_user_10', 'ou_10', '经办人甲')];
    expect(read({ text: '@_user_1 委派 @_user_10 @_all 到会' }, { mentions })?.text).toBe(
      '委派 @经办人甲 @所有人 到会',
    );
  });

  test('a mention of everyone is not a mention of the bot', () => {
    expect(read({ text: '@_all 下午开会' })).toMatchObject({ text: '@所有人 下午开会', addressed: false });
  });

  test.each([
    ['/待办', true],
    ['／待办', true],
    ['待办', false],
  ])('in a group %s is meant for the bot: %s', (text, addressed) => {
    expect(read({ text })).toMatchObject({ text, addressed });
  });

  test('an answer names what it answers; whether that is ours, the office knows', () => {
    expect(read({ text: '同意' }, { parent_id: 'om_card', root_id: 'om_card' })).toMatchObject({
      addressed: false,
      replyTo: 'om_card',
    });
    expect(read({ text: '同意' })).not.toHaveProperty('replyTo');
  });

  test('a topic is named by the message that began it', () => {
    const chat = { kind: 'group', id: 'oc_5ce6', thread: 'om_root' };
    expect(
      read({ text: '/待办' }, { thread_id: 'omt_1', root_id: 'om_root', parent_id: 'om_root' })?.chat,
    ).toEqual(chat);
    expect(read({ text: '/待办' }, { thread_id: 'omt_1' })?.chat).toEqual({ ...chat, thread: 'om_5ce6' });
    expect(read({ text: '/待办' }, { root_id: 'om_root' })?.chat).not.toHaveProperty('thread');
  });

  test('a direct chat is named by the person, and always meant for the bot', () => {
    const said = read({ text: '待办' }, { chat_type: 'p2p', chat_id: 'oc_direct' });
    expect(said).toMatchObject({ chat: { kind: 'dm', id: 'ou_84aa' }, addressed: true });
  });

  test('line breaks stay, whatever was written between', () => {
    expect(read({ text: '申报\n名称:养老服务\n金额:120万' })?.text).toBe('申报\n名称:养老服务\n金额:120万');
  });

  test('rich text reads as its lines, with its links, mentions and pictures', () => {
    const content = {
      title: '申报',
      content: [
        [
          { tag: 'at', user_id: '@_user_1', user_name: '联席助手', style: [] },
          { tag: 'text', text: ' 名称:养老服务', style: ['bold'] },
        ],
        [
          { tag: 'a', href: 'https://example.org', text: '依据' },
          { tag: 'img', image_key: 'img_1', width: 10, height: 10 },
        ],
      ],
    };
    const said = read(content, { message_type: 'post', mentions: [mention('@_user_1', BOT, '联席助手')] });
    expect(said?.text).toBe('申报\n名称:养老服务\n依据');
    expect(said?.files.map(({ reference }) => JSON.parse(reference))).toEqual([
      { message: 'om_5ce6', key: 'img_1', type: 'image' },
    ]);
  });

  test('a file and a picture come as files', () => {
    const file = read({ file_key: 'file_1', file_name: '合同.pdf' }, { message_type: 'file' });
    expect(file).toMatchObject({ text: '', files: [{ name: '合同.pdf' }] });
    const picture = read({ image_key: 'img_2' }, { message_type: 'image' });
    expect(JSON.parse(picture?.files[0]?.reference ?? '')).toEqual({
      message: 'om_5ce6',
      key: 'img_2',
      type: 'image',
    });
  });

  test.each([
    ['another bot', message({ text: '你好' }, {}, { sender_type: 'bot' })],
    ['a sticker in a group', message({ file_key: 'sticker' }, { message_type: 'sticker' })],
    [
      'somebody who joined',
      message({ template: '{from_user} joined' }, { message_type: 'system', chat_type: 'p2p' }),
    ],
    ['content that is not JSON', message({}, { content: '{' })],
    ['content of another shape', message({ words: '你好' })],
    ['no sender', message({ text: '你好' }, {}, { sender_id: {} })],
    ['no event at all', undefined],
  ])('nothing is heard of %s', (_what, event) => {
    expect(normalizeMessage(event, BOT)).toBeUndefined();
  });
});

describe('what a person presses on Feishu', () => {
  const press = (action: object, more: object = {}) => ({
    schema: '2.0',
    event_id: 'f7984f25108f8137722bb63c',
    token: 'c-295ee57216a5dc9de90fefd0aadb4b1d7d',
    create_time: '1603977298000123',
    event_type: 'card.action.trigger',
    tenant_key: '2df73991750',
    app_id: 'cli_a5fb0ae6a4',
    operator: { tenant_key: '2df73991750', user_id: '867', open_id: 'ou_3c14' },
    action: { tag: 'button', name: 'lianxi_button_1', timezone: 'Asia/Shanghai', ...action },
    host: 'im_message',
    context: { open_message_id: 'om_574d', open_chat_id: 'oc_e4d2' },
    ...more,
  });

  test('a button says what it was made to say', () => {
    expect(normalizePress(press({ value: { say: 'approve:2026-014@7' } }))).toEqual({
      kind: 'pressed',
      platform: 'feishu',
      key: 'f7984f25108f8137722bb63c',
      account: 'ou_3c14',
      chat: { kind: 'group', id: 'oc_e4d2' },
      sentAt: new Date(1603977298000),
      message: 'om_574d',
      say: 'approve:2026-014@7',
    });
  });

  test('a button in a direct chat tells so itself', () => {
    const dm = { kind: 'dm', id: 'ou_3c14' };
    expect(normalizePress(press({ value: { say: 'todo', chat: 'dm' } }))?.chat).toEqual(dm);
  });

  test('a form comes as words: dates without their zone, choices joined, nothing for nothing', () => {
    const form_value = {
      reason: '金额需核减',
      by: '2024-04-01 +0800',
      at: '2024-04-29 07:07 +0800',
      units: ['财政局', '审计局'],
      empty: '',
      untouched: null,
    };
    expect(normalizePress(press({ value: { say: 'opine:2026-014' }, form_value }))?.form).toEqual({
      reason: '金额需核减',
      by: '2024-04-01',
      at: '2024-04-29 07:07',
      units: '财政局、审计局',
      empty: '',
    });
  });

  test.each([
    ['a value that is only a string', { value: 'approve:2026-014' }],
    ['a value that says nothing', { value: { say: '' } }],
    ['no value', {}],
  ])('nothing is heard of %s', (_what, action) => {
    expect(normalizePress(press(action))).toBeUndefined();
  });
});
