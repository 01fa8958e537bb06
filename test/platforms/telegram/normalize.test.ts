import { describe, expect, it } from 'vitest';
import { normalizeUpdate, parseMessageId } from '../../../src/platforms/telegram/normalize.ts';

const me = { id: 8000001, username: 'OurBot' };
const now = new Date('2026-11-22T02:00:00Z');
const ming = { id: 7000000001, is_bot: false, first_name: 'Ming', last_name: 'L', language_code: 'zh-hans' };
const direct = { id: ming.id, type: 'private', first_name: 'Ming' };
const group = { id: -1001234567890, type: 'supergroup', title: 'group', is_forum: false };

function said(message: object): ReturnType<typeof normalizeUpdate> {
  return normalizeUpdate(
    {
      update_id: 500123456,
      message: { message_id: 9, date: 1_795_000_000, from: ming, chat: group, ...message },
    },
    me,
    now,
  );
}
const heard = (text: string, more: object = {}) => said({ text, ...more })?.incoming;

describe('what is said in a group', () => {
  it.each([
    ['/submit@OurBot 图书馆', '/submit 图书馆', true],
    ['/submit@ourbot', '/submit', true],
    ['/submit 图书馆', '/submit 图书馆', true],
    ['／申报 图书馆', '／申报 图书馆', true],
    ['/submit@OtherBot 图书馆', '/submit@OtherBot 图书馆', false],
    ['@OurBot 申报 图书馆', '申报 图书馆', true],
    ['@OurBot\n申报:图书馆\n金额:12', '申报:图书馆\n金额:12', true],
    ['申报 图书馆 @OurBot', '申报 图书馆', true],
    ['@OurBot', '', true],
    ['@OurBotany 你好', '@OurBotany 你好', false],
    ['写信给 a@OurBot.example', '写信给 a@OurBot.example', false],
    ['@OurBot 请 @zhangsan 看', '请 @zhangsan 看', true],
    ['中午吃什么', '中午吃什么', false],
  ])('%j reads %j, for the bot: %s', (text, reads, addressed) => {
    expect(heard(text)).toMatchObject({ kind: 'said', text: reads, addressed });
  });

  it('counts a reply to the bot as meant for it, and to another person not', () => {
    expect(
      heard('同意', { reply_to_message: { message_id: 3, from: { ...me, is_bot: true } } }),
    ).toMatchObject({ addressed: true });
    expect(heard('同意', { reply_to_message: { message_id: 3, from: ming } })).toMatchObject({
      addressed: false,
      replyTo: '-1001234567890:3',
    });
    const toAnother = heard('/submit@OtherBot', {
      reply_to_message: { message_id: 3, from: { ...me, is_bot: true } },
    });
    expect(toAnother).toMatchObject({ addressed: false });
    expect(toAnother).not.toHaveProperty('replyTo');
  });

  it('keeps the topic of a forum, and takes its opening note for no message that is answered', () => {
    const reply_to_message = { message_id: 5, from: ming, forum_topic_created: { name: '体育' } };
    const said = heard('/todo', { message_thread_id: 5, is_topic_message: true, reply_to_message });
    expect(said).toMatchObject({ chat: { kind: 'group', id: '-1001234567890', thread: '5' } });
    expect(said).not.toHaveProperty('replyTo');
    expect(heard('/todo', { message_thread_id: 5 })?.chat).not.toHaveProperty('thread');
  });

  it('knows nobody behind the name of a group or channel, and says so', () => {
    const from = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
    expect(heard('/submit', { from, sender_chat: group })).toMatchObject({
      anonymous: true,
      account: '-1001234567890',
      addressed: true,
    });
    const post = { sender_chat: { id: -7, type: 'channel' }, is_automatic_forward: true };
    expect(heard('/submit', { from: { ...ming, id: 777000 }, ...post })).toBeUndefined();
  });

  it('does not take forwarded words for the words of whoever forwards them', () => {
    const forward_origin = { type: 'hidden_user', date: 1, sender_user_name: '某人' };
    expect(heard('/approve 2026-003', { forward_origin })).toBeUndefined();
    expect(heard('批准 2026-003', { forward_origin, chat: direct })).toMatchObject({
      text: '',
      odd: 'forwarded',
    });
    const document = { file_id: 'BQAC', file_name: '测算.xlsx' };
    const file = said({ forward_origin, chat: direct, document, caption: '批准 2026-003' })?.incoming;
    expect(file).toMatchObject({ text: '', files: [{ name: '测算.xlsx' }] });
    expect(file).not.toHaveProperty('odd');
  });

  it('passes on the code of a link that opened the chat', () => {
    expect(heard('/start ABCD-1234', { chat: direct })).toMatchObject({ text: '/bind ABCD-1234' });
    expect(heard('/start', { chat: direct })).toMatchObject({ text: '/start' });
    expect(heard('/start ABCD-1234')).toMatchObject({ text: '/start ABCD-1234' });
  });

  it('reads a command of the menu in our own spelling, and nothing else in it', () => {
    expect(heard('/central_enter A_B', { chat: direct })).toMatchObject({ text: '/central-enter A_B' });
    expect(heard('/central_enter')).toMatchObject({ text: '/central-enter' });
    expect(heard('A_B', { chat: direct })).toMatchObject({ text: 'A_B' });
  });

  it('reads people who are linked by name alone as @name', () => {
    const entities = [
      { type: 'text_mention', offset: 8, length: 4, user: ming },
      { type: 'mention', offset: 0, length: 7 },
    ];
    expect(heard('@OurBot Ming 参会', { entities })).toMatchObject({ text: '@Ming 参会', addressed: true });
  });

  it('keeps ids as strings, the time, and one key for the update', () => {
    expect(heard('待办')).toMatchObject({
      platform: 'telegram',
      key: 'u500123456',
      account: '7000000001',
      accountName: 'Ming L',
      chat: { kind: 'group', id: '-1001234567890' },
      sentAt: new Date(1_795_000_000_000),
      files: [],
    });
  });
});

describe('files', () => {
  it('come with their caption; a photo in its largest size', () => {
    const document = { file_id: 'BQAC', file_unique_id: 'x', file_name: '测算.xlsx' };
    expect(said({ chat: direct, document, caption: '附件' })?.incoming).toMatchObject({
      text: '附件',
      files: [{ name: '测算.xlsx', reference: 'BQAC' }],
    });
    const photo = [{ file_id: 'small' }, { file_id: 'large' }];
    expect(said({ chat: direct, photo })?.incoming).toMatchObject({
      text: '',
      files: [{ name: 'photo-9.jpg', reference: 'large' }],
    });
  });
});

describe('what is pressed', () => {
  const press = (more: object) =>
    normalizeUpdate(
      { update_id: 1, callback_query: { id: '42', from: ming, chat_instance: 'c', ...more } },
      me,
      now,
    );

  it('names the message so that it can be edited, even when it is too old to be shown', () => {
    const message = { chat: group, message_id: 77, date: 0 };
    expect(press({ message, data: 'approve:2026-014@7' })).toEqual({
      query: '42',
      incoming: {
        kind: 'pressed',
        platform: 'telegram',
        key: 'u1',
        account: '7000000001',
        accountName: 'Ming L',
        chat: { kind: 'group', id: '-1001234567890' },
        sentAt: now,
        message: '-1001234567890:77',
        say: 'approve:2026-014@7',
      },
    });
    expect(parseMessageId('-1001234567890:77')).toEqual({ chat: '-1001234567890', message: 77 });
  });

  it('is nothing without a message or without words', () => {
    expect(press({ inline_message_id: 'x', data: 'approve' })).toBeUndefined();
    expect(press({ message: { chat: group, message_id: 77 }, game_short_name: 'x' })).toBeUndefined();
  });
});

describe('what the office does not hear', () => {
  it.each([
    [
      'an edit',
      { update_id: 1, edited_message: { message_id: 1, date: 1, chat: direct, from: ming, text: '待办' } },
    ],
    [
      'a channel',
      {
        update_id: 1,
        channel_post: { message_id: 1, date: 1, chat: { id: -1, type: 'channel' }, text: 'x' },
      },
    ],
    [
      'another bot',
      {
        update_id: 1,
        message: { message_id: 1, date: 1, chat: group, from: { ...ming, is_bot: true }, text: 'x' },
      },
    ],
    [
      'a new member',
      {
        update_id: 1,
        message: { message_id: 1, date: 1, chat: group, from: ming, new_chat_members: [ming] },
      },
    ],
    ['half a message', { update_id: 1, message: { message_id: 1, text: 'x' } }],
    ['no update', 'hello'],
    ['nothing', null],
  ])('%s', (_name, update) => {
    expect(normalizeUpdate(update, me, now)).toBeUndefined();
  });
});
