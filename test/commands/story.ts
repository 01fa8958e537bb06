import type { Room } from '../chat/room.ts';

const SAMPLE: Readonly<Record<string, string>> = {
  名称: '中小学课后体育服务',
  需求: '28所学校放学后缺少专业体育指导',
  目录: 'B10 体育',
  金额: '80万元',
  测算: '4000课时×200元',
  资金来源: '项目经费80万元',
  期限: '2027-01-01至2027-12-31',
  数量: '4000课时',
  质量: '学生满意度不低于90%',
  服务性质: '公共服务',
  适宜: '是',
  人员: '不增加',
  情形: '新增、职能转变',
  规模理由: '不大，仅覆盖28所学校',
};

type Change = Readonly<Record<string, string | undefined>>;

/** The lines of a whole declaration; a change replaces, adds, or with undefined leaves out. */
export const lines = (change: Change = {}): readonly string[] =>
  Object.entries({ ...SAMPLE, ...change }).flatMap(([label, value]) =>
    value === undefined ? [] : [`${label}：${value}`],
  );

export const declaration = (change: Change = {}): string => ['申报', ...lines(change)].join('\n');

/** Route C: nothing new, nothing moves. */
export const PLAIN: Change = { 情形: '无', 规模理由: undefined };

const OFFICER = 'officer-education-sports';

/** Declares it and gives its number. */
export async function declared(room: Room, change: Change = {}, by = OFFICER): Promise<string> {
  const answer = await room.says(by, declaration(change));
  const [, number] = /已申报：(\d{4}-\d{3}) /.exec(answer) ?? [];
  if (!number) throw new Error(`not declared: ${answer}`);
  return number;
}

/** Declared, accepted, everyone asked has agreed. */
export async function agreed(room: Room, change: Change = {}): Promise<string> {
  const number = await declared(room, change);
  await room.says('office-director', `受理 ${number}`);
  for (const { unit } of (await room.project(number))?.asked ?? [])
    await room.says(`liaison-${unit}`, `同意 ${number}`);
  return number;
}

/** Reported to the convenors. */
export async function reported(room: Room, change: Change = {}): Promise<string> {
  const number = await agreed(room, change);
  await room.says('office-director', `评审 ${number} 通过`);
  await room.says('office-director', `上报 ${number}`);
  return number;
}

/** Approved by 区政府, as the office recorded it. */
export async function approved(room: Room, change: Change = {}): Promise<string> {
  const number = await reported(room, change);
  await room.says('convenor-finance', `批准 ${number}`);
  await room.says(
    'office-director',
    `批复 ${number} 同意 文号：绍柯政批〔2026〕12号 日期：2026-11-20 附件：批复扫描件`,
  );
  return number;
}
