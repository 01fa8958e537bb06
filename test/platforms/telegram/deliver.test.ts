import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { APPROVE, card, delivery, dm, FORM, inGroup } from '../../contracts/cards.ts';
import { ears, eventually } from '../../contracts/ears.ts';
import { type TelegramWorld, telegramWorld } from '../../fakes/telegram/world.ts';

let world: TelegramWorld;
let ming: string;
let group: string;

beforeEach(async () => {
  world = await telegramWorld({ mode: 'polling' });
  ming = world.person('Ming');
  group = world.group('group', ming);
});

afterEach(() => world.close());

const txt = (name: string) => ({ name, bytes: Buffer.from(name) });

it('follows a group that became a supergroup and says where to', async () => {
  world.upgrades(group);
  const sent = delivery(inGroup(group), card({ title: '通知' }), { files: [txt('议程.txt')] });
  const { message, movedTo } = await world.connect().deliver(sent);
  expect(movedTo).toMatch(/^-100/);
  expect(message).toBe(`${movedTo}:1000`);
  expect(world.sees(ming, group).flatMap(({ files }) => files.map(({ name }) => name))).toEqual(['议程.txt']);
});

it('never edits a message by its old number in the new supergroup, but shows the card anew', async () => {
  const platform = world.connect();
  const { message } = await platform.deliver(delivery(inGroup(group), card({ buttons: [APPROVE] })));
  world.upgrades(group);
  const outcome = delivery(inGroup(group), card({ title: '已批准' }), { edits: message });
  const anew = await platform.deliver(outcome);
  expect(anew.movedTo).toBeDefined();
  expect(anew.message).not.toBe(message);
  expect(world.sees(ming, group).at(-1)).toMatchObject({ id: anew.message, edited: false });
});

it('goes on with the file that failed, without repeating what went before it', async () => {
  const platform = world.connect();
  const sent = delivery(dm(ming), card({ title: '纪要' }), { files: [txt('一.txt'), txt('二.txt')] });
  const refused = { ...sent, files: [txt('一.txt'), { name: '二.txt', bytes: new Uint8Array() }] };
  await expect(platform.deliver(refused)).rejects.toThrow(/non-empty/);
  await platform.deliver(sent);
  const seen = world.sees(ming, 'dm');
  expect(seen.filter(({ text }) => text.includes('纪要'))).toHaveLength(1);
  expect(seen.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(['一.txt', '二.txt']);
});

it('asks for a card anew when the message to edit is none of ours', async () => {
  const odd = delivery(dm(ming), card(), { edits: 'om_123' });
  await expect(world.connect().deliver(odd)).rejects.toMatchObject({ problem: { kind: 'cannot-edit' } });
});

it('asks for a card anew when the message to edit was deleted', async () => {
  const gone = delivery(dm(ming), card(), { edits: `${ming}:99999` });
  await expect(world.connect().deliver(gone)).rejects.toMatchObject({ problem: { kind: 'cannot-edit' } });
});

it('counts an unknown chat as unreachable and a button over 64 bytes as refused for good', async () => {
  const platform = world.connect();
  const nowhere = delivery(dm('42'), card());
  await expect(platform.deliver(nowhere)).rejects.toMatchObject({ problem: { kind: 'unreachable' } });
  const wide = delivery(dm(ming), card({ buttons: [{ ...APPROVE, say: '批'.repeat(22) }] }));
  await expect(platform.deliver(wide)).rejects.toMatchObject({ problem: { kind: 'rejected' } });
  expect(world.violations).toEqual([]);
});

it('opens a reply in a group for words the bot would not hear otherwise', async () => {
  const { receive, said } = ears();
  const platform = world.connect();
  await platform.start(receive);
  const [, reason] = FORM.fields;
  const form = { ...FORM, fields: reason ? [reason] : [] };
  const { message } = await platform.deliver(delivery(inGroup(group), card({ form })));
  expect(world.state.chats.get(group)?.messages.at(-1)?.forceReply).toBe(true);
  await world.replies(ming, message, '已核实,同意。');
  expect(await eventually(() => said()[0])).toMatchObject({ text: '已核实,同意。', addressed: true });
});

it('edits a card into a question, though an edit cannot open a reply', async () => {
  const platform = world.connect();
  const { message } = await platform.deliver(delivery(inGroup(group), card({ buttons: [APPROVE] })));
  const form = { ...FORM, fields: FORM.fields.slice(1) };
  await platform.deliver(delivery(inGroup(group), card({ form }), { edits: message }));
  expect(world.sees(ming, group)).toMatchObject([{ id: message, edited: true, buttons: [] }]);
  expect(world.violations).toEqual([]);
});

it('answers a press once, though Telegram hands it out twice', async () => {
  const { receive, pressed } = ears(() => ({ toast: { tone: 'bad', text: '您'.repeat(300) } }));
  const platform = world.connect();
  await platform.start(receive);
  const { message } = await platform.deliver(delivery(dm(ming), card({ buttons: [APPROVE] })));
  const { toast } = await world.taps(ming, message, APPROVE.label);
  await eventually(() => pressed().length === 2 && world.updates.unconfirmed.length === 0);
  expect(toast).toHaveLength(200);
  expect([...world.state.queries.values()].map(({ answers }) => answers)).toEqual([1]);
});

it('does not mind when a press is too old to be answered', async () => {
  const { receive, pressed } = ears(() => {
    for (const query of world.state.queries.values()) query.answers = 1;
    return { toast: { tone: 'good', text: '已批准。' } };
  });
  const platform = world.connect();
  await platform.start(receive);
  const { message } = await platform.deliver(delivery(dm(ming), card({ buttons: [APPROVE] })));
  void world.taps(ming, message, APPROVE.label, { times: 1 });
  await eventually(() => pressed().length === 1 && world.updates.unconfirmed.length === 0);
});

it('shows its token neither in a log line nor in an error, whatever fails', async () => {
  const platform = world.connect();
  await platform.start(ears(() => Promise.reject(new Error('the database is away'))).receive);
  await world.says(ming, 'dm', '待办');
  const errors: unknown[] = [];
  const keep = (error: unknown) => void errors.push(error);
  world.failNext('server-error', 'answer-lost', 'token-revoked', 'rate-limited', 'blocked');
  for (let call = 0; call < 5; call++) await platform.deliver(delivery(dm(ming), card())).catch(keep);
  await platform.fetchFile({ name: 'x', reference: 'unknown' }).catch(keep);
  world.state.uploads.set('lost', txt('x'));
  world.state.outage = true;
  await platform.deliver(delivery(dm(ming), card())).catch(keep);
  await platform.fetchFile({ name: 'x', reference: 'lost' }).catch(keep);
  await world.connect().start(ears().receive);
  await eventually(() => world.logged.some((line) => line.includes('cannot be reached')));
  expect(errors).toHaveLength(8);
  const written = [
    ...world.logged,
    ...errors.map((error) => inspect(error, { depth: 12, showHidden: true })),
  ].join('\n');
  expect(written).toContain('sendMessage');
  expect(written).not.toContain(world.state.token);
  expect(written).not.toContain(world.state.token.split(':')[1]);
});
