import type { Room } from '../chat/room.ts';
import { declaration } from '../commands/story.ts';

/** What a preview's button says. */
export const SEND = '发送';

const shows = (answer: string, label: string): boolean => answer.includes(`【${label}】`);

/** Says it; where the answer only shows what would be done, has it done. Gives all that was answered. */
export async function saysAndSends(room: Room, who: string, text: string): Promise<string> {
  const answer = await room.hears(who, text);
  if (!shows(answer, SEND)) return answer;
  const { toast, shown } = await room.presses(who, SEND);
  return [answer, toast, shown].join('\n');
}

/** Does it. @throws where nothing was changed: then the setup is not what it claims to be */
export async function act(room: Room, who: string, text: string): Promise<void> {
  const before = await standOf(room);
  const answer = await saysAndSends(room, who, text);
  if ((await standOf(room)) === before) throw new Error(`nothing came of “${text}” by ${who}:\n${answer}`);
}

/** Does it, and the answer tells of it. */
export async function acted(room: Room, who: string, text: string, told: string): Promise<string> {
  const answer = await saysAndSends(room, who, text);
  if (!answer.includes(told)) throw new Error(`“${text}” by ${who} did not tell “${told}”:\n${answer}`);
  return answer;
}

export async function declare(
  room: Room,
  change: Readonly<Record<string, string | undefined>>,
  by: string,
): Promise<string> {
  const answer = await acted(room, by, declaration(change), '已申报');
  return /\d{4}-\d{3}(?!\d)/.exec(answer)?.[0] ?? '';
}

export function at(room: Room, moment: string): void {
  room.clock.now = new Date(moment);
}

/** Tables that hold what is so; not what was heard, drafted, delivered or merely noted. */
const FACTS = [
  'Project',
  'Record',
  'Setting',
  'Snooze',
  'Deputy',
  'Holding',
  'Post',
  'Person',
  'Account',
  'BindingCode',
  'CatalogueItem',
  'TemplateEdition',
];

/** That supervision read something is noted (R74), and changes nothing of what was read. */
const NOT_A_READING: Readonly<Record<string, string>> = {
  Record: `where dossier->>'register' is distinct from 'readings'`,
  Entry: `where content->>'verb' is distinct from 'readings'`,
};

/** One word for all that is on record: another word, and something was changed. */
export async function standOf({ prisma }: Pick<Room, 'prisma'>): Promise<string> {
  const each = FACTS.map(
    (table) =>
      `(select string_agg(md5(t::text), '' order by md5(t::text)) from "${table}" t ${NOT_A_READING[table] ?? ''})`,
  );
  const sql = `select md5(concat_ws('|', ${each.join(', ')})) as stand`;
  const [row] = await prisma.$queryRawUnsafe<{ stand: string }[]>(sql);
  return row?.stand ?? '';
}
