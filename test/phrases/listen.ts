import { dayOf } from '../../src/domain/calendar.ts';
import type { Room } from '../chat/room.ts';
import { SEND, standOf } from './acting.ts';
import { expectedNumbers, numbersIn } from './expected.ts';
import { fill, ZONE } from './fill.ts';
import type { Outcome } from './judge.ts';
import { classesOf, type Phrase } from './phrase.ts';
import type { Names } from './setups.ts';
import { cards, turned } from './sight.ts';
import type { World } from './world.ts';

const TO_THE_BOT = /^@联席\s*/u;
const BETWEEN = '────';

/** Says it in its setup as it was built, and gives what came of it. */
export async function listen(phrase: Phrase, world: World): Promise<Outcome> {
  const catchAlls = await world.catchAlls();
  const { names, open } = await world.setup(phrase.setup);
  return heard(phrase, await open(), names, catchAlls);
}

async function heard(
  written: Phrase,
  room: Room,
  names: Names,
  catchAlls: ReadonlySet<string>,
): Promise<Outcome> {
  const filled = (text: string) => fill(text, names, dayOf(room.clock.now, ZONE));
  const phrase = {
    ...written,
    ...(written.marks && { marks: written.marks.map(filled) }),
    ...(written.sees && { sees: written.sees.map(filled) }),
  };
  const group = phrase.chat === 'group';
  for (const { say, as = phrase.as } of phrase.before ?? []) await room.hears(as, filled(say));
  const [known, stood] = [await projectsOf(room), await standOf(room)];
  const said = filled(phrase.say);
  const { text, messages } = await says(room, phrase, said);
  const changed = (await standOf(room)) !== stood;
  const acts = phrase.sees !== undefined || phrase.changes === true;
  const previewed = !changed && acts && classesOf(phrase).includes('does') && text.includes(`【${SEND}】`);
  const sent = previewed ? await sends(room, phrase, stood) : undefined;
  const answer = acts
    ? text
    : await turned(room, phrase.as, text, group && room.inGroup().includes('【下一页】'));
  const number = phrase.number ? filled(phrase.number) : undefined;
  const about = [
    names.n,
    names.n2,
    number,
    ...(await projectsOf(room)).filter((each) => !known.includes(each)),
  ];
  const projects = [...new Set(about.flatMap((each) => (each && /^\d/.test(each) ? [each] : [])))];
  const expected = phrase.fields && (await expect(phrase, room, names));
  return {
    phrase,
    said,
    answer,
    messages,
    changed,
    ...(sent && { sent }),
    cards: changed || sent?.changed ? await cards(room, projects) : '',
    projects: known,
    ...(number && { number }),
    ...(expected && { expected }),
    catchAll: text.split(BETWEEN).some((each) => catchAlls.has(titleOf(each))),
  };
}

async function says(
  room: Room,
  { as, chat }: Phrase,
  said: string,
): Promise<{ text: string; messages: number }> {
  const group = chat === 'group';
  const before = room.inbox(as);
  const answer = await room.hears(as, said.replace(TO_THE_BOT, ''), {
    group,
    addressed: !group || TO_THE_BOT.test(said),
  });
  const privately = group ? room.inbox(as).slice(before.length) : '';
  const parts = [answer, privately].filter(Boolean);
  return { text: parts.join(`\n${BETWEEN}\n`), messages: parts.join(BETWEEN).split(BETWEEN).length };
}

async function sends(room: Room, { as, chat }: Phrase, stood: string): Promise<NonNullable<Outcome['sent']>> {
  // In a group a preview may have been shown to the speaker alone.
  const group = chat === 'group' && room.inGroup().includes(`【${SEND}】`);
  const { toast, shown } = await room.presses(as, SEND, { group });
  return { changed: (await standOf(room)) !== stood, answer: [toast, shown].join('\n') };
}

async function expect(phrase: Phrase, room: Room, names: Names): Promise<readonly string[]> {
  const { fields = {}, as } = phrase;
  if (fields.same === undefined) return expectedNumbers(fields, phrase, names);
  const who = fields.sameAs ?? as;
  return numbersIn(await turned(room, who, await room.hears(who, fields.same)));
}

const projectsOf = async ({ prisma }: Room): Promise<readonly string[]> =>
  (await prisma.project.findMany({ select: { number: true } })).map(({ number }) => number);

/** The first line, without what it quotes. */
export const titleOf = (text: string): string =>
  (text.trim().split('\n')[0] ?? '').replace(/“[^”]*”/gu, '“”');
