import pg from 'pg';
import { COMMAND_WORDS } from '../src/wording/commands.ts';
import { sideBySide } from './measure.ts';
import { NOW, type openOffice } from './office.ts';
import { statementsOf } from './statements.ts';

type Office = Awaited<ReturnType<typeof openOffice>>;

const CRITERIA = { purchasers: ['education-sports'], year: 2026, minFen: 60_000_000 };
const SEES_ALL = { all: true, units: [] };
const PAGE = { offset: 0, limit: 6 };

/** Copies the one project there is until there are `count`, over 22 purchasers and amounts of 10,000 to 1,000,000 yuan. */
export async function multiplyProjects(url: string, count: number): Promise<void> {
  const pool = new pg.Pool({ connectionString: url });
  try {
    await pool.query(
      `insert into "Project" select (jsonb_populate_record(null::"Project", to_jsonb(p) || jsonb_build_object(
         'number', '2026-' || n, 'purchaser', u.slug, 'fen', n % 100 * 1000000 + 1000000, 'dossier',
         p.dossier || jsonb_build_object('number', '2026-' || n)))).*
       from (select * from "Project" limit 1) p, generate_series(1001, $1::int + 999) n
       join (select slug, row_number() over () - 1 as place from "Unit") u on u.place = n % 22`,
      [count],
    );
    await pool.query('analyze "Project"');
  } finally {
    await pool.end();
  }
}

/** A query over all projects: by command, through the store, and the store's own SQL sent without either. */
export async function compareQueries({ url, store, say }: Office, rounds: number) {
  const search = () => store.transact(NOW, ({ projects }) => projects.search(CRITERIA, SEES_ALL, PAGE));
  const { total } = await search();
  if (total === 0) throw new Error('The query finds nothing: it measures nothing.');
  const [sql] = (await statementsOf(search)).filter(({ text }) => text.includes('WITH found'));
  if (!sql) throw new Error('The search sent no query of the expected shape.');
  const pool = new pg.Pool({ connectionString: url });
  const example = COMMAND_WORDS.find?.example ?? '';
  try {
    return await sideBySide(rounds, {
      'the find command, answer stored': (round) => say(`/${example}`, `bench:find:${round}`),
      'the store, in its transaction': search,
      'the same SQL, sent by pg': () => pool.query(sql.text, [...sql.values]),
    });
  } finally {
    await pool.end();
  }
}
