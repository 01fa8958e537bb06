import { decline, say, withList } from '../src/cards/answers.ts';
import type { Button, Card } from '../src/cards/card.ts';
import { SAY_MAX_BYTES } from '../src/cards/card.ts';
import { button, sayOf } from '../src/cards/say.ts';
import { defineCommand, type KnownScene } from '../src/chat/define-command.ts';
import { optional, prose } from '../src/chat/fields.ts';
import { type Query, readQuery, withoutPage } from '../src/chat/read-query.ts';
import type { Project } from '../src/domain/project.ts';
import type { Sight } from '../src/office/ports.ts';
import { sightOf, sightOfGroup } from '../src/office/sight.ts';
import { STATE_WORDS } from '../src/wording/project.ts';
import { FOUND_WORDS as W } from '../src/wording/query.ts';
import { formatFen } from '../src/wording/units.ts';

/** Rows on one page: what fits a phone. */
const PAGE = 6;

export default defineCommand({
  name: 'find',
  words: ['查询', '查找', '搜索', '查'],
  group: 'projects',
  fields: { words: optional(prose(200)) },
  async run({ words = '' }, scene) {
    const { actor, today, reading, names } = scene;
    const query = readQuery(words, { actor, today, reading, fieldName: names.field });
    const whole = sightOf(actor);
    const { group } = scene.occasion;
    if (!group) return { card: await page(words, query, whole, scene) };
    const [open, all] = await Promise.all([
      count(query, sightOfGroup(group), scene),
      count(query, whole, scene),
    ]);
    // What this group may not see goes to the asker alone; the group gets what it may see, or a pointer.
    if (open < all) return { card: await page(words, query, whole, scene), personal: true };
    return { card: await page(words, query, sightOfGroup(group), scene) };
  },
});

const count = async ({ criteria }: Query, sight: Sight, { desk }: KnownScene) =>
  (await desk.projects.search(criteria, sight, { offset: 0, limit: 1 })).total;

async function page(
  text: string,
  { criteria, page: wanted }: Query,
  sight: Sight,
  scene: KnownScene,
): Promise<Card> {
  const { projects, total } = await scene.desk.projects.search(criteria, sight, {
    offset: (wanted - 1) * PAGE,
    limit: PAGE,
  });
  if (total === 0) return decline(W.none, W.noneNext);
  const pages = Math.ceil(total / PAGE);
  const words = withoutPage(text);
  const more = wanted < pages ? nextPage(words, wanted + 1) : undefined;
  const title = `${W.title(total)}${pages > 1 ? `（${W.page(wanted, pages)}）` : ''}`;
  const base = withList(
    say(title, more === undefined && wanted < pages ? W.more(W.turnTo(words, wanted + 1)) : undefined),
    projects.map((project) => line(project, scene)),
  );
  return { ...base, buttons: [...projects.map(open), ...(more ? [more] : [])] };
}

const open = ({ number }: Project): Button => button(number, sayOf('show', [number]));

function nextPage(words: string, number: number): Button | undefined {
  const say = `find:${W.turnTo(words, number)}`;
  return Buffer.byteLength(say) <= SAY_MAX_BYTES && !words.includes(':')
    ? button(W.nextPage, say, 'primary')
    : undefined;
}

/** One project in one line. */
export function line(
  { number, declaration: d, status }: Project,
  { names }: Pick<KnownScene, 'names'>,
  extra: readonly string[] = [],
): string {
  return W.line(number, d.name, [
    names.unit(d.purchaser),
    formatFen(d.fen),
    STATE_WORDS[status.state],
    ...extra,
  ]);
}
