import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Delivery, DeliveryFailed, type DeliveryProblem } from '../../../src/chat/platform.ts';
import type { Console } from '../../../src/platforms/console/connect.ts';
import { connectConsole } from '../../../src/platforms/console/connect.ts';
import { card, delivery, dm, inGroup } from '../../contracts/cards.ts';
import { openFakeChat } from '../../fakes/console/chat.ts';
import { openFakeFiles } from '../../fakes/console/files.ts';
import { quietLog } from '../../fakes/console/house.ts';

describe('delivering to the console', () => {
  let chat: ReturnType<typeof openFakeChat>;
  let files: ReturnType<typeof openFakeFiles>;
  let platform: Console;
  const shown: string[] = [];
  const now = () => new Date('2026-11-22T02:30:00Z');

  beforeEach(() => {
    shown.length = 0;
    chat = openFakeChat();
    files = openFakeFiles();
    platform = connectConsole({ chat, files, log: quietLog(), now });
    platform.changes.listen(({ text }) => shown.push(text));
  });
  afterEach(() => platform.stop());

  async function problemOf(sent: Delivery): Promise<DeliveryProblem['kind'] | 'delivered'> {
    try {
      await platform.deliver(sent);
      return 'delivered';
    } catch (error) {
      if (error instanceof DeliveryFailed) return error.problem.kind;
      throw error;
    }
  }

  it('waits while the chats cannot be written', async () => {
    chat.trouble.push('before');
    const sent = delivery(dm('ming'), card({ title: '等一等' }));
    expect(await problemOf(sent)).toBe('later');
    expect(shown).toEqual([]);
    expect(await problemOf(sent)).toBe('delivered');
    expect(shown).toEqual(['等一等']);
  });

  it('keeps one message when the answer was lost and the delivery comes again', async () => {
    chat.trouble.push('after');
    const sent = delivery(dm('ming'), card({ title: '只有一条' }));
    expect(await problemOf(sent)).toBe('later');
    expect(await platform.deliver(sent)).toEqual({ message: sent.uuid });
    expect(chat.all()).toHaveLength(1);
  });

  it('says so when the message to edit is not there', async () => {
    expect(await problemOf(delivery(dm('ming'), card(), { edits: 'gone' }))).toBe('cannot-edit');
  });

  it('brings the files of an edit as a message of their own', async () => {
    const { message } = await platform.deliver(delivery(inGroup('group'), card({ title: '纪要稿' })));
    const done = card({ title: '已印发' });
    const bytes = new Uint8Array([1, 2, 3]);
    await platform.deliver(
      delivery(inGroup('group'), done, { edits: message, files: [{ name: '纪要.docx', bytes }] }),
    );
    expect(chat.all().map(({ text, files: sent }) => [text, sent.map(({ name }) => name)])).toEqual([
      ['已印发', []],
      ['纪要.docx', ['纪要.docx']],
    ]);
  });

  it('links a file the store already keeps instead of keeping it twice', async () => {
    const kept = [{ key: 'file-7', name: '纪要.docx' }];
    const sent = [{ key: 'file-7', name: '纪要.docx', bytes: new Uint8Array([1]) }];
    await platform.deliver(delivery(dm('ming'), card({ files: kept }), { files: sent }));
    expect(chat.all()[0]?.files).toEqual(kept);
  });

  it('keeps the order of what was sent in the same millisecond', async () => {
    for (const title of ['一', '二', '三']) await platform.deliver(delivery(dm('ming'), card({ title })));
    const times = chat.all().map(({ at }) => at.getTime());
    expect(times).toEqual([0, 1, 2].map((ms) => now().getTime() + ms));
  });

  it('cannot give a file nobody sent', async () => {
    await expect(platform.fetchFile({ name: '无.txt', reference: 'none' })).rejects.toMatchObject({
      problem: { kind: 'rejected' },
    });
  });
});
