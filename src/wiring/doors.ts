import { randomBytes } from 'node:crypto';
import { momentsBetween } from '../clock/wind.ts';
import { openOffice } from '../disclosure/open-office.ts';
import { openSurveys } from '../disclosure/surveys.ts';
import type { Condition } from '../office/condition.ts';
import { hourOfReminders, tellingMoments } from '../office/wind.ts';
import { openPages } from '../pages/open-pages.ts';
import { settled } from '../store/outbox/settled.ts';
import { healthOf } from '../web/health.ts';
import type { ConsoleRoom } from '../web/options.ts';
import { startServer } from '../web/server.ts';
import { welcome } from '../wording/welcome.ts';
import type { Chores } from './chores.ts';
import type { Connected } from './connected.ts';
import type { Conversation } from './conversation.ts';
import type { Ground } from './ground.ts';
import { inTurn } from './in-turn.ts';

interface Behind {
  readonly connected: Connected;
  readonly conversation: Conversation;
  readonly chores: Chores;
  readonly condition: () => Promise<Condition>;
  readonly schedule: { look(): Promise<unknown> };
}

/** Opens every door over HTTP: webhooks, health, the try-out, the office's pages, the public site. */
export function openDoors(ground: Ground, behind: Behind) {
  const { config, log, timeZone, prisma, clock, store, files, chat } = ground;
  const { connected, conversation, condition } = behind;
  const { feishu, telegram, desks } = connected;
  const room = roomOf(ground, behind);
  return startServer({
    host: config.host,
    port: config.port,
    log,
    health: () => healthOf(condition),
    ...(config.metrics !== 'off' && { metrics: { condition, whom: config.metrics } }),
    webhooks: {
      ...(feishu?.webhook && { feishu: feishu.webhook }),
      ...(telegram?.webhook && { telegram: telegram.webhook }),
    },
    ...(room && { console: room }),
    office: {
      pages: openPages({ store, clock: clock.now, setting: conversation.reception }),
      platform: desks,
      chat,
      settled: (cause) => settled(prisma, 'pages', cause),
      files: files.get,
      timeZone,
      ...(config.publicUrl && { publicUrl: config.publicUrl }),
    },
    open: {
      office: openOffice(store, clock.now, timeZone, receiptCode),
      surveys: openSurveys(store, clock.now, timeZone),
      ...(config.publicUrl && { publicUrl: config.publicUrl }),
    },
  });
}

/** The page where it is tried out, if it is on. */
function roomOf(ground: Ground, behind: Behind): ConsoleRoom | undefined {
  const { config, timeZone, prisma, clock, store, files, chat } = ground;
  const { page, passedFor } = behind.connected;
  return (
    page && {
      platform: page,
      chat,
      groups: ['group'],
      settled: async (cause) => [...passedFor(cause), ...(await settled(prisma, 'console', cause))],
      people: () =>
        store.transact(clock.now(), async ({ people }) =>
          peopleOf(await people.posts(), await people.units()),
        ),
      files: files.get,
      welcome,
      firstPerson: 'officer-education-sports',
      timeZone,
      ...(config.demo && { demo: { now: clock.now, forward: forwarding(ground, behind) } }),
    }
  );
}

/** Winds the clock of a try-out forward, through every moment at which somebody would have been told. */
const forwarding = ({ timeZone, prisma, clock, store }: Ground, { chores, schedule }: Behind) =>
  inTurn(async (ms: number) => {
    const to = new Date(clock.now().getTime() + ms);
    const hour = await store.transact(clock.now(), hourOfReminders);
    const causes: string[] = [];
    const tell = async (moment: Date) => {
      clock.windTo(moment);
      causes.push((await chores.sweep()).cause);
    };
    try {
      const moments = momentsBetween(clock.now(), to, hour, timeZone);
      for await (const moment of tellingMoments(store, moments, timeZone)) await tell(moment);
      await tell(to);
      await settled(prisma, 'console', ...causes);
    } finally {
      await clock.keep();
    }
    await schedule.look();
    return clock.now();
  });

function peopleOf(
  posts: readonly { slug: string; title: string; unit?: string }[],
  units: readonly { slug: string; name: string }[],
) {
  const names = new Map(units.map(({ slug, name }) => [slug, name]));
  return posts.map(({ slug, title, unit }) => {
    const name = unit && names.get(unit);
    return { slug, title, ...(name && { unit: name }) };
  });
}

/** What nobody can guess and everybody can read out: no 0, O, 1, I. */
const receiptCode = () =>
  Array.from(randomBytes(8), (byte) => '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'[byte % 32]).join('');
