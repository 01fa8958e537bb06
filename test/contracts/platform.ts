import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Delivered,
  type Delivery,
  DeliveryFailed,
  type DeliveryProblem,
  type Platform,
  type PlatformName,
} from '../../src/chat/platform.ts';
import {
  APPROVE,
  card,
  delivery,
  dm,
  EVERY_BLOCK,
  EVERY_WORD,
  FORM,
  HOSTILE,
  inGroup,
  RETURN,
  TONES,
} from './cards.ts';
import { type Ears, ears, eventually, gate } from './ears.ts';
import type { PlatformFailure, SeenMessage, World } from './world.ts';

const ODD = ['sticker', 'forwarded', 'location', 'voice', 'contact', 'other'] as const;

type Outcome = 'delivered' | 'moved' | DeliveryProblem['kind'];

/** What differs between platforms, and nothing else does. */
interface Trait {
  /** Hands an event out again when it could not be stored. */
  readonly repeats: boolean;
  /** Gives up on a pressed button after a few seconds. */
  readonly impatient: boolean;
  /** Recognises a delivery it has already carried out, even if its answer was lost. */
  readonly idempotent: boolean;
  /** Knows answers, topics, stickers and the like. */
  readonly talkative: boolean;
  readonly outcomes: Partial<Record<PlatformFailure, Outcome>>;
}

const TRAITS: Readonly<Record<PlatformName, Trait>> = {
  feishu: {
    repeats: true,
    impatient: true,
    idempotent: true,
    talkative: true,
    outcomes: {
      'rate-limited': 'later',
      'server-error': 'later',
      'token-revoked': 'delivered',
      'too-old': 'cannot-edit',
      blocked: 'unreachable',
    },
  },
  telegram: {
    repeats: true,
    impatient: true,
    idempotent: false,
    talkative: true,
    outcomes: {
      'rate-limited': 'later',
      'server-error': 'later',
      'token-revoked': 'later',
      'too-old': 'cannot-edit',
      blocked: 'unreachable',
      migrated: 'moved',
    },
  },
  console: { repeats: false, impatient: false, idempotent: true, talkative: false, outcomes: {} },
  pages: { repeats: false, impatient: false, idempotent: true, talkative: false, outcomes: {} },
};

/** What every platform owes the office, shown through its fake and nothing but {@link World} and {@link Platform}. */
export function platformContract(name: string, makeWorld: () => Promise<World>): void {
  describe(`the office on ${name}`, { timeout: 15_000 }, () => {
    let world: World;
    let platform: Platform;
    let ming: string;
    let hua: string;
    let group: string;

    beforeEach(async () => {
      world = await makeWorld();
      platform = world.connect();
      ming = world.person('Ming');
      hua = world.person('Hua');
      group = world.group('group', ming, hua);
    });

    afterEach(async () => {
      await platform.stop();
      const violations = [...world.violations];
      await world.close();
      expect(violations).toEqual([]);
    });

    const traits = () => TRAITS[platform.name];
    const seenBy = (chat: string, test: (message: SeenMessage) => boolean) =>
      eventually(() => world.sees(ming, chat).find(test));

    async function listening(script?: Parameters<typeof ears>[0]): Promise<Ears> {
      const listener = ears(script);
      await platform.start(listener.receive);
      return listener;
    }

    async function outcomeOf(sent: Delivery): Promise<Outcome> {
      try {
        return (await platform.deliver(sent)).movedTo === undefined ? 'delivered' : 'moved';
      } catch (error) {
        if (error instanceof DeliveryFailed) return error.problem.kind;
        throw error;
      }
    }

    /** As the outbox does it: the same delivery again while the answer is "later". */
    async function deliverAtLast(sent: Delivery, tries = 4): Promise<Delivered> {
      try {
        return await platform.deliver(sent);
      } catch (error) {
        if (tries > 1 && error instanceof DeliveryFailed && error.problem.kind === 'later') {
          return deliverAtLast(sent, tries - 1);
        }
        throw error;
      }
    }

    describe('what people say', () => {
      it('arrives whole from a direct chat, repeats under one key and other words under another', async () => {
        const { said } = await listening();
        await world.says(ming, 'dm', '查询 2026-014');
        await world.says(ming, 'dm', '待办');
        const first = await eventually(() => said().find(({ text }) => text === '查询 2026-014'));
        const second = await eventually(() => said().find(({ text }) => text === '待办'));
        if (traits().repeats) await eventually(() => said().length >= 4);
        expect(first).toMatchObject({
          platform: platform.name,
          account: ming,
          chat: { kind: 'dm', id: ming },
          addressed: true,
          files: [],
        });
        expect(new Set(said().map(({ key }) => key))).toEqual(new Set([first.key, second.key]));
        expect(first.key).not.toBe(second.key);
      });

      it('keeps the time it was said', async () => {
        const { said } = await listening();
        await world.says(ming, 'dm', '待办', { sentAt: new Date('2026-11-20T01:02:03Z') });
        const { sentAt } = await eventually(() => said()[0]);
        expect(sentAt.toISOString()).toBe('2026-11-20T01:02:03.000Z');
      });

      it('arrives from a group without the mention of the bot', async () => {
        const { said } = await listening();
        await world.says(ming, group, '申报 图书馆夜间开放');
        await world.says(hua, group, '/find 2026-014');
        const first = await eventually(() => said().find(({ account }) => account === ming));
        const second = await eventually(() => said().find(({ account }) => account === hua));
        expect(first).toMatchObject({ text: '申报 图书馆夜间开放', chat: { kind: 'group', id: group } });
        expect(second).toMatchObject({ text: '/find 2026-014', chat: { kind: 'group', id: group } });
      });

      it('is left alone in a group when it is not meant for the bot', async () => {
        const { said } = await listening();
        await world.says(ming, group, '中午吃什么', { mention: false });
        await world.says(ming, group, '待办');
        await eventually(() => said().find(({ text }) => text === '待办'));
        expect(said().map(({ text }) => text)).not.toContain('中午吃什么');
      });

      it('names the message it answers; whose that is, the office knows after any restart', async (context) => {
        context.skip(!traits().talkative);
        const { heard } = await listening();
        const { message } = await platform.deliver(delivery(inGroup(group), card({ buttons: [APPROVE] })));
        await world.replies?.(ming, message, '同意');
        await world.says(ming, group, '待办');
        const answer = await eventually(() =>
          heard.find((each) => each.kind === 'said' && each.text === '同意'),
        );
        const plain = await eventually(() =>
          heard.find((each) => each.kind === 'said' && each.text === '待办'),
        );
        expect(answer).toMatchObject({ chat: { kind: 'group', id: group }, account: ming, replyTo: message });
        expect(plain).not.toHaveProperty('replyTo');
      });

      it('keeps its lines, its full-width forms and its odd characters', async () => {
        const text = `申报:图书馆\n金额:12万元\n说明:“夜间”开放\n${HOSTILE.join('\n')}`;
        const { said } = await listening();
        await world.says(ming, 'dm', text);
        await world.says(ming, group, text);
        for (const kind of ['dm', 'group']) {
          const heard = await eventually(() => said().find(({ chat }) => chat.kind === kind));
          expect(heard.text).toBe(text);
        }
      });

      it.each(ODD)(
        'is passed on as odd from a direct chat when it is a %s, and not at all from a group',
        async (kind) => {
          if (!traits().talkative) return;
          const { heard } = await listening();
          await world.sendsOdd?.(ming, group, kind);
          await world.sendsOdd?.(ming, 'dm', kind);
          await world.says(ming, group, '待办');
          await eventually(() => heard.find((each) => each.kind === 'said' && each.text === '待办'));
          const odd = await eventually(() => heard.find((each) => each.kind === 'said' && each.odd));
          expect(odd).toMatchObject({
            odd: kind,
            text: '',
            files: [],
            addressed: true,
            chat: { kind: 'dm', id: ming },
          });
          expect(
            heard.flatMap((each) => (each.chat.kind === 'group' && each.kind === 'said' ? each.text : [])),
          ).not.toContain('');
        },
      );

      it('comes again under the same key when it could not be stored', async (context) => {
        context.skip(!traits().repeats);
        const { said } = await listening((_incoming, times) => {
          if (times === 1) throw new Error('the database is away');
          return {};
        });
        await world.says(ming, 'dm', '待办', { times: 1 });
        await eventually(() => said().length >= 2);
        expect(new Set(said().map(({ key }) => key)).size).toBe(1);
      });

      it('comes again to the next process when this one stopped before storing it', async (context) => {
        context.skip(!traits().repeats);
        const before = await listening(() => Promise.reject(new Error('the database is away')));
        const saying = world.says(ming, 'dm', '待办', { times: 1 });
        const { key } = await eventually(() => before.said()[0]);
        await platform.stop();
        platform = world.connect();
        const after = await listening();
        expect(await eventually(() => after.said()[0])).toMatchObject({ key, text: '待办' });
        await saying;
      });
    });

    describe('what people press', () => {
      it('says what the button says, and shows the receipt at once', async () => {
        const { pressed } = await listening(() => ({ toast: { tone: 'good', text: '已批准。' } }));
        const { message } = await platform.deliver(delivery(dm(ming), card({ buttons: [APPROVE, RETURN] })));
        const { toast } = await world.taps(ming, message, '批准');
        expect(toast).toBe('已批准。');
        expect(pressed()[0]).toMatchObject({
          platform: platform.name,
          account: ming,
          chat: { kind: 'dm', id: ming },
          message,
          say: APPROVE.say,
        });
        expect(pressed()[0]).not.toHaveProperty('form');
      });

      it('in a group names the presser and the group, one key for each press', async () => {
        const { pressed } = await listening();
        const { message } = await platform.deliver(delivery(inGroup(group), card({ buttons: [APPROVE] })));
        await world.taps(ming, message, '批准');
        await world.taps(hua, message, '批准');
        const first = await eventually(() => pressed().find(({ account }) => account === ming));
        const second = await eventually(() => pressed().find(({ account }) => account === hua));
        expect(first).toMatchObject({ chat: { kind: 'group', id: group }, message, say: APPROVE.say });
        expect(first.key).not.toBe(second.key);
        expect(new Set(pressed().map(({ key }) => key)).size).toBe(2);
      });

      it('is answered in time even when the office is slow, and its effect still counts', async (context) => {
        context.skip(!traits().impatient);
        const slow = gate();
        const done: string[] = [];
        await listening(async ({ key }) => {
          await slow.passed;
          done.push(key);
          return { toast: { tone: 'good', text: '已批准。' } };
        });
        const { message } = await platform.deliver(delivery(dm(ming), card({ buttons: [APPROVE] })));
        const { toast } = await world.taps(ming, message, '批准', { times: 1 });
        expect(toast).not.toBe('');
        expect(done).toEqual([]);
        slow.open();
        await eventually(() => done.length === 1);
      });

      it('fills a form and sends its values along', async (context) => {
        context.skip(!platform.hasForms);
        const { pressed } = await listening();
        const { message } = await platform.deliver(delivery(dm(ming), card({ form: FORM })));
        const form = { field: 'health', reason: '已核实。\n同意。', due: '2026-12-01' };
        await world.taps(ming, message, FORM.submit, { form });
        const heard = await eventually(() => pressed()[0]);
        expect(heard).toMatchObject({ say: FORM.say, message, form });
      });

      it('answers the first question of a form where forms cannot be shown', async (context) => {
        context.skip(platform.hasForms);
        const { pressed } = await listening();
        const { message } = await platform.deliver(
          delivery(dm(ming), card({ form: FORM, buttons: [RETURN] })),
        );
        const shown = await seenBy('dm', ({ id }) => id === message);
        expect(shown.text).toContain('领域');
        expect(shown.buttons).toEqual(['文化', '卫生', '退回']);
        await world.taps(ming, message, '卫生');
        expect(await eventually(() => pressed()[0])).toMatchObject({ say: `${FORM.say}:field:1`, message });
      });
    });

    describe('topics', () => {
      const TOPIC = '体育公益课';

      it('keep the answer, its files and its presses where the question was', async (context) => {
        context.skip(!traits().talkative);
        const { heard, said } = await listening();
        await world.says(ming, group, '查询 2026-014', { topic: TOPIC });
        const { chat } = await eventually(() => said()[0]);
        expect(chat).toMatchObject({ kind: 'group', id: group, thread: expect.any(String) });
        const files = [{ name: '附.txt', bytes: Buffer.from('附') }];
        const { message } = await platform.deliver(
          delivery(chat, card({ title: '在话题里', buttons: [APPROVE] }), { files }),
        );
        const there = world.sees(ming, group).filter(({ topic }) => topic === TOPIC);
        expect(there.map(({ text, files: [file] }) => file?.name ?? text)).toEqual([
          expect.stringContaining('在话题里'),
          '附.txt',
        ]);
        const edited = await platform.deliver(delivery(chat, card({ title: '办好了' }), { edits: message }));
        expect(edited).toEqual({ message });
        expect(await seenBy(group, ({ id }) => id === message)).toMatchObject({ topic: TOPIC, edited: true });
        await world.says(ming, group, '待办', { topic: TOPIC });
        const next = await eventually(() => said().find(({ text }) => text === '待办'));
        expect(next.chat).toEqual(chat);
        await platform.deliver(delivery(inGroup(group), card({ title: '不在话题里' })));
        expect((await seenBy(group, ({ text }) => text.includes('不在话题里'))).topic).toBeUndefined();
        // Talk in a topic that is not meant for the bot is no answer to it.
        await world.says(hua, group, '/todo', { topic: TOPIC });
        await eventually(() => said().find(({ account }) => account === hua));
        expect(heard.every((each) => each.kind === 'pressed' || each.addressed)).toBe(true);
      });

      it('that are no more leave the answer to the group', async (context) => {
        context.skip(!traits().talkative);
        const { said } = await listening();
        await world.says(ming, group, '查询 2026-014', { topic: TOPIC });
        const { chat } = await eventually(() => said()[0]);
        world.losesTopic?.(group, TOPIC);
        await platform.deliver(delivery(chat, card({ title: '话题没了' })));
        expect((await seenBy(group, ({ text }) => text.includes('话题没了'))).topic).toBeUndefined();
      });
    });

    describe('what the office shows', () => {
      it('asks before a press counts, exactly where the platform says that it does', async () => {
        await listening();
        const asking = { ...APPROVE, confirm: '批准后将通知22个单位。' };
        const { message } = await platform.deliver(delivery(dm(ming), card({ buttons: [asking, RETURN] })));
        const { asks } = await seenBy('dm', ({ id }) => id === message);
        expect(asks).toEqual(platform.confirms ? { 批准: '批准后将通知22个单位。' } : {});
      });

      it.each(TONES)('says every kind of block in a %s card', async (tone) => {
        await listening();
        const shown = card({ tone, body: EVERY_BLOCK, buttons: [APPROVE, RETURN] });
        for (const [chat, place] of [
          [dm(ming), 'dm'],
          [inGroup(group), group],
        ] as const) {
          const { message } = await platform.deliver(delivery(chat, shown));
          const { text, buttons } = await seenBy(place, ({ id }) => id === message);
          for (const word of ['项目 2026-014', ...EVERY_WORD]) expect(text).toContain(word);
          expect(buttons).toEqual(['批准', '退回']);
        }
      });

      it('shows hostile words as words wherever they stand', async () => {
        await listening();
        for (const hostile of HOSTILE) {
          const { message } = await platform.deliver(
            delivery(
              inGroup(group),
              card({
                title: `题 ${hostile}`,
                body: [
                  { kind: 'text', text: `文 ${hostile}` },
                  { kind: 'facts', facts: [{ label: `名 ${hostile}`, value: `值 ${hostile}` }] },
                  { kind: 'list', items: [`项 ${hostile}`] },
                  { kind: 'quote', who: `人 ${hostile}`, text: `言 ${hostile}` },
                  { kind: 'steps', steps: [{ label: `步 ${hostile}`, progress: 'now' }] },
                  { kind: 'note', text: `注 ${hostile}` },
                ],
              }),
            ),
          );
          const { text } = await seenBy(group, ({ id }) => id === message);
          for (const place of '题文名值项人言步注') expect(text).toContain(`${place} ${hostile}`);
        }
      });

      it('never cuts in silence: what is too long follows whole as a file', async () => {
        await listening();
        const lines = Array.from(
          { length: 3_000 },
          (_, index) => `第${index + 1}行 ${HOSTILE[index % HOSTILE.length]}`,
        );
        const body = [{ kind: 'quote', who: '财政局', text: lines.join('\n') }] as const;
        await platform.deliver(delivery(dm(ming), card({ body, buttons: [APPROVE] })));
        const texts = await eventually(() => {
          const all = world.sees(ming, 'dm');
          const files = all.flatMap((message) =>
            message.files.map(({ bytes }) => Buffer.from(bytes).toString('utf8')),
          );
          return [...files, ...all.map(({ text }) => text)].find((text) =>
            lines.every((line) => text.includes(line)),
          );
        });
        expect(texts).toContain('财政局');
        expect(world.sees(ming, 'dm').flatMap(({ buttons }) => buttons)).toEqual(['批准']);
      });

      it('turns a decided card into its outcome, without buttons', async () => {
        await listening();
        const { message } = await platform.deliver(
          delivery(inGroup(group), card({ buttons: [APPROVE, RETURN] })),
        );
        const outcome = card({
          tone: 'good',
          title: '已批准',
          body: [{ kind: 'text', text: '区政府办公室召集人' }],
        });
        const edited = await platform.deliver(delivery(inGroup(group), outcome, { edits: message }));
        expect(edited.message).toBe(message);
        const shown = await seenBy(group, ({ id, edited }) => id === message && edited);
        expect(shown.text).toContain('已批准');
        expect(shown.text).not.toContain('项目 2026-014');
        expect(shown.buttons).toEqual([]);
        expect(world.sees(ming, group).filter(({ text }) => text.includes('已批准'))).toHaveLength(1);
      });

      it('takes an edit that changes nothing for done', async () => {
        await listening();
        const same = card({ buttons: [APPROVE] });
        const { message } = await platform.deliver(delivery(dm(ming), same));
        expect(await platform.deliver(delivery(dm(ming), same, { edits: message }))).toEqual({ message });
      });

      it('sends a delivery once, however often it is asked to', async () => {
        await listening();
        const once = delivery(dm(ming), card({ title: '只发一次' }), {
          files: [{ name: '附.txt', bytes: Buffer.from('附') }],
        });
        const first = await platform.deliver(once);
        expect(await platform.deliver(once)).toEqual(first);
        expect(world.sees(ming, 'dm').filter(({ text }) => text.includes('只发一次'))).toHaveLength(1);
        expect(world.sees(ming, 'dm').flatMap(({ files }) => files)).toHaveLength(1);
      });
    });

    describe('when the platform fails', () => {
      it('tells each failure apart, and works again after it', async () => {
        await listening();
        for (const [failure, outcome] of Object.entries(traits().outcomes) as [PlatformFailure, Outcome][]) {
          const place = inGroup(world.group(failure, ming));
          const { message } = await platform.deliver(delivery(place, card()));
          world.failNext(failure);
          const edits = failure === 'too-old' ? { edits: message } : {};
          expect([failure, await outcomeOf(delivery(place, card({ title: failure }), edits))]).toEqual([
            failure,
            outcome,
          ]);
          if (failure !== 'migrated')
            expect(await outcomeOf(delivery(place, card({ title: '又通了' })))).toBe('delivered');
        }
      });

      it('asks to wait a while, not for ever, when it is told to slow down', async (context) => {
        context.skip(traits().outcomes['rate-limited'] === undefined);
        await listening();
        world.failNext('rate-limited');
        const refusal = await platform.deliver(delivery(dm(ming), card())).catch((error: unknown) => error);
        expect(refusal).toBeInstanceOf(DeliveryFailed);
        const { problem } = refusal as DeliveryFailed;
        expect(problem.kind === 'later' && problem.afterMs > 0 && problem.afterMs <= 60_000).toBe(true);
      });

      it('delivers in the end when an answer is lost; only once where the platform can tell', async (context) => {
        context.skip(platform.name === 'console');
        await listening();
        world.failNext('answer-lost');
        const sent = delivery(dm(ming), card({ title: '答复丢了' }));
        const { message } = await deliverAtLast(sent);
        const shown = world.sees(ming, 'dm').filter(({ text }) => text.includes('答复丢了'));
        expect(shown.map(({ id }) => id)).toContain(message);
        expect(shown).toHaveLength(traits().idempotent ? 1 : 2);
      });
    });

    describe('files', () => {
      const bytes = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0xff, 0x0d, 0x0a, 0x2d, 0x2d]);

      it('come in with their name and every byte', async () => {
        const { said } = await listening();
        await world.sendsFile(ming, 'dm', '测算 依据.docx', bytes);
        const file = await eventually(() => said()[0]?.files[0]);
        expect(file.name).toBe('测算 依据.docx');
        expect(Buffer.from(await platform.fetchFile(file)).equals(bytes)).toBe(true);
      });

      it('go out with their name and every byte', async () => {
        await listening();
        const files = [
          { name: '会议纪要.docx', bytes },
          { name: '名单.xlsx', bytes: Buffer.from('第二个') },
        ];
        await platform.deliver(delivery(inGroup(group), card({ files: [] }), { files }));
        const sent = await eventually(() => {
          const found = world.sees(ming, group).flatMap((message) => message.files);
          return found.length === files.length && found;
        });
        expect(sent.map(({ name }) => name)).toEqual(['会议纪要.docx', '名单.xlsx']);
        for (const [index, { bytes: out }] of files.entries()) {
          expect(Buffer.from(sent[index]?.bytes ?? []).equals(out)).toBe(true);
        }
      });
    });

    describe('starting and stopping', () => {
      it('is usable once started and says so', async () => {
        await listening();
        await eventually(() => platform.health().usable);
      });

      it('lets what is in hand finish before it stops', async () => {
        const slow = gate();
        const finished: string[] = [];
        const { said } = await listening(async ({ key }) => {
          await slow.passed;
          finished.push(key);
          return {};
        });
        const saying = world.says(ming, 'dm', '待办', { times: 1 });
        const { key } = await eventually(() => said()[0]);
        const stopping = platform.stop();
        slow.open();
        await stopping;
        await saying;
        expect(finished).toContain(key);
      });

      it('does no harm when started or stopped twice', async () => {
        const first = ears();
        await Promise.all([platform.start(first.receive), platform.start(first.receive)]);
        await platform.start(first.receive);
        await world.says(ming, 'dm', '待办', { times: 1 });
        await eventually(() => first.said()[0]);
        await Promise.all([platform.stop(), platform.stop()]);
        await platform.stop();
        expect(first.said()).toHaveLength(1);
        expect(platform.health().usable).toBe(false);
      });
    });
  });
}
