import pg from 'pg';
import { codeOf, StoreProblem, type StoreTrouble } from '../errors.ts';

/** PostgreSQL 14.0, as the server spells it. */
const OLDEST = 140_000;

/**
 * Looks at the server behind DATABASE_URL once: reachable, not too old, UTF-8, and ours to make tables in.
 * @throws StoreProblem that names the variable and how to mend it, never the password
 */
export async function checkServer(
  databaseUrl: string,
  { oldest = OLDEST, timeoutMs = 10_000 } = {},
): Promise<void> {
  const where = describe(databaseUrl);
  const client = await connect(databaseUrl, where, timeoutMs);
  try {
    const { rows } = await client.query<Facts>(LOOK);
    for (const facts of rows) {
      const rule = RULES.find(({ wrong }) => wrong(facts, oldest));
      if (rule) throw rule.problem(facts, where);
    }
  } finally {
    await client.end();
  }
}

interface Facts {
  readonly number: number;
  readonly version: string;
  readonly encoding: string;
  readonly standby: boolean;
  readonly makesSchemas: boolean;
  readonly makesTables: boolean;
  readonly user: string;
  readonly database: string;
}

const LOOK = `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
  current_setting('server_encoding') as encoding, pg_is_in_recovery() as standby,
  has_database_privilege(current_database(), 'CREATE') or to_regnamespace('graphile_worker') is not null as "makesSchemas",
  coalesce(has_schema_privilege(to_regnamespace('public'), 'CREATE'), false) as "makesTables",
  current_user as "user", current_database() as database`;

interface Rule {
  wrong(facts: Facts, oldest: number): boolean;
  problem(facts: Facts, where: Where): StoreProblem;
}

const RULES: readonly Rule[] = [
  {
    wrong: ({ number }, oldest) => number < oldest,
    problem: ({ version }, { server }) =>
      new StoreProblem(
        'too-old',
        `The server in DATABASE_URL (${server}) is PostgreSQL ${version}; Lianxi needs 14 or newer. Upgrade it, or name another server.`,
      ),
  },
  {
    wrong: ({ encoding }) => encoding !== 'UTF8',
    problem: ({ encoding, database }) =>
      new StoreProblem(
        'database',
        `The database ${database} in DATABASE_URL is encoded in ${encoding} and cannot hold Chinese. Make another: CREATE DATABASE lianxi TEMPLATE template0 ENCODING 'UTF8'.`,
      ),
  },
  {
    wrong: ({ standby }) => standby,
    problem: (_facts, { server }) =>
      new StoreProblem(
        'rights',
        `The server in DATABASE_URL (${server}) is a stand-by that takes no changes. Name the primary server.`,
      ),
  },
  {
    wrong: ({ makesSchemas, makesTables }) => !makesSchemas || !makesTables,
    problem: ({ user, database }) =>
      new StoreProblem(
        'rights',
        `The user ${user} in DATABASE_URL may not create tables in ${database}. Let its owner run: ALTER DATABASE "${database}" OWNER TO "${user}".`,
      ),
  },
];

interface Where {
  readonly server: string;
  readonly user: string;
  readonly database: string;
}

/** Host, port, user and database of a URL. The parser's own error is not passed on: it quotes the password. */
function describe(databaseUrl: string): Where {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol)) {
    throw new StoreProblem(
      'url',
      'DATABASE_URL is not the address of a PostgreSQL server. It reads postgresql://USER:PASSWORD@HOST:5432/DATABASE; signs such as @ : / # ? % in the password are written %40 %3A %2F %23 %3F %25.',
    );
  }
  const user = decode(url.username) || 'the default user';
  return {
    server: url.searchParams.get('host') ?? `${url.hostname || 'localhost'}:${url.port || '5432'}`,
    user,
    database: decode(url.pathname.slice(1)) || user,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function connect(databaseUrl: string, where: Where, timeoutMs: number): Promise<pg.Client> {
  try {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: timeoutMs });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  } catch (error) {
    throw explain(error, where);
  }
}

const nobodyThere = ({ server }: Where): Explanation => [
  'unreachable',
  `Nobody answers at ${server}, the host and port in DATABASE_URL. Check both, and that PostgreSQL runs there and listens on that address.`,
];
const unknownHost = ({ server }: Where): Explanation => [
  'unreachable',
  `The host in DATABASE_URL (${server}) is not known on this network. Check its name.`,
];
const wrongPassword = ({ server, user }: Where): Explanation => [
  'credentials',
  `${server} does not accept the password of ${user} in DATABASE_URL. Correct it; signs such as @ : / # ? % in it are written %40 %3A %2F %23 %3F %25.`,
];

type Explanation = readonly [StoreTrouble, string];
const EXPLANATIONS: Record<string, (where: Where) => Explanation> = {
  ECONNREFUSED: nobodyThere,
  ETIMEDOUT: nobodyThere,
  EHOSTUNREACH: nobodyThere,
  ENETUNREACH: nobodyThere,
  ENOENT: nobodyThere,
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  '28P01': wrongPassword,
  '28000': ({ server, user, database }) => [
    'credentials',
    `${server} does not let ${user} into ${database} from here. Check the user in DATABASE_URL, and the server's pg_hba.conf.`,
  ],
  '3D000': ({ server, database, user }) => [
    'database',
    `There is no database ${database} at ${server}. Make it (CREATE DATABASE "${database}" OWNER "${user}" TEMPLATE template0 ENCODING 'UTF8'), or correct the last part of DATABASE_URL.`,
  ],
  '42501': ({ user, database }) => [
    'rights',
    `The user ${user} in DATABASE_URL may not connect to ${database}. Let its owner run: GRANT CONNECT ON DATABASE "${database}" TO "${user}".`,
  ],
  '53300': ({ server }) => [
    'unreachable',
    `${server} has no connection left. Raise its max_connections, or stop what else uses it.`,
  ],
  '57P03': ({ server }) => ['unreachable', `${server} is just starting or stopping. Try again in a moment.`],
};

function explain(error: unknown, where: Where): StoreProblem {
  const known = EXPLANATIONS[codeOf(error) ?? ''];
  const [trouble, message] = known?.(where) ?? unnamed(error, where);
  return new StoreProblem(trouble, message);
}

// node-postgres gives these no code.
function unnamed(error: unknown, where: Where): Explanation {
  const said = error instanceof Error ? error.message : String(error);
  if (/timeout/iu.test(said)) return nobodyThere(where);
  if (/password must be a string/iu.test(said)) return wrongPassword(where);
  return [
    'unreachable',
    `${where.server} in DATABASE_URL cannot be used: ${said.replace(/\.?$/u, '.')} Check the address and its sslmode.`,
  ];
}
