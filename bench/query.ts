import pg from 'pg';
import type { ProjectCriteria } from '../src/office/ports.ts';
import { COMMAND_WORDS } from '../src/wording/commands.ts';
import { type Figures, sideBySide } from './measure.ts';
import { NOW, type openOffice } from './office.ts';
import { statementsOf } from './statements.ts';

type Office = Awaited<ReturnType<typeof openOffice>>;

const CRITERIA = { purchasers: ['education-sports'], year: 2026, minFen: 60_000_000 };
const SEES_ALL = { all: true, units: [] };
const PAGE = { offset: 0, limit: 6 };

/** What people ask, and from which place of the list on. */
const QUESTIONS: Readonly<Record<string, readonly [ProjectCriteria, offset?: number]>> = {
  'unit, year and amount': [CRITERIA],
  'a word of two letters in 6 %': [{ words: ['yl'] }],
  'a word of two letters in 0.1 %': [{ words: ['jh'] }],
  'a word nothing holds': [{ words: ['sh'] }],
  'one number': [{ number: '2026-2000' }],
  mine: [{ mine: 'stand-in:officer-education-sports' }],
  overdue: [{ overdueOn: '2026-11-22' }],
  'what waits for a unit': [{ owedBy: ['unit:finance'] }],
  everything: [{}],
  'page 900 of everything': [{}, 899 * PAGE.limit],
};

/**
 * Copies the one project there is until there are `count`: over 22 purchasers and amounts of 10,000 to 1,000,000 yuan,
 * in 2026 by the number that follows; few wait for somebody, and few of those are late.
 */
export async function multiplyProjects(url: string, count: number): Promise<void> {
  const pool = new pg.Pool({ connectionString: url });
  try {
    await pool.query(
      `insert into "Project" select (jsonb_populate_record(null::"Project", to_jsonb(p) || jsonb_build_object(
         'number', '2026-' || n, 'purchaser', u.slug, 'fen', n % 100 * 1000000 + 1000000,
         'name', case when n % 1000 = 3 then 'jh' when n % 16 = 1 then 'yl' else 'zq' end || n,
         'submittedBy', 'person-' || n % 500, 'officer', 'officer-' || n % 500,
         'owes', to_jsonb(case when n % 200 = 5 then array['unit:finance'] else array[]::text[] end),
         'dueOn', case when n % 200 = 5 then '2026-' || to_char(1 + n % 12, 'FM00') || '-15' end,
         'dossier', p.dossier || jsonb_build_object('number', '2026-' || n)))).*
       from (select * from "Project" order by number limit 1) p, generate_series(1001, $1::int + 999) n
       join (select slug, row_number() over () - 1 as place from "Unit") u on u.place = n % 22
       on conflict do nothing`,
      [count],
    );
    await pool.query('analyze "Project"');
  } finally {
    await pool.end();
  }
}

/** The find command from the incoming event to its stored answer, against its own SQL sent without it. */
export async function compareFind(office: Office, rounds: number): Promise<readonly Figures[]> {
  const example = COMMAND_WORDS.find?.example ?? '';
  const { store, bare, close } = await bareOf(office, CRITERIA, 0);
  try {
    return await sideBySide(rounds, {
      'the find command, answer stored': (round) => office.say(`/${example}`, `bench:find:${round}`),
      'the store, in its transaction': store,
      'the same SQL, sent by pg': bare,
    });
  } finally {
    await close();
  }
}

/** Each question through the store, and its SQL sent without it. */
export async function compareQuestions(office: Office, rounds: number) {
  const all: { what: string; figures: readonly Figures[] }[] = [];
  for (const [what, [criteria, offset = 0]] of Object.entries(QUESTIONS)) {
    const { store, bare, close } = await bareOf(office, criteria, offset);
    try {
      all.push({ what, figures: await sideBySide(rounds, { [what]: store, bare }) });
    } finally {
      await close();
    }
  }
  return all;
}

async function bareOf({ url, store }: Office, criteria: ProjectCriteria, offset: number) {
  const search = () =>
    store.transact(NOW, ({ projects }) => projects.search(criteria, SEES_ALL, { ...PAGE, offset }));
  // Where no name holds the word its letters are looked for too: both are what it costs.
  const sent = (await statementsOf(search)).filter(({ text }) => text.includes('AS total'));
  if (sent.length === 0) throw new Error('The search sent no query of the expected shape.');
  const pool = new pg.Pool({ connectionString: url });
  const bare = async () => {
    for (const { text, values } of sent) await pool.query(text, [...values]);
  };
  return { store: search, bare, close: () => pool.end() };
}
