import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { requeue } from '../../src/store/outbox/requeue.ts';
import { openStore } from '../../src/store/store.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { declaration } from '../commands/story.ts';
import type { SeenMessage, World } from '../contracts/world.ts';
import { consoleWorld } from '../fakes/console/world.ts';
import { feishuWorld } from '../fakes/feishu/world.ts';
import { telegramWorld } from '../fakes/telegram/world.ts';
import { chapter } from './chapter.ts';
import { type Colleague, colleague } from './colleague.ts';
import { brokenRules, nothingHappenedTwice, quiet } from './ledger.ts';
import { type Office, openOffice, platformOf } from './office.ts';
import { until } from './until.ts';

const WORLDS = {
  Feishu: () => feishuWorld({ mode: 'ws' }),
  Telegram: () => telegramWorld({ mode: 'polling' }),
  'the console': () => consoleWorld(),
} satisfies Readonly<Record<string, () => Promise<World>>>;
type WorldName = keyof typeof WORLDS;
const ALL = Object.keys(WORLDS) as readonly WorldName[];

/** What the people of one story do, each by the name of a post. */
export interface Stage {
  readonly office: Office;
  readonly world: World;
  /** Says it, sends it where it is shown first, and hears an answer that holds all of this; gives that answer. */
  says(who: string, text: string, ...hears: readonly string[]): Promise<string>;
  /** Sends a file of that name. */
  sends(who: string, name: string, ...hears: readonly string[]): Promise<string>;
  /** Says what is refused or asks for more; what it opened is given up again. */
  fails(who: string, text: string, ...hears: readonly string[]): Promise<string>;
  /** Something came to them that holds all of this. */
  hears(who: string, ...said: readonly string[]): Promise<string>;
  voice(who: string): Promise<Colleague>;
  /** Whoever is called so, on the post they share with somebody; from then on they go by that name. */
  joins(name: string): Promise<Colleague>;
  /** Declared by 教体局 or this officer, and approved today, by 区政府 under this number or, of what is nothing new, by its own channel; its number. */
  approved(
    change?: Readonly<Record<string, string | undefined>>,
    document?: string,
    officer?: string,
  ): Promise<string>;
  /** From now on it is ten in the morning of that day. */
  on(day: string): void;
  /** What the schedule does at its hour is done now. */
  scheduled(job: 'sweep-reminders' | 'nightly-seal'): Promise<void>;
}

export type Scene = readonly [title: string, play: (stage: Stage) => Promise<void>];

/** A roster in force on the day, which the story begins with. */
interface Telling {
  readonly title: string;
  readonly from: string;
  readonly roster?: string;
  /** Where it is played; everywhere when absent. A long story has a file for each, so that they are played side by side. */
  readonly on?: WorldName;
}

/** One story, played on every platform in an office of its own, with every event delivered twice. */
export function told({ title, from, roster, on }: Telling, scenes: readonly Scene[]): void {
  vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

  describe.each(on ? [on] : ALL)(`${title}, on %s, every event delivered twice`, (name) => {
    let stage: Stage;
    chapter();
    beforeAll(async () => {
      // Only what the time is: whatever waits goes on waiting as long as it does.
      vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true, now: morning(from) });
      const world = await WORLDS[name]();
      stage = stageOf(await openOffice([world], roster === undefined ? {} : { roster }), world);
    });
    afterAll(async () => {
      await stage?.office.close();
      vi.useRealTimers();
    });

    for (const [scene, play] of scenes) test(scene, () => play(stage));

    test('every act stands in the log once, nobody was told anything twice, and the records are whole', async () => {
      await nothingHappenedTwice(stage.office);
      expect(brokenRules(stage.office.worlds)).toEqual([]);
      expect(await verify(stage.office.prisma)).toMatchObject({ problems: [] });
    });
  });
}

const morning = (day: string) => new Date(`${day}T02:00:00Z`);
const isPreview = ({ buttons }: SeenMessage) => buttons.includes('发送') && buttons.includes('返回');
const DIRECTOR = 'office-director';
const BUSY = '忙不过来';

function stageOf(office: Office, world: World): Stage {
  const voices = new Map<string, Promise<Colleague>>();
  /** What was held back until they came is on its way then. */
  const arrives = async (who: string) => {
    const somebody = await office.bound(who);
    await requeue(office.prisma);
    return somebody;
  };
  const voice = (who: string) => {
    const found = voices.get(who) ?? arrives(who);
    voices.set(who, found);
    return found;
  };

  /** Does it, and waits for what it brings once all news of before has come. */
  async function answered(who: string, act: (me: Colleague) => Promise<void>, hears: readonly string[]) {
    const me = await voice(who);
    await quiet(office);
    const seen = new Set(me.sees().map(({ id }) => id));
    await act(me);
    let sent = false;
    let tried = 0;
    const fresh = () => me.sees().filter(({ id }) => !seen.has(id));
    return until(
      `${who} hears ${hears.join(' + ')}`,
      async () => {
        // Told that it was not done because too much is going on, a person does it once more.
        const busy = fresh().filter(({ text }) => text.includes(BUSY)).length;
        if (busy > tried) {
          tried = busy;
          if (sent) sent = false;
          else await act(me);
        }
        const preview = fresh().find(isPreview);
        if (preview && !sent) {
          sent = true;
          await world.taps(me.account, preview.id, '发送');
        }
        const found = fresh().findLast(
          (each) =>
            !isPreview(each) && !each.text.includes(BUSY) && hears.every((part) => each.text.includes(part)),
        );
        return found?.text;
      },
      () =>
        me
          .sees()
          .slice(-4)
          .map(({ id, text }) => `${seen.has(id) ? 'OLD' : 'NEW'} ${text}`)
          .join('\n────\n'),
    );
  }

  const stage: Stage = {
    office,
    world,
    voice,
    async joins(name) {
      const somebody = colleague(world, name);
      voices.set(name, Promise.resolve(somebody));
      const { id } = await office.prisma.person.findFirstOrThrow({ where: { name } });
      const account = { platform: platformOf(world), id: somebody.account };
      await openStore(office.prisma).transact(new Date(), (desk) => desk.people.bind(account, id));
      await requeue(office.prisma);
      return somebody;
    },
    says: (who, text, ...hears) => answered(who, (me) => me.says(text), hears),
    sends: (who, name, ...hears) => answered(who, (me) => me.sends(name, `《${name}》全文。`), hears),
    async fails(who, text, ...hears) {
      const answer = await stage.says(who, text, ...hears);
      await stage.says(who, '取消');
      return answer;
    },
    hears: async (who, ...said) => (await (await voice(who)).receives(...said)).text,
    async approved(change = {}, document = '区政〔2027〕3号', officer = 'officer-education-sports') {
      const said = await stage.says(officer, declaration(change), '已申报：');
      const [, number = ''] = /已申报：(\d{4}-\d{3})/.exec(said) ?? [];
      await stage.says(DIRECTOR, `受理 ${number}`, '已受理');
      const asked = await openStore(office.prisma).transact(new Date(), async (desk) =>
        (await desk.projects.find(number))?.asked.map(({ unit }) => unit),
      );
      for (const unit of asked ?? []) await stage.says(`liaison-${unit}`, `同意 ${number}`, '已表态：同意');
      await stage.says(DIRECTOR, `评审 ${number} 通过`, number);
      const plain = change.情形 === '无';
      if (!plain) {
        await stage.says(DIRECTOR, `上报 ${number}`, number);
        await stage.says('convenor-finance', `批准 ${number}`, '已批准');
      }
      const decision = `批复 ${number} 同意 文号：${document} 日期：今天 附件：https://oa.example/${number}`;
      await stage.says(DIRECTOR, plain ? `${decision} 渠道：部门预算` : decision, '批复');
      return number;
    },
    on: (day) => void vi.setSystemTime(morning(day)),
    async scheduled(job) {
      await office.prisma.$queryRaw`SELECT 1 FROM graphile_worker.add_job(${job})`;
      await until(`${job} is done`, async () => {
        const [{ count } = { count: -1 }] = await office.prisma.$queryRaw<{ count: number }[]>`
          SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier = ${job}`;
        return count === 0;
      });
      await quiet(office);
    },
  };
  return stage;
}
