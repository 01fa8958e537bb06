import { done, say, withList, withNote } from '../../src/cards/answers.ts';
import { lackWords } from '../../src/cards/project-now.ts';
import { derivedCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { fileNamed } from '../../src/chat/evidence.ts';
import { line } from '../../src/chat/fields.ts';
import { tellUnits } from '../../src/chat/tell-units.ts';
import { Incomplete, type Problem } from '../../src/domain/declare.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import type { Role } from '../../src/domain/people.ts';
import type { Project } from '../../src/domain/project.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { plannedBefore, plannedKey, takeIn } from '../../src/office/take-in.ts';
import { FIXED_AMOUNT } from '../../src/projects/fixed-amount.ts';
import { PIECES } from '../../src/projects/pieces.ts';
import { lacksNow } from '../../src/projects/stages.ts';
import { TABLE_REASONS } from '../../src/wording/admin.ts';
import { LIST_WORDS } from '../../src/wording/lists.ts';
import { PLANNED_WORDS as W } from '../../src/wording/planned.ts';
import { type PlannedRead, plannedHeadings, readPlanned } from './planned-list.ts';

type Input = { readonly file?: string };
/** Lines told at once: what fits a phone. */
const TOLD = 8;

/** What every project taken in owes of its purchase: nobody at finance has fixed its amount either. */
const OWED_FIRST: readonly string[] = [
  FIXED_AMOUNT,
  ...PIECES.filter(({ stage, aside, owed = true }) => stage === 'procurement' && owed === true && !aside),
].map(({ title }) => title);

const wrong = (says: string): Problem => ({ field: 'file', key: 'said', facts: { says, next: '' } });

async function listIn({ file: text }: Input, scene: KnownScene) {
  const { desk, tables } = scene;
  const named = text === undefined ? undefined : await fileNamed(text, desk);
  if (!named || !tables) return { problems: [wrong(W.sendFirst)] };
  const rows = await tables.read((await desk.files.get(named.key))?.bytes ?? new Uint8Array());
  if ('unreadable' in rows) return { problems: [wrong(TABLE_REASONS[rows.unreadable])] };
  const read = await readPlanned(rows, named, scene);
  return { read, problems: problemsIn(read) };
}

function problemsIn({ wrong: faults }: PlannedRead): readonly Problem[] {
  const told = faults
    .slice(0, TOLD)
    .map(({ line: at, label, says }) => LIST_WORDS.wrongLine(at, label, says));
  const more = faults.length > TOLD ? [LIST_WORDS.moreWrong(faults.length - TOLD)] : [];
  return told.length > 0 ? [wrong([...told, ...more].join('；'))] : [];
}

/** What is new, and what the office has already. */
async function parted(input: Input, scene: KnownScene) {
  const { read, problems } = await listIn(input, scene);
  if (!read || problems.length > 0) throw new Incomplete(problems);
  const before = await plannedBefore(scene.occasion);
  const isThere = ({ declaration }: PlannedRead['lines'][number]) => before.has(plannedKey(declaration));
  return {
    fresh: read.lines.filter((each) => !isThere(each)),
    there: read.lines.filter(isThere).map(({ declaration }) => declaration.name),
    unread: read.unread,
  };
}

const lacksOf = (project: Project, { names }: KnownScene): readonly string[] =>
  lacksNow(project).map((lack) => lackWords(lack, project, names)[0]);

/** Projects that stood on a plan before the office kept any: a dry run first, and none is exempt (二(二), 五(二), R55). */
export const takeInPlanned = derivedCommand({
  name: 'take-in',
  words: W.words,
  who: OFFICE_ROLES,
  group: 'registers',
  changes: true,
  says: {
    does: W.does,
    example: W.example,
    english: 'takes in projects that were planned before, from a table, a dry run first',
  },
  fields: { file: line(200, { clause: '二(二)', words: LIST_WORDS.file }) },
  check: async (input, scene) =>
    (input as Input).file === undefined ? [] : (await listIn(input as Input, scene)).problems,
  async weigh(input, scene) {
    const { fresh, there, unread } = await parted(input as Input, scene);
    if (fresh.length === 0) return undefined;
    return [
      W.added(fresh.map(({ declaration }) => declaration.name)),
      ...(there.length > 0 ? [W.same(there)] : []),
      W.openItems(OWED_FIRST),
      ...(unread.length > 0 ? [W.unread(unread)] : []),
    ];
  },
  async run(input, scene) {
    const { fresh } = await parted(input as Input, scene);
    if (fresh.length === 0) return { card: say(W.nothing) };
    const post = scene.actor.posts.find(({ role }) => (OFFICE_ROLES as readonly Role[]).includes(role));
    if (!post) throw new Refusal('wrong-party', { verb: 'take-in', party: 'office' }, '二(二)');
    const taken: Project[] = [];
    for (const planned of fresh) taken.push((await takeIn(scene.occasion, planned, post)).after);
    await tellPurchasers(taken, scene);
    const lines = taken.slice(0, TOLD).map((project) => {
      const { number, declaration } = project;
      return W.line(
        number,
        declaration.name,
        scene.names.unit(declaration.purchaser),
        lacksOf(project, scene),
      );
    });
    const rest = taken.length > TOLD ? [W.more(taken.length - TOLD)] : [];
    return { card: withNote(withList(done(W.done(taken.length)), [...lines, ...rest]), W.next) };
  },
});

/** Each purchaser hears which of its projects were taken in and what they lack. */
async function tellPurchasers(taken: readonly Project[], scene: KnownScene): Promise<void> {
  for (const purchaser of new Set(taken.map(({ declaration }) => declaration.purchaser))) {
    const own = taken.filter(({ declaration }) => declaration.purchaser === purchaser);
    const lines = own
      .slice(0, TOLD)
      .map((each) =>
        W.line(each.number, each.declaration.name, scene.names.unit(purchaser), lacksOf(each, scene)),
      );
    const posts = [`officer-${purchaser}`];
    const telling = { units: [purchaser], posts, title: W.told(own.length), lines: [...lines, W.next] };
    await tellUnits([telling], `project:${own[0]?.number}`, scene);
  }
}

/** A blank table with every heading the import reads. */
export const plannedSheet = derivedCommand({
  name: 'planned-sheet',
  words: W.blankWords,
  who: OFFICE_ROLES,
  group: 'registers',
  changes: false,
  says: {
    does: W.blankDoes,
    example: W.blankExample,
    english: 'sends a blank table for projects that were planned before',
  },
  fields: {},
  async run(_, { desk, tables, actor }) {
    const card = withNote(say(W.blank), W.blankNote);
    if (!tables) return { card };
    const bytes = await tables.write({ name: W.sheet, headings: plannedHeadings(), rows: [] });
    const { key } = await desk.files.put({ name: W.blankFile, bytes, by: actor.person });
    return { card: { ...card, files: [{ key, name: W.blankFile }] }, personal: true };
  },
});
