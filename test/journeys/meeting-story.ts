import { MEMBER_UNITS } from '../../src/domain/people.ts';
import type { Colleague } from './colleague.ts';
import type { Office } from './office.ts';

/** The office, the chief convenor, and one voice of every member unit. */
export interface Assembly {
  readonly director: Colleague;
  readonly clerk: Colleague;
  readonly chief: Colleague;
  /** By unit; 政府办 speaks through its convenor (Z09). */
  readonly voices: ReadonlyMap<string, Colleague>;
}

export async function assemble(office: Office): Promise<Assembly> {
  const voices = new Map<string, Colleague>();
  for (const unit of MEMBER_UNITS) {
    const post = unit === 'government-office' ? `convenor-${unit}` : `member-${unit}`;
    voices.set(unit, await office.bound(post));
  }
  return {
    director: await office.bound('office-director'),
    clerk: await office.bound('office-clerk'),
    chief: await office.bound('chief-convenor'),
    voices,
  };
}

/** What the story learns as it goes. */
export interface Known {
  number: string;
}

type Scene = readonly [title: string, play: (cast: Assembly, known: Known) => Promise<void>];

const voice = ({ voices }: Assembly, unit: string): Colleague => {
  const found = voices.get(unit);
  if (!found) throw new Error(`nobody speaks for ${unit}`);
  return found;
};
const CAME = ['health', 'education-sports', 'audit'] as const;

/** Confirmed by all who came, issued, and acknowledged by all 22. */
const ENDING: readonly Scene[] = [
  [
    'R126 every unit that came confirms, and only then it is issued',
    async (cast, { number }) => {
      for (const unit of CAME) await voice(cast, unit).taps('确认', { on: `请确认：${number}` });
      await cast.director.receives(`到会单位均已确认，请印发：${number}`);
      await cast.director.decides('印发', { on: number });
    },
  ],
  [
    'R127 all 22 units get it, and the office sees the last receipt come in',
    async (cast, { number }) => {
      for (const [, who] of cast.voices) {
        await who.receives('请签收：联席会议纪要', number);
        await who.taps('签收', { on: number });
      }
      await cast.director.receives('联席会议纪要', number, '签收：22/22');
    },
  ],
];

/** The yearly plenary, from the call to the last receipt. */
export const PLENARY: readonly Scene[] = [
  [
    'R111 the office calls it in one line, and every unit is asked',
    async (cast, known) => {
      // The clock is the real one: whoever checks in does so on the day.
      await cast.director.orders('召开 全体会议 1分钟后 区政府第一会议室 议题：年度工作计划');
      const { text } = await cast.director.receives('会议通知已发出');
      known.number = /M\d{4}-\d{2}/.exec(text)?.[0] ?? '';
      for (const [, who] of cast.voices) await who.receives(`请答复能否参会：${known.number}`);
      await cast.chief.receives(`会议通知已发出：${known.number}`);
    },
  ],
  [
    'R119 units answer with a tap, and the card of the office follows',
    async (cast, { number }) => {
      await voice(cast, 'health').taps('参会', { on: number });
      await voice(cast, 'land').taps('请假', { on: number });
      await voice(cast, 'land').fills({ reason: '外出培训' }, '请假');
      await voice(cast, 'audit').taps('委派', { on: number });
      await voice(cast, 'audit').fills({ substitute: '分管副局长' }, '委派');
      await cast.director.receives(
        number,
        '卫计局：参会',
        '国土分局：请假，外出培训',
        '审计局：委派（分管副局长）',
      );
    },
  ],
  [
    'R119 R128 they check in, agree on something, and it becomes a task when the meeting closes',
    async (cast, { number }) => {
      for (const unit of CAME) {
        await voice(cast, unit).says(`签到 ${number}`);
        await voice(cast, unit).receives('已签到', number);
      }
      await cast.clerk.says(`议定 ${number} 完善养老服务采购办法 责任单位：民政局 期限：2027-03-31`);
      await cast.clerk.receives(`已记录 ${number} 第1项议定事项`);
      await cast.director.orders(`闭会 ${number} 理由：提前开完`);
      await cast.director.receives('已闭会', number);
      await voice(cast, 'civil-affairs').receives(`请办理：${number}-1`, '完善养老服务采购办法');
    },
  ],
  [
    'R125 the office writes the minutes, looks at them, and sends them round',
    async (cast, { number }) => {
      await cast.clerk.says(`纪要 ${number} 正文：会议听取了全年工作情况的汇报。`);
      await cast.clerk.receives('纪要已拟，待办公室送签', number);
      await cast.clerk.decides('送签', { on: number });
      for (const unit of CAME) await voice(cast, unit).receives(`请确认：${number}`, '完善养老服务采购办法');
    },
  ],
  ...ENDING,
];

/** A special meeting of three units, with an objection to its first minutes. */
export const SPECIAL: readonly Scene[] = [
  [
    'R116 the office proposes it, and no unit hears of it',
    async (cast, known) => {
      await cast.director.orders(
        '召开 专门会议 下周四上午九点 三楼会议室 参加单位：卫计局、教体局、审计局 依据：2026年工作计划第二阶段',
      );
      const { text } = await cast.director.receives('已报请召集人同意');
      known.number = /M\d{4}-\d{2}/.exec(text)?.[0] ?? '';
      await cast.chief.receives(`请决定是否开会：${known.number}`);
      for (const unit of CAME) {
        const heard = voice(cast, unit)
          .sees()
          .filter((message) => message.text.includes(known.number));
        if (heard.length > 0) throw new Error(`${unit} heard of it before a convenor agreed`);
      }
    },
  ],
  [
    'R116 the chief convenor agrees with a tap, and the units named are asked',
    async (cast, { number }) => {
      await cast.chief.decides('批准', { on: number });
      for (const unit of CAME) {
        await voice(cast, unit).receives(`请答复能否参会：${number}`);
        await voice(cast, unit).taps('参会', { on: number });
      }
      await cast.director.receives(number, '卫计局：参会', '教体局：参会', '审计局：参会');
    },
  ],
  [
    'R126 an objection makes a new text, which all confirm again',
    async (cast, { number }) => {
      await cast.clerk.says(`议定 ${number} 公布购买目录 责任单位：审计局 期限：2027-02-28`);
      await cast.clerk.receives(`已记录 ${number} 第1项议定事项`);
      await cast.clerk.orders(`闭会 ${number} 理由：提前开完 到会：卫计局、教体局、审计局`);
      await cast.clerk.receives('已闭会', number);
      await cast.clerk.says(`纪要 ${number} 正文：会议研究了购买目录。`);
      await cast.clerk.receives('纪要已拟，待办公室送签', number);
      await cast.clerk.orders(`送签 ${number}`);
      await voice(cast, 'health').taps('确认', { on: `请确认：${number}` });
      await voice(cast, 'audit').taps('异议', { on: `请确认：${number}` });
      await voice(cast, 'audit').fills({ reason: '责任单位应为卫计局' }, '异议');
      await cast.clerk.receives(`有异议，请修改：${number}`, '责任单位应为卫计局');
      await cast.clerk.says(`议定 ${number} 更正：1 责任单位：卫计局`);
      await cast.clerk.receives('纪要随之改为第2版草稿', '请看过后送签');
      await cast.clerk.orders(`送签 ${number}`);
      for (const unit of CAME) await voice(cast, unit).receives(`请确认：${number}`, '第2版');
    },
  ],
  ...ENDING,
];

/** The verbs on record for a meeting and its minutes. */
export async function verbs({ prisma }: Office, subject: string): Promise<readonly string[]> {
  const rows = await prisma.entry.findMany({ where: { subject }, orderBy: { seq: 'asc' } });
  return rows.map(({ content }) => (content as { verb: string }).verb);
}
