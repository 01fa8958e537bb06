import type { Colleague } from './colleague.ts';
import type { Office } from './office.ts';
import { until } from './until.ts';

/** Everybody the story needs, and the group in which it begins. */
export interface Cast {
  readonly clerk: Colleague;
  readonly director: Colleague;
  readonly finance: Colleague;
  readonly culture: Colleague;
  readonly publicity: Colleague;
  readonly staffing: Colleague;
  /** A unit that the tables do not ask. */
  readonly health: Colleague;
  readonly chief: Colleague;
  readonly coordinator: Colleague;
  readonly group: string;
}

const POSTS_OF_THE_STORY = {
  director: 'office-director',
  clerk: 'officer-education-sports',
  finance: 'member-finance',
  culture: 'member-culture',
  publicity: 'liaison-publicity',
  staffing: 'member-staffing',
  health: 'member-health',
  chief: 'chief-convenor',
  coordinator: 'convenor-government-office',
} as const satisfies Record<Exclude<keyof Cast, 'group'>, string>;
type Part = keyof typeof POSTS_OF_THE_STORY;

const PARTS = Object.keys(POSTS_OF_THE_STORY) as Part[];

/** People by `join`, and a group with all of them and the bot. */
export async function gather(join: (post: string) => Promise<Colleague>): Promise<Cast> {
  const people: Partial<Record<Part, Colleague>> = {};
  // One after the other: a code is asked for before it is used.
  for (const part of PARTS) people[part] = await join(POSTS_OF_THE_STORY[part]);
  const cast = people as Record<Part, Colleague>;
  const group = cast.clerk.world.group('购买服务工作群', ...PARTS.map((part) => cast[part].account));
  return { ...cast, group };
}

const used = new Set<string>();
const codeIn = (text: string): string | undefined => /绑定 \w{4}-\w{4}/.exec(text)?.[0];

/** News of others' accounts come between: the code nobody has used yet is the one. */
async function asked(director: Colleague, post: string): Promise<string> {
  await director.says(`绑定码 ${post}`);
  return until(`a code for ${post}`, () =>
    director
      .sees()
      .map(({ text }) => codeIn(text))
      .findLast((code) => code !== undefined && !used.has(code)),
  );
}

/** The first by a code from the terminal, the others by codes the director asks for. */
export function byCodes(office: Office): (post: string) => Promise<Colleague> {
  let director: Colleague | undefined;
  return async (post) => {
    const somebody = office.stranger(post);
    const code = director ? await asked(director, post) : codeIn(await office.admin('bind-code', post));
    if (!code) throw new Error(`no code for ${post}`);
    used.add(code);
    await somebody.says(code);
    await somebody.receives('绑定成功');
    director ??= somebody;
    return somebody;
  };
}

export const NAME = '校园戏曲传习服务';

/** As pasted from a document: the cost basis and the effect on staff are missing. */
export const PASTED = [
  '申报',
  `名称：${NAME}`,
  '需求：12所学校没有戏曲教师，学生要求开课',
  '目录：B09 文化',
  '金额：80万元',
  '资金来源：项目经费50万元、公用经费30万元',
  '期限：2027-01-01至2027-12-31',
  '数量：4000课时',
  '质量：学生满意度不低于90%',
  '服务性质：公共服务',
  '适宜：是',
  '情形：新增、职能转变',
  '规模理由：不大，仅覆盖12所学校',
].join('\n');

/** With nothing missing. */
export const WHOLE = `${PASTED}\n测算：4000课时×200元\n人员：不增加`;

export interface Told {
  number: string;
}

type Scene = readonly [title: string, play: (cast: Cast, told: Told) => Promise<void>];

/** The life of one project up to the decision, one scene after the other. */
export const SCENES: readonly Scene[] = [
  [
    'the clerk pastes a declaration into the group and is asked for the two things it lacks',
    async ({ clerk, group }) => {
      await clerk.says(PASTED, { in: group });
      await clerk.receivesIn(group, '请填写申报的内容（共2项）', '测算', '人员');
    },
  ],
  [
    'the clerk adds them',
    async ({ clerk, group }, told) => {
      await clerk.fills({ costBasis: '4000课时×200元', staffing: '不增加' }, '申报', { in: group });
      const { text } = await clerk.receivesIn(group, '已申报', NAME);
      told.number = /\d{4}-\d{3}/.exec(text)?.[0] ?? '';
    },
  ],
  [
    'the director accepts it, and the units the tables name are asked',
    async ({ director, finance, culture, publicity, staffing }, { number }) => {
      await director.receives(`请受理：${number}`);
      await director.taps('受理', { on: number });
      for (const asked of [finance, culture, publicity, staffing]) await asked.receives(`请表态：${number}`);
    },
  ],
  [
    'three agree',
    async ({ finance, culture, staffing }, { number }) => {
      for (const asked of [finance, culture, staffing]) {
        // Only 财政局 fixes the amount with its yes.
        await (asked === finance
          ? asked.decides('同意', { on: number })
          : asked.taps('同意', { on: number }));
        await asked.receives('已表态：同意', number);
      }
    },
  ],
  [
    'one does not, and gives the reason when asked for it',
    async ({ publicity, coordinator }, { number }) => {
      await publicity.taps('不同意', { on: number });
      await publicity.fills({ reason: '须先定剧目，避免内容不当' }, '不同意');
      await coordinator.receives(`请协调分歧：${number}`, '须先定剧目，避免内容不当');
    },
  ],
  [
    'a convenor brings them together',
    async ({ coordinator, publicity }, { number }) => {
      await coordinator.taps('协调一致', { on: number });
      await coordinator.fills({ note: '剧目由宣传部先审' }, '协调');
      await publicity.receives(`请表态：${number}`);
    },
  ],
  [
    'the unit that objected agrees, and the office concludes',
    async ({ publicity, director }, { number }) => {
      await publicity.taps('同意', { on: `请表态：${number}` });
      await director.receives('各单位已同意，请作评审结论', number);
      await director.taps('评审通过', { on: number });
    },
  ],
  [
    'the office reports it up, and the chief convenor approves on the card',
    async ({ director, chief }, { number }) => {
      await director.taps('上报', { on: number });
      await chief.receives(`请审批：${number}`);
      await chief.decides('批准', { on: number });
      await chief.receives('已批准', number);
    },
  ],
  [
    'the office records what 区政府 decided, with number, day and file',
    async ({ director, clerk }, { number }) => {
      await director.receives(`请记录批复：${number}`);
      await director.taps('批复', { on: number });
      await director.receives('批复', '附件');
      await director.sends('批复.pdf', '同意。');
      await director.receives('批复', '共3项');
      await director.fills({ result: '同意', document: '绍柯政批〔2026〕12号', date: '2026-11-20' }, '批复');
      await director.taps('发送');
      await clerk.receives(`区政府已批复同意：${number}`);
      await clerk.says(`履历 ${number}`);
      await clerk.receives(`${NAME}的履历`, '绍柯政批〔2026〕12号', '11月20日');
    },
  ],
];

/** What the log tells of it, in order. */
export const VERBS: readonly string[] = [
  'submit',
  'accept',
  ...['opine', 'opine', 'opine', 'opine'],
  'coordinate',
  'opine',
  'conclude',
  'report',
  'approve',
  'record',
];
