import type { Registered } from '../domain/entry.ts';
import type { Project } from '../domain/project.ts';
import { maySeeEntry, sightOf } from '../office/sight.ts';
import { REGISTERS } from '../registers/registers.ts';
import { ONE_BY_NAME } from '../wording/looking.ts';
import type { KnownScene } from './define-command.ts';
import { facetOf } from './hear/asked.ts';
import { folded } from './hear/fold.ts';
import type { Heard } from './hear/heard.ts';
import { readQuery, wordsLeft } from './read-query.ts';

type Look = Extract<Heard, { kind: 'look' }>;

/** Characters of a sentence that may name one project and ask about it. */
const LONGEST = 60;
/** Names that share a pair of letters with the sentence, at most. */
const MOST = 60;
/** A shorter name is too easily part of something else. */
const WHOLE = 4;
/** Pairs of letters a name must share with a sentence to be the one that is meant, and by how many it must lead. */
const SHARED = 2;

/** Nothing more particular was heard than that something is asked. */
export const asksByName = (heard: Heard, text: string): boolean =>
  asksLoosely(heard, folded(text)) ||
  heard.kind === 'nothing' ||
  heard.kind === 'unknown' ||
  (heard.kind === 'look' && !heard.ref && (heard.command === 'find' || heard.command === 'basis'));

/** Heard as a question about meetings without a word of any: 残疾人康复还差谁没回意见 may be a project by its name. */
const asksLoosely = (heard: Heard, plain: string): boolean =>
  heard.kind === 'look' && !heard.ref && heard.command === 'meeting' && !ONE_BY_NAME.ofMeetings.test(plain);

/** The one project a sentence speaks of by its name (游泳培训受理了没), or words by which some can be found. */
export async function byName(text: string, scene: KnownScene): Promise<Look | undefined> {
  if (text.length > LONGEST) return undefined;
  const plain = folded(text);
  const facet = facetOf(text) ?? 'show';
  if (ONE_BY_NAME.asks.test(plain) && !ONE_BY_NAME.several.test(plain)) {
    const one = await named(plain, scene);
    if (one) return { kind: 'look', command: facet, values: {}, ref: { number: one, start: 0, end: 0 } };
    const entry = await entryIn(plain, scene);
    if (entry) return { kind: 'look', command: entry.register, values: { entry: entry.number } };
  }
  const { actor, today, reading, names, desk } = scene;
  const { words, read } = readQuery(text, { actor, today, reading, fieldName: names.field });
  if (words.length === 0 || read.length > 0) return undefined;
  const { total } = await desk.projects.search({ words }, sightOf(actor), { offset: 0, limit: 1 });
  return total > 0 ? { kind: 'look', command: 'find', values: { words: text, facet } } : undefined;
}

/** The entry of a register whose whole name the sentence holds, the longest first: 柯桥社工服务中心资质过了吗. */
async function entryIn(plain: string, { desk, actor }: KnownScene): Promise<Registered | undefined> {
  const named: Registered[] = [];
  const isNamed = ({ title }: Registered) => title.length >= WHOLE && plain.includes(folded(title));
  for (const row of REGISTERS)
    for (const entry of await desk.registers.list(row.key))
      if (entry.status.state !== 'void' && isNamed(entry) && maySeeEntry(actor, row, entry))
        named.push(entry);
  return named.sort((a, b) => b.title.length - a.title.length)[0];
}

const pairsOf = (text: string): ReadonlySet<string> => {
  const signs = [...text.replace(/[^\p{L}\p{N}]/gu, '')];
  return new Set(signs.slice(1).map((sign, index) => `${signs[index]}${sign}`));
};

/** The project whose name shares the most pairs of letters with the sentence, where it leads; none where two are as near. */
async function named(plain: string, { desk, actor }: KnownScene): Promise<string | undefined> {
  const said = pairsOf(plain.replace(ONE_BY_NAME.noName, ' '));
  if (said.size === 0) return undefined;
  const { projects } = await desk.projects.search({ pairs: [...said] }, sightOf(actor), {
    offset: 0,
    limit: MOST,
  });
  const ranked = projects
    .map((project: Project) => ({
      number: project.number,
      shared: [...pairsOf(folded(project.declaration.name))].filter((pair) => said.has(pair)).length,
    }))
    .sort((a, b) => b.shared - a.shared);
  const [first, second] = ranked;
  if (!first || first.shared <= (second?.shared ?? 0)) return undefined;
  if (first.shared >= SHARED) return first.number;
  // One word is enough where it is all that was said: 游泳那个受理了吗.
  const words = wordsLeft(plain.replace(ONE_BY_NAME.noName, ' '));
  const name = projects.find(({ number }) => number === first.number)?.declaration.name ?? '';
  return words.length > 0 && words.every((word) => folded(name).includes(word)) ? first.number : undefined;
}
