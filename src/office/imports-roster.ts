import { daysAfter } from '../domain/calendar.ts';
import { MEMBER_UNITS, type Post, type Role } from '../domain/people.ts';
import { Refusal } from '../domain/refusal.ts';
import { checkRoster, postOf, type Roster, type RosterLine } from '../domain/roster.ts';
import { entryOf, type ImportShelf, type ImportSource, logImport } from './imports.ts';
import { layOutAll } from './lay-out.ts';
import type { Desk, Holding } from './ports.ts';

export interface RosterImport extends ImportSource {
  readonly roster: Roster;
  /** `YYYY-MM-DD`: who is missing from a post with several holders leaves the day before. */
  readonly today: string;
  readonly titleOf: (role: Role, unitName?: string) => string;
}

export interface RosterOutcome {
  readonly added: number;
  readonly ended: number;
  readonly kept: number;
  readonly newUnits: readonly string[];
  readonly changes: readonly RosterChange[];
  /** Holders who stay, and whose first day the roster states otherwise than it is held: it stays as it is. */
  readonly otherDays: readonly RosterOtherDay[];
  /** Slugs of convenors', members' and liaisons' posts of the 22 that nobody holds (R100, R105). */
  readonly vacant: readonly string[];
}

export interface RosterChange {
  readonly post: string;
  readonly name: string;
  /** First day of who comes; none for who goes. */
  readonly from?: string;
}

export interface RosterOtherDay {
  readonly line: number;
  readonly post: string;
  readonly name: string;
  readonly held: string;
  readonly stated: string;
}

/**
 * Puts a roster in force: whoever is new begins on the day stated, whoever they replace ends the day before; a post
 * the roster does not mention stays as it is. The same roster twice changes nothing (R98, R100, R103–R105).
 * @throws Refusal `roster-has-problems` when the rules are broken; then nothing is kept
 */
export async function importRoster(
  desk: Desk,
  shelf: ImportShelf,
  given: RosterImport,
): Promise<RosterOutcome> {
  const { problems } = checkRoster(given.roster.lines);
  if (problems.length > 0) throw new Refusal('roster-has-problems', { count: problems.length }, '附件1 二');
  const newUnits = await addUnitsAndPosts(desk, shelf, given);
  await layOutAll(desk, given.today);
  const registry = new Registry(await shelf.openHoldings());
  const counts = { added: 0, ended: 0, kept: 0 };
  const changes: RosterChange[] = [];
  const otherDays: RosterOtherDay[] = [];
  for (const [post, lines] of byPost(given.roster.lines)) {
    const change = await registry.apply(desk, shelf, post, lines, given);
    counts.added += change.added;
    counts.ended += change.ended;
    counts.kept += change.kept;
    changes.push(...change.changes);
    otherDays.push(...change.otherDays);
  }
  const outcome = {
    ...counts,
    newUnits,
    changes,
    otherDays,
    vacant: vacancies(await desk.people.posts(), await shelf.openHoldings()),
  };
  if (counts.added + counts.ended + newUnits.length > 0)
    await logImport(desk, 'roster', 'import-roster', given, counts);
  return outcome;
}

async function addUnitsAndPosts(
  desk: Desk,
  shelf: ImportShelf,
  { roster, titleOf }: RosterImport,
): Promise<string[]> {
  const units = await desk.people.units();
  const known = new Map(units.map((unit) => [unit.slug, unit]));
  const names = new Map([...units, ...roster.units].map((unit) => [unit.slug, unit.name]));
  const fresh = roster.units.filter((unit) => !known.has(unit.slug));
  const restated = roster.units.filter(({ slug, kind, funded }) => {
    const unit = known.get(slug);
    return unit && (unit.kind !== kind || unit.funded !== funded);
  });
  for (const unit of [...fresh, ...restated]) await shelf.putUnit(unit);
  const wanted = [
    ...fresh.flatMap(({ slug: unit }) => (['liaison', 'officer'] as const).map((role) => ({ role, unit }))),
    ...roster.lines,
  ];
  const there = new Set((await desk.people.posts()).map((post) => post.slug));
  for (const { role, unit } of wanted) {
    const slug = postOf({ role, ...(unit && { unit }) });
    if (there.has(slug)) continue;
    there.add(slug);
    await shelf.addPost({ slug, role, ...(unit && { unit }), title: titleOf(role, names.get(unit ?? '')) });
  }
  return [...fresh, ...restated].map((unit) => unit.slug);
}

function byPost(lines: readonly RosterLine[]): Map<string, RosterLine[]> {
  const posts = new Map<string, RosterLine[]>();
  for (const line of lines) posts.set(postOf(line), [...(posts.get(postOf(line)) ?? []), line]);
  return posts;
}

/** People are told apart by name and unit: a namesake in another unit is another person. */
class Registry {
  private readonly persons = new Map<string, string>();

  constructor(private readonly open: readonly Holding[]) {
    for (const { name, post, person } of open) this.persons.set(this.key(name, post.unit), person);
  }

  async apply(
    desk: Desk,
    shelf: ImportShelf,
    post: string,
    lines: readonly RosterLine[],
    given: RosterImport,
  ) {
    const holders = this.open.filter((holding) => holding.post.slug === post);
    const coming = lines.filter((line) => !holders.some((holding) => holding.name === line.name));
    const leaving = holders.filter((holding) => !lines.some((line) => line.name === holding.name));
    const from = coming.map((line) => line.from).sort()[0] ?? given.today;
    for (const { person } of leaving) await shelf.closeHolding(post, person, daysAfter(from, -1));
    for (const line of coming) {
      const person = await this.personFor(desk, line);
      await desk.people.addHolding({ post, person, from: line.from, source: given.file });
    }
    const change = {
      ...{ added: coming.length, ended: leaving.length, kept: holders.length - leaving.length },
      changes: [
        ...leaving.map(({ name }): RosterChange => ({ post, name })),
        ...coming.map(({ name, from: first }): RosterChange => ({ post, name, from: first })),
      ],
      otherDays: lines.flatMap(({ line, name, from: stated }): RosterOtherDay[] => {
        const held = holders.find((holding) => holding.name === name)?.from;
        return held && held !== stated ? [{ line, post, name, held, stated }] : [];
      }),
    };
    if (change.added + change.ended > 0) await logPost(desk, post, holders, lines, given);
    return change;
  }

  private async personFor(desk: Desk, { name, unit }: RosterLine): Promise<string> {
    const known = this.persons.get(this.key(name, unit));
    if (known) return known;
    const person = await desk.people.addPerson({ name });
    this.persons.set(this.key(name, unit), person);
    return person;
  }

  private key = (name: string, unit: string | undefined) => JSON.stringify([name, unit ?? '']);
}

const MUST_BE_HELD: readonly Role[] = ['chief-convenor', 'convenor', 'office-director', 'member', 'liaison'];

function vacancies(posts: readonly Post[], open: readonly Holding[]): string[] {
  const held = new Set(open.map((holding) => holding.post.slug));
  const ours = ({ unit }: Post) => unit === undefined || (MEMBER_UNITS as readonly string[]).includes(unit);
  return posts
    .filter((post) => MUST_BE_HELD.includes(post.role) && ours(post) && !held.has(post.slug))
    .map(({ slug }) => slug);
}

async function logPost(
  desk: Desk,
  post: string,
  before: readonly Holding[],
  after: readonly RosterLine[],
  given: ImportSource,
): Promise<void> {
  await desk.log.append({
    ...entryOf(given, 'import-roster'),
    subject: `post:${post}`,
    clause: '附件1 二',
    before: before.map(({ name, person, from }) => ({ name, person, from })),
    after: after.map(({ name, from, position }) => ({ name, from, ...(position && { position }) })),
  });
}
