import type { Room } from '../chat/room.ts';

const DIRECTOR = 'office-director';
const NEXT = '下一页';
/** Pages turned at most. */
const PAGES = 6;

/** The rest of a list somebody has just been shown, turned page by page. */
export async function turned(room: Room, who: string, first: string, group = false): Promise<string> {
  const pages = [first];
  for (let page = 1; page < PAGES && pages.at(-1)?.includes(`【${NEXT}】`); page += 1) {
    const { shown } = await room.presses(who, NEXT, { group });
    pages.push(shown);
  }
  return pages.join('\n');
}

/** What 项目, 履历, 会议, 纪要, 送达 and 督办 of the office director show of these projects, and of every meeting and matter. */
export async function cards(room: Room, projects: readonly string[]): Promise<string> {
  const records = await room.prisma.record.findMany({ select: { kind: true, number: true } });
  const of = (kind: string) => records.filter((each) => each.kind === kind).map(({ number }) => number);
  const looks = [
    ...projects.flatMap((number) => [`项目 ${number}`, `履历 ${number}`]),
    ...of('meeting').flatMap((number) => [`会议 ${number}`, `履历 ${number}`]),
    ...of('minutes').flatMap((number) => [`纪要 ${number}`, `送达 ${number}`]),
    ...of('matter').map((number) => `督办 ${number}`),
  ];
  const shown = [];
  for (const look of looks) shown.push(await turned(room, DIRECTOR, await room.hears(DIRECTOR, look)));
  return shown.join('\n');
}
