import { decline, say, withList } from '../../src/cards/answers.ts';
import type { Button } from '../../src/cards/card.ts';
import { SAY_MAX_BYTES } from '../../src/cards/card.ts';
import { standingWords } from '../../src/cards/project-now.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { type Answer, defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { line as lineField, optional, prose } from '../../src/chat/fields.ts';
import { nearestWords } from '../../src/chat/read/nearest.ts';
import { type Query, readQuery, withoutPage } from '../../src/chat/read-query.ts';
import type { Project } from '../../src/domain/project.ts';
import type { ProjectCriteria, Sight } from '../../src/office/ports.ts';
import { sightOf, sightOfGroup } from '../../src/office/sight.ts';
import { READ_WORDS } from '../../src/wording/asking.ts';
import { MEETING_NOTES } from '../../src/wording/meeting-notes.ts';
import { QUERY_WORDS, STATE_QUERY, FOUND_WORDS as W } from '../../src/wording/query.ts';
import { formatFen } from '../../src/wording/units.ts';
import { openMatters } from '../matters/open-matters.ts';
import { facetOf } from './facet.ts';
import { counted } from './figures.ts';

/** Rows on one page: what fits a phone. */
const PAGE = 6;

/** What is asked for, once the words nobody knows have been looked for in names. */
interface Asked {
  readonly query: Query;
  readonly criteria: ProjectCriteria;
  /** Words that no name and no need holds: told, and no filter (law 5). */
  readonly unknown: readonly string[];
  readonly text: string;
}

export default defineCommand({
  name: 'find',
  words: ['查询', '查找', '搜索', '查'],
  group: 'projects',
  fields: {
    words: optional(prose(200)),
    by: optional(lineField(20, { quiet: true, labelledOnly: true })),
    facet: optional(lineField(20, { quiet: true, labelledOnly: true })),
  },
  async run({ words = '', by, facet }, scene): Promise<Answer> {
    const whole = sightOf(scene.actor);
    const asked = await readAsked(words, whole, scene);
    if (by) return { card: await counted(asked.criteria, by, asked.query.read, scene), personal: true };
    if (facet) {
      const one = await only(asked, whole, scene);
      if (one) return facetOf(facet, one.number, scene);
    }
    const { group } = scene.occasion;
    if (!group) return page(asked, whole, scene);
    const [open, all] = await Promise.all([
      count(asked, sightOfGroup(group), scene),
      count(asked, whole, scene),
    ]);
    // What this group may not see goes to the asker alone; the group gets what it may see, or a pointer.
    if (open < all) return { ...(await page(asked, whole, scene)), personal: true };
    return page(asked, sightOfGroup(group), scene);
  },
});

const count = async ({ criteria }: Asked, sight: Sight, { desk }: KnownScene) =>
  (await desk.projects.search(criteria, sight, { offset: 0, limit: 1 })).total;

async function only(
  { criteria, unknown }: Asked,
  sight: Sight,
  { desk }: KnownScene,
): Promise<Project | undefined> {
  if (unknown.length > 0) return undefined;
  const { total, projects } = await desk.projects.search(criteria, sight, { offset: 0, limit: 1 });
  return total === 1 ? projects[0] : undefined;
}

/** What is asked of projects. A word is a filter where a name or a need holds it; one that nothing holds is told and filters nothing. */
export async function readAsked(
  text: string,
  sight: Sight,
  { desk, actor, today, reading, names }: KnownScene,
): Promise<Asked> {
  const query = readQuery(text, { actor, today, reading, fieldName: names.field });
  const kept: string[] = [];
  const unknown: string[] = [];
  for (const word of query.words) {
    const { total } = await desk.projects.search({ words: [word] }, sight, { offset: 0, limit: 1 });
    (total > 0 ? kept : unknown).push(word);
  }
  const criteria = { ...query.criteria, ...(kept.length > 0 && { words: kept }) };
  const read = [...query.read, ...kept.map(READ_WORDS.word)];
  return { query: { ...query, read }, criteria, unknown: [...unknown, ...query.unclear], text };
}

async function page(
  { query, criteria, unknown, text }: Asked,
  sight: Sight,
  scene: KnownScene,
): Promise<Answer> {
  const told = unknown.length > 0 ? W.unknown(unknown, await nearest(unknown, sight, scene)) : undefined;
  // With nothing understood everything would be found: that answers no question.
  if (told && Object.keys(criteria).length === 0)
    return { card: { ...decline(told, W.noneNext), buttons: [button(W.wholeList, sayOf('find', []))] } };
  const search = (offset: number) => scene.desk.projects.search(criteria, sight, { offset, limit: PAGE });
  const first = await search((query.page - 1) * PAGE);
  const pages = Math.max(1, Math.ceil(first.total / PAGE));
  const wanted = Math.min(query.page, pages);
  const { projects, total } = wanted === query.page ? first : await search((wanted - 1) * PAGE);
  const read = query.read.length > 0 ? READ_WORDS.by(query.read) : undefined;
  const also = query.unfinished ? await alsoOpen(criteria, scene) : undefined;
  if (total === 0) {
    const none = told
      ? decline(told, read, W.noneOfTheRest)
      : decline(W.none, read, also ? also.line : W.noneNext);
    const buttons = [...(also ? [also.button] : []), button(W.wholeList, sayOf('find', []))];
    return { card: { ...none, buttons } };
  }
  const words = withoutPage(text);
  const more = wanted < pages ? nextPage(words, wanted + 1) : undefined;
  const title = `${W.title(total)}${pages > 1 ? `（${W.page(wanted, pages)}）` : ''}`;
  const turn = more === undefined && wanted < pages ? W.more : undefined;
  const base = withList(
    say(title, read, told, also?.line, turn),
    projects.map((project) => line(project, scene)),
  );
  const [one] = projects;
  return {
    card: {
      ...base,
      buttons: [...projects.map(openButton), ...(more ? [more] : []), ...(also ? [also.button] : [])],
    },
    ...(total === 1 && one && { shows: one.number }),
  };
}

/** Numbers of open matters named beside a list of projects. */
const NAMED = 3;

/** What one unit still has open beside its projects: the matters that fall to it, as a line and the button that lists them. */
async function alsoOpen(
  { purchasers = [] }: ProjectCriteria,
  { desk, names }: KnownScene,
): Promise<{ readonly line: string; readonly button: Button } | undefined> {
  const [unit, another] = purchasers;
  if (unit === undefined || another !== undefined) return undefined;
  const open = await openMatters(desk, unit);
  if (open.length === 0) return undefined;
  const numbers = open.slice(0, NAMED).map(({ number }) => number);
  return {
    line: W.alsoOpen(names.unit(unit), open.length, numbers),
    button: button(W.alsoOpenButton(names.unit(unit)), sayOf('follow', [unit])),
  };
}

/** The nearest units, states and words of a query, and names of projects. */
async function nearest(
  words: readonly string[],
  sight: Sight,
  { desk, reading }: KnownScene,
): Promise<readonly string[]> {
  const { projects } = await desk.projects.search({}, sight, { offset: 0, limit: 200 });
  const known = [
    ...reading.units.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...Object.keys(STATE_QUERY),
    ...Object.values(QUERY_WORDS).flat(),
    ...reading.items.map(({ name }) => name),
    ...projects.map(({ declaration }) => declaration.name),
  ];
  return [...new Set(words.flatMap((word) => nearestWords(word, known)))].slice(0, 3);
}

/** A button that opens one of a list, by number and name. */
export const openButton = ({ number, declaration: { name } }: Project): Button =>
  button(MEETING_NOTES.listButton(number, name), sayOf('show', [number]));

function nextPage(words: string, number: number): Button | undefined {
  const say = `find:${W.turnTo(words, number)}`;
  return Buffer.byteLength(say) <= SAY_MAX_BYTES && !words.includes(':')
    ? button(W.nextPage, say, 'primary')
    : undefined;
}

/** One project in one line. */
export function line(
  project: Project,
  { names }: Pick<KnownScene, 'names'>,
  extra: readonly string[] = [],
): string {
  const { number, declaration: d } = project;
  return W.line(number, d.name, [
    names.unit(d.purchaser),
    formatFen(d.fen),
    standingWords(project),
    ...extra,
  ]);
}
