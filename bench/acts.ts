import pg from 'pg';
import { BENCH_SAID as S } from '../src/wording/bench.ts';
import { COMMAND_WORDS } from '../src/wording/commands.ts';
import { replay } from './command.ts';
import { type Figures, sideBySide } from './measure.ts';
import type { openOffice } from './office.ts';
import { isWrite, statementsOf } from './statements.ts';

type Office = Awaited<ReturnType<typeof openOffice>>;
type Say = (who: string, text: string) => Promise<unknown>;

interface Act {
  /** Brings one project, bulletin or meeting so far that the act is the next thing; gives its number. */
  readonly prepare: (say: Say, newest: (table: string, prefix: string) => Promise<string>) => Promise<string>;
  readonly act: (number: string) => readonly [who: string, text: string];
  /** It makes something new, whose numbers begin like this; a bare handler then makes another. */
  readonly makes?: string;
}

const DIRECTOR = 'office-director';

const declared: Act['prepare'] = async (say, newest) => {
  await say('officer-education-sports', `/${COMMAND_WORDS.submit?.example ?? ''}`);
  return newest('Project', '2026-');
};
const accepted: Act['prepare'] = async (say, newest) => {
  const number = await declared(say, newest);
  await say(DIRECTOR, S.accept(number));
  return number;
};

/** What people do all day, each on something of its own. */
const ACTS: Readonly<Record<string, Act>> = {
  'an acceptance': { prepare: declared, act: (number) => [DIRECTOR, S.accept(number)] },
  'an opinion': { prepare: accepted, act: (number) => ['liaison-staffing', S.opine(number)] },
  'an approval': {
    async prepare(say, newest) {
      const number = await accepted(say, newest);
      for (const unit of ['staffing', 'finance']) await say(`liaison-${unit}`, S.agree(number));
      await say('liaison-finance', S.send);
      for (const text of [S.conclude(number), S.report(number)]) await say(DIRECTOR, text);
      await say('convenor-finance', S.approve(number));
      return number;
    },
    act: () => ['convenor-finance', S.send],
  },
  'a receipt': {
    async prepare(say, newest) {
      for (const text of [S.bulletin, S.send]) await say(DIRECTOR, text);
      return newest('Record', 'T2026-');
    },
    act: (number) => ['liaison-health', S.receive(number)],
  },
  "a plenary's call to 22 units": {
    async prepare(say) {
      await say(DIRECTOR, S.plenary);
      return '';
    },
    act: () => [DIRECTOR, S.send],
    makes: 'M2026-',
  },
};

export interface ActMeasured {
  readonly what: string;
  readonly statements: number;
  readonly trips: number;
  readonly figures: readonly Figures[];
}

/** Each act from the incoming event to its stored deliveries, against a handler that only sends the same writes. */
export async function compareActs(office: Office, rounds: number): Promise<readonly ActMeasured[]> {
  const pool = new pg.Pool({ connectionString: office.url });
  let events = 0;
  const say: Say = (who, text) => office.tell(who, text, `bench:act:${++events}`);
  const newest = async (table: string, prefix: string) => {
    const { rows } = await pool.query<{ number: string }>(
      `select number from "${table}" where starts_with(number, $1) order by length(number) desc, number desc limit 1`,
      [prefix],
    );
    return rows[0]?.number ?? '';
  };
  const all: ActMeasured[] = [];
  try {
    for (const [what, { prepare, act, makes }] of Object.entries(ACTS)) {
      const first = await prepare(say, newest);
      const key = `bench:${what}`;
      const sent = await statementsOf(() => office.tell(...act(first), key));
      const writes = sent.filter(isWrite);
      if (!writes.some(({ text }) => text.includes('"Entry"'))) throw new Error(`${what} was refused`);
      const done = makes ? await newest('Record', makes) : first;
      const waiting: string[] = [];
      const spare: string[] = [];
      const warmUp = 5;
      const figures = await sideBySide(
        rounds,
        {
          [what]: (round) => office.tell(...act(waiting[round] ?? ''), `${key}:${round}`),
          'a bare handler, the same writes': (round) =>
            replay(pool, writes, [
              [key, `${key}:bare:${round}`],
              [done, spare[round] ?? ''],
            ]),
        },
        {
          warmUp,
          before: async (round) => {
            spare[round] = makes ? `${done}9${round}` : await prepare(say, newest);
            // Last, so that what is sent next is this one.
            waiting[round] = await prepare(say, newest);
          },
        },
      );
      all.push({ what, statements: sent.length, trips: new Set(sent.map(({ trip }) => trip)).size, figures });
    }
    return all;
  } finally {
    await pool.end();
  }
}
