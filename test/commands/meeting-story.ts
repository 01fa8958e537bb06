import type { Room } from '../chat/room.ts';

/** Calls a meeting and gives its number. */
export async function called(room: Room, text: string, by = 'office-director'): Promise<string> {
  const answer = await room.says(by, text);
  const [number] = /M\d{4}-\d{2}/.exec(answer) ?? [];
  if (!number) throw new Error(`not called: ${answer}`);
  return number;
}

export const PLENARY = '召开 全体会议 时间：2026-12-03 14:30 地点：区政府第一会议室 议题：年度工作计划';

interface Special {
  readonly units?: string;
  /** What it is called for. */
  readonly about?: string;
  readonly day?: string;
}

/** A special meeting of a few units, agreed to by a convenor. */
export async function special(
  room: Room,
  { units = '教体局、民政局、财政局', about = '', day = '2026-12-03' }: Special = {},
): Promise<string> {
  const number = await called(
    room,
    `召开 专门会议 时间：${day} 14:30 地点：三楼会议室 参加单位：${units} 依据：2026年工作计划第二阶段 议题：养老服务采购${about && `\n关联：${about}`}`,
  );
  await room.says('convenor-finance', `批准 ${number}`);
  return number;
}

export const UNITS_OF_SPECIAL = ['education-sports', 'civil-affairs', 'finance'] as const;

/** On the day of the meeting, an hour after it began; afterwards the story goes on from where it stood. */
export async function onItsDay(room: Room, number: string, act: () => Promise<unknown>): Promise<void> {
  const stood = room.clock.now;
  const meeting = await room.store.transact(stood, (desk) => desk.records.find('meeting', number));
  if (!meeting) throw new Error(`no meeting ${number}`);
  room.clock.now = new Date(Date.parse(meeting.at) + 3_600_000);
  await act();
  room.clock.now = stood;
}

/** Held on its day by those who came, with these agreements, and closed. */
export const held = (
  room: Room,
  number: string,
  came: readonly string[],
  agreed: readonly string[] = ['完善养老服务采购办法 责任单位：民政局 期限：2027-03-31'],
): Promise<void> =>
  onItsDay(room, number, async () => {
    for (const unit of came) await room.says(`liaison-${unit}`, `签到 ${number}`);
    for (const each of agreed) await room.says('office-clerk', `议定 ${number} ${each}`);
    await room.says('office-director', `闭会 ${number}`);
  });

/** Its minutes, written and sent round to all who came. */
export async function circulated(
  room: Room,
  number: string,
  text = '会议研究了养老服务采购。',
): Promise<string> {
  await room.says('office-clerk', `纪要 ${number} 正文：${text}`);
  return room.says('office-clerk', `送签 ${number}`);
}

/** Its minutes, confirmed by all who came and issued. */
export async function issued(room: Room, number: string, came: readonly string[]): Promise<string> {
  await circulated(room, number);
  for (const unit of came) await room.says(`liaison-${unit}`, `确认 ${number}`);
  return room.says('office-director', `印发 ${number}`);
}
