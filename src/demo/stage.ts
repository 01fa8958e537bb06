import { z } from 'zod';
import { momentsBetween } from '../clock/wind.ts';
import { readConfig } from '../config.ts';
import { dayOf } from '../domain/calendar.ts';
import { addWorkDays, isWorkDay } from '../domain/workdays.ts';
import { startLianxi } from '../lianxi.ts';
import { startEmbedded } from '../store/embedded/embedded.ts';

/** The hour at which people in the story begin to work. */
const MORNING = '09:30';
/** Milliseconds; no story is wound further at once. */
const FARTHEST = 380 * 86_400_000;
const MINUTE = 60_000;

const message = z.object({
  id: z.string(),
  at: z.coerce.date(),
  text: z.string(),
  buttons: z.array(z.string()),
  files: z.array(z.object({ name: z.string(), url: z.string() })),
});
export type Message = z.infer<typeof message>;
const answered = z.object({ messages: z.array(message).default([]), error: z.string().optional() });

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** The first work day from that day on; days `YYYY-MM-DD`. */
export const workDayFrom = (day: string): string => (isWorkDay(day) ? day : addWorkDays(day, 1));

/** The whole program over a database that is thrown away, spoken to through the entrances that the page uses. */
export async function openStage(dataDir: string) {
  // What is only played need not survive a power cut.
  const database = await startEmbedded({ dataDir, log: silent, fsync: false });
  const config = readConfig({ DATABASE_URL: database.url, PORT: '0', DEMO: 'on', CONSOLE: 'on' });
  const lianxi = await startLianxi(config, silent).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
  const { timeZone } = config;
  const call = async (path: string, body?: object): Promise<unknown> => {
    const posted = body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    return (await fetch(new URL(path, lianxi.url), posted)).json();
  };
  const messages = async (path: string, body?: object): Promise<readonly Message[]> => {
    const answer = answered.parse(await call(path, body));
    if (answer.error) throw new Error(answer.error);
    return answer.messages;
  };
  const forward = async (minutes: number) =>
    z.object({ now: z.coerce.date() }).parse(await call('/console/clock', { forward: `${minutes}m` })).now;

  return {
    dayOf: (moment: Date) => dayOf(moment, timeZone),
    /** What the office's clock shows, a minute later than it did. */
    now: () => forward(1),
    /** To the morning of the first work day from that day on; answers that day. */
    async windTo(day: string): Promise<string> {
      const now = await forward(1);
      const goal = workDayFrom(day);
      const mornings = momentsBetween(now, new Date(now.getTime() + FARTHEST), MORNING, timeZone);
      const morning = mornings.find((each) => dayOf(each, timeZone) >= goal);
      if (!morning) throw new RangeError(`${day} is too far away`);
      await forward(Math.ceil((morning.getTime() - now.getTime()) / MINUTE));
      return goal;
    },
    seenBy: (as: string) => messages(`/console/messages?as=${encodeURIComponent(as)}`),
    says: (as: string, chat: string, text: string) => messages('/console/say', { as, chat, text }),
    press: (as: string, card: string, button: string, form?: object) =>
      messages('/console/press', { as, message: card, button, form }),
    file: async (url: string) => new Uint8Array(await (await fetch(new URL(url, lianxi.url))).arrayBuffer()),
    async close() {
      await lianxi.stop();
      await database.stop();
    },
  };
}
export type Stage = Awaited<ReturnType<typeof openStage>>;
