import { describe, expect, test } from 'vitest';
import type { DeliveryProblem, Platform } from '../../../src/chat/platform.ts';
import { approve, card, delivery, openOffice } from './office.ts';

const problemOf = (sending: Promise<unknown>): Promise<DeliveryProblem> =>
  sending.then(
    () => {
      throw new Error('it was delivered');
    },
    (error) => error.problem,
  );

const send = (platform: Platform, account: string) => platform.deliver(delivery(account, approve));

describe('delivering on Feishu', () => {
  test('a card arrives with its words and buttons, and is edited into its outcome', async () => {
    await using office = await openOffice();
    const { world, platform } = office;
    const convenor = world.person('召集人');
    const { message } = await send(platform, convenor);
    expect(world.sees(convenor, 'dm')).toMatchObject([
      {
        id: message,
        text: expect.stringContaining('项目 2026-014 等待批准。'),
        buttons: ['批准', '否决'],
        edited: false,
      },
    ]);
    const decided = await platform.deliver(delivery(convenor, card('已批准。'), { edits: message }));
    expect(decided.message).toBe(message);
    expect(world.sees(convenor, 'dm')).toMatchObject([{ id: message, buttons: [], edited: true }]);
    expect(world.violations).toEqual([]);
  });

  test('a card goes to a group by the id of the group', async () => {
    await using office = await openOffice();
    const group = office.world.group('联席会议', office.world.person('联络员'));
    await office.platform.deliver(delivery(group, approve, { chat: { kind: 'group', id: group } }));
    expect(office.world.sees('', group)).toHaveLength(1);
  });

  test('a delivery that is tried again shows nothing twice, neither the card nor its file', async () => {
    await using office = await openOffice();
    const { world, platform } = office;
    const convenor = world.person('召集人');
    const files = [
      { name: '会议纪要〔2026〕3号.docx', bytes: Buffer.from('不是 UTF-8: \xff\xfe', 'latin1') },
    ];
    const one = delivery(convenor, approve, { files });
    world.failNext('answer-lost');
    expect(await problemOf(platform.deliver(one))).toMatchObject({ kind: 'later' });
    const { message } = await platform.deliver(one);
    expect((await platform.deliver(one)).message).toBe(message);
    const [first, second, ...more] = world.sees(convenor, 'dm');
    expect(first?.id).toBe(message);
    expect(second?.files.map(({ name, bytes }) => [name, Buffer.from(bytes)])).toEqual(
      files.map(({ name, bytes }) => [name, bytes]),
    );
    expect(more).toEqual([]);
    expect(world.violations).toEqual([]);
  });

  test('an empty file is refused before anything is sent', async () => {
    await using office = await openOffice();
    const convenor = office.world.person('召集人');
    const empty = delivery(convenor, approve, { files: [{ name: '空.docx', bytes: new Uint8Array() }] });
    expect(await problemOf(office.platform.deliver(empty))).toMatchObject({ kind: 'rejected' });
    expect(office.world.sees(convenor, 'dm')).toEqual([]);
  });

  test('a revoked token is replaced, and the card is sent once', async () => {
    await using office = await openOffice();
    const { world, platform } = office;
    const convenor = world.person('召集人');
    await send(platform, convenor);
    world.failNext('token-revoked');
    await send(platform, convenor);
    expect(world.sees(convenor, 'dm')).toHaveLength(2);
    const asked = world.fake.api.calls.filter((call) => call.includes('tenant_access_token'));
    expect(asked).toHaveLength(2);
  });

  test('a rate limit says when to try again', async () => {
    await using office = await openOffice();
    const { world, platform } = office;
    const convenor = world.person('召集人');
    world.failNext('rate-limited');
    expect(await problemOf(send(platform, convenor))).toMatchObject({ kind: 'later', afterMs: 1000 });
  });

  test('a gateway in trouble is tried again later', async () => {
    await using office = await openOffice();
    office.world.failNext('server-error');
    const problem = await problemOf(send(office.platform, office.world.person('召集人')));
    expect(problem).toMatchObject({ kind: 'later', why: expect.stringContaining('502') });
  });

  test('a person who cannot be reached is not written to again', async () => {
    await using office = await openOffice();
    office.world.failNext('blocked');
    expect(await problemOf(send(office.platform, office.world.person('召集人')))).toMatchObject({
      kind: 'unreachable',
    });
  });

  test('a card too old to be edited, or withdrawn, is to be sent anew', async () => {
    await using office = await openOffice();
    const { world, platform } = office;
    const convenor = world.person('召集人');
    const { message } = await send(platform, convenor);
    const edit = () => platform.deliver(delivery(convenor, card('已批准。'), { edits: message }));
    world.failNext('too-old');
    expect(await problemOf(edit())).toMatchObject({ kind: 'cannot-edit' });
    const kept = world.fake.tenant.messages.get(message);
    if (kept) kept.withdrawn = true;
    expect(await problemOf(edit())).toMatchObject({ kind: 'cannot-edit' });
  });

  test('a card too long for Feishu is shortened, and its whole text follows as a file', async () => {
    await using office = await openOffice();
    const { world, platform } = office;
    const convenor = world.person('召集人');
    const opinion = '经研究，建议按程序办理。'.repeat(2_000);
    const long = { ...approve, body: [{ kind: 'quote' as const, who: '财政局', text: opinion }] };
    await platform.deliver(delivery(convenor, long));
    const [shown, whole] = world.sees(convenor, 'dm');
    expect(shown?.buttons).toEqual(['批准', '否决']);
    expect(shown?.text).toContain('全文见随后的文件');
    expect(Buffer.from(whole?.files[0]?.bytes ?? []).toString('utf8')).toContain(opinion);
    expect(world.violations).toEqual([]);
  });

  test('the bytes of a file somebody sent come back as they were', async () => {
    await using office = await openOffice();
    const { world, platform, heard } = office;
    const officer = world.person('经办人');
    const bytes = Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0x0d, 0x0a]);
    await world.sendsFile(officer, 'dm', '采购需求.pdf', bytes, { times: 1 });
    const [said] = heard;
    const file = said?.kind === 'said' ? said.files[0] : undefined;
    expect(file?.name).toBe('采购需求.pdf');
    expect(file && Buffer.from(await platform.fetchFile(file))).toEqual(bytes);
    const gone = {
      name: '没有.pdf',
      reference: JSON.stringify({ message: 'om_1', key: 'file_1', type: 'file' }),
    };
    expect(await problemOf(platform.fetchFile(gone))).toMatchObject({ kind: 'rejected' });
  });
});
