import { setTimeout as pause } from 'node:timers/promises';
import type { World } from '../contracts/world.ts';
import { type Act, type Dice, PEOPLE, type Plan, type Story } from './chaos-plan.ts';
import type { Colleague } from './colleague.ts';
import { quiet, verbsOf } from './ledger.ts';
import type { Office } from './office.ts';
import { until } from './until.ts';

/** Stories under way at once. */
const SIDE_BY_SIDE = 4;

/** What may go wrong around the office; nothing where it is calm. */
export interface Weather {
  readonly dice: Dice;
  /** Before an act: platforms fail, slow down, a replica dies. */
  disturb(): Promise<void>;
}

/** Plays the plan to its end, whatever the weather; each person does one thing after the other. */
export async function play(office: Office, plan: Plan, weather?: Weather): Promise<void> {
  const people = new Map<string, Colleague>();
  for (const [n, post] of PEOPLE.entries())
    people.set(post, await office.bound(post, office.worlds[n % office.worlds.length] as World));
  const busy = new Map<string, Promise<unknown>>();
  /** A person has one mouth: nobody is asked about two things at once. */
  const inTurn = <T>(who: string, work: (somebody: Colleague) => Promise<T>): Promise<T> => {
    const somebody = people.get(who);
    if (!somebody) throw new Error(`nobody holds ${who}`);
    const mine = (busy.get(who) ?? Promise.resolve()).then(() => work(somebody));
    busy.set(
      who,
      mine.catch(() => undefined),
    );
    return mine;
  };
  const stories = [...plan.stories];
  const looks = [...plan.looks];
  const times = () => (weather ? 1 + weather.dice.below(3) : 1);

  async function look(): Promise<void> {
    const next = looks.shift();
    if (next) await inTurn(next.who, (somebody) => said(somebody, next.words, times()));
  }
  async function tell(story: Story): Promise<void> {
    let number = '';
    for (const [index, act] of story.acts.entries()) {
      await weather?.disturb();
      await look();
      await inTurn(act.who, (somebody) =>
        carryOut(office, somebody, act, number, {
          times: times(),
          isDone: async () => {
            number ||= (await office.prisma.project.findFirst({ where: { name: story.name } }))?.number ?? '';
            return number !== '' && (await verbsOf(office, number)).length > index;
          },
        }),
      );
    }
  }
  const hand = async () => {
    for (let story = stories.shift(); story; story = stories.shift()) await tell(story);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, hand));
  while (looks.length > 0) await look();
  await quiet(office);
}

interface Doing {
  readonly times: number;
  readonly isDone: () => Promise<boolean>;
}

async function carryOut(
  office: Office,
  somebody: Colleague,
  act: Act,
  number: string,
  { times, isDone }: Doing,
): Promise<void> {
  await said(somebody, act.words(number), times);
  if (act.weighs) {
    const { account } = somebody;
    await until(`${act.who} is shown what weighs`, () =>
      office.prisma.draft.findFirst({ where: { account, content: { path: ['kind'], equals: 'confirm' } } }),
    );
    await said(somebody, '发送', times);
  }
  await until(`${act.who}: ${act.verb} ${number}`, isDone, () => somebody.sees().at(-1)?.text ?? '');
}

/** The chat page is served by one process: while that is gone, its people try again. */
async function said(somebody: Colleague, words: string, times: number): Promise<void> {
  for (;;) {
    try {
      return await somebody.says(words, { times });
    } catch (error) {
      if (!somebody.world.name.startsWith('console')) throw error;
      await pause(50);
    }
  }
}

/** What the office has on record of each project, and what each person has of it in the end: by names, not by numbers. */
export async function outcome({ prisma }: Office) {
  const projects = await prisma.project.findMany({ orderBy: { name: 'asc' } });
  const names = new Map(projects.map(({ number, name }) => [number, name]));
  const named = (text: string) => text.replace(/\d{4}-\d{3}/g, (number) => names.get(number) ?? number);
  const record = projects.map(({ name, state, stage, owes, asked, dueOn }) => ({
    ...{ name, state, stage, dueOn, owes: [...owes].sort(), asked: [...asked].sort() },
  }));
  const entries = await prisma.entry.findMany({
    where: { subject: { startsWith: 'project:' } },
    orderBy: [{ subject: 'asc' }, { seq: 'asc' }],
  });
  const log = new Map<string, string[]>();
  for (const { subject, content } of entries) {
    const { verb, by } = content as { verb: string; by: { person?: string; post?: string } };
    const name = named(subject);
    log.set(name, [...(log.get(name) ?? []), `${verb} ${by.post ?? ''}`]);
  }
  const roots = await prisma.delivery.findMany({
    where: { edits: null, subject: { startsWith: 'project:' }, view: 'task' },
  });
  const holders = await prisma.holding.findMany();
  const posts = new Map(holders.map(({ personId, postSlug }) => [personId, postSlug]));
  const messages: string[] = [];
  for (const { id, personId, subject, card } of roots) {
    const last = await prisma.delivery.findFirst({ where: { edits: id }, orderBy: { id: 'desc' } });
    const { title, buttons } = (last?.card ?? card) as { title: string; buttons: { label: string }[] };
    const labels = buttons.map(({ label }) => label).join(' ');
    messages.push(`${posts.get(personId ?? '')} | ${named(subject ?? '')} | ${named(title)} | ${labels}`);
  }
  return { record, log: Object.fromEntries([...log].sort()), messages: messages.sort() };
}
