import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { carriedTo, judged, supervised } from './filing.ts';
import { called, PLENARY } from './meeting-story.ts';
import { approved, declaration, PLAIN, reported } from './story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const OFFICER = 'officer-education-sports';
const NOTHING = ['无', '没有', '暂无', '/', '-', '略', '不详', '待补', 'N/A', '。', '——'];
const ONE_OF_THEM = NOTHING[2];

/** Every place where a paper is asked for: who says what, and what it is called there. */
interface Place {
  readonly who: string;
  readonly label: string;
  /** With this in the paper's place. */
  readonly says: (said: string) => Promise<string>;
}

const FILE = '附件：批复.pdf';
const DAY = '日期：2026-11-20';

let places: Readonly<Record<string, Place>>;
beforeAll(async () => {
  const waiting = await reported(room);
  await room.says('convenor-finance', `批准 ${waiting}`);
  const delivered = await supervised(room, { 期限: '2026-11-01至2026-12-31' });
  await room.says(OFFICER, `完工 ${delivered} 2026-11-20`);
  await judged(room, delivered);
  const meeting = await called(room, PLENARY);
  const [issue = ''] =
    /N\d{4}-\d{2}/.exec(
      await room.says('office-director', '难点 护理人员不足 责任单位：民政局 期限：2026-12-31'),
    ) ?? [];
  const [report = ''] = /B\d{4}-\d{2}/.exec(await room.says('office-director', '报告 全年工作情况')) ?? [];
  const place = (who: string, label: string, text: (said: string) => string): Place => ({
    who,
    label,
    says: (said) => room.says(who, text(said)),
  });
  places = {
    '批复 文号': place(
      'office-director',
      '文号',
      (said) => `批复 ${waiting} 同意 文号：${said} ${DAY} ${FILE}`,
    ),
    '批复 附件': place(
      'office-director',
      '附件',
      (said) => `批复 ${waiting} 同意 文号：区政批〔2026〕12号 ${DAY} 附件：${said}`,
    ),
    '上报 文号': place('office-director', '文号', (said) => `上报 ${report} 文号：${said} ${DAY}`),
    '列席 文号': place('office-clerk', '文号', (said) => `列席 ${meeting} 残联 文号：${said} ${DAY}`),
    '评估 依据': place(OFFICER, '依据', (said) => `评估 ${delivered} 依据：${said}`),
    '办结 依据': place('liaison-civil-affairs', '依据', (said) => `办结 ${issue} 依据：${said}`),
    '申报 测算': place(OFFICER, '测算', (said) => declaration({ ...PLAIN, 测算: said })),
    '申报 交办依据': place(OFFICER, '交办依据', (said) =>
      declaration({ ...PLAIN, 情形: '特定', 交办依据: said }),
    ),
    '召开 依据': place(
      'office-director',
      '依据',
      (said) => `召开 专门会议 时间：2026-12-08 14:30 地点：一楼 单位：民政局 依据：${said} 议题：护理`,
    ),
  };
});

const PLACES = [
  '批复 文号',
  '批复 附件',
  '上报 文号',
  '列席 文号',
  '评估 依据',
  '办结 依据',
  '申报 测算',
  '申报 交办依据',
  '召开 依据',
];

describe('R41 R128 a paper that is asked for is never nothing', () => {
  it.each(PLACES)('%s', async (name) => {
    const place = places[name];
    if (!place) throw new Error(name);
    for (const said of place.label === '测算' ? NOTHING : [...NOTHING.slice(0, 4), ONE_OF_THEM ?? '']) {
      const answer = await place.says(said);
      expect(answer, said).toMatch(new RegExp(`· ${place.label}：[^\\n]*不能写“无”`));
      await room.says(place.who, '取消');
    }
  });
});

describe('R128 what was done is proved', () => {
  const open = async () => {
    const answer = await room.says('office-director', '难点 床位不足 责任单位：民政局 期限：2026-12-31');
    return /N\d{4}-\d{2}/.exec(answer)?.[0] ?? '';
  };
  const matter = (number: string) =>
    room.store.transact(room.clock.now, (desk) => desk.records.find('matter', number));

  it.each(['已完成', '自查报告', '5号', '2026-11-20'])('not by “%s”', async (said) => {
    const number = await open();
    expect(await room.says('liaison-civil-affairs', `办结 ${number} ${said}`)).toContain(
      '依据：请写文号（如 民发〔2026〕3号）、“文号＋日期”或链接，也可先把文件发给我；不能写“无”（附件1 四）',
    );
    expect((await matter(number))?.status.state).toBe('open');
    await room.says('liaison-civil-affairs', '取消');
  });

  it.each([
    ['民发〔2026〕3号', '民发〔2026〕3号'],
    ['5号 2026-11-20', '5号 2026-11-20'],
    ['文号：民发5号 日期：2026-11-20', '民发5号 2026-11-20'],
    ['https://www.example.gov/open/12.html', 'https://www.example.gov/open/12.html'],
  ])('by %s', async (said, kept) => {
    const number = await open();
    expect(await room.says('liaison-civil-affairs', `办结 ${number} ${said}`)).toContain('已办结');
    expect((await matter(number))?.closed?.evidence).toBe(kept);
  });

  it('by a file that was sent, which is shown by its name; by no file nobody sent', async () => {
    const number = await open();
    const unknown = '0b7e9a52-8a64-4f0e-9c9c-0d6d7f3b2a11';
    expect(await room.says('liaison-civil-affairs', `办结 ${number} ${unknown}`)).toContain(
      '依据：没有收到过这份文件，请先把文件发给我',
    );
    await room.says('liaison-civil-affairs', '取消');
    // Nobody types a key: a file sent while it is asked for is the answer.
    await room.says('liaison-civil-affairs', `办结 ${number}`);
    expect(await room.says('liaison-civil-affairs', '', { files: ['验收报告.pdf'] })).toContain('已办结');
    expect((await matter(number))?.closed).toMatchObject({
      evidence: '验收报告.pdf',
      fileKey: expect.stringMatching(/^[\da-f-]{36}$/),
    });
  });
});

describe('R76 what was delivered is taken over with proof', () => {
  it('by a file that was sent: its name on the card, the file with it', async () => {
    const number = await supervised(room, { 期限: '2026-11-01至2026-12-31' });
    await room.says(OFFICER, `完工 ${number} 2026-11-20`);
    await room.says(OFFICER, `验收 ${number} 合格`);
    await room.says(OFFICER, '', { files: ['验收报告.pdf'] });
    expect(await room.says(OFFICER, `项目 ${number}`)).toContain('附件：验收报告.pdf');
    expect(room.files(OFFICER, '验收报告.pdf').length).toBeGreaterThan(0);
  });
});

describe('R28 完工 is neither ahead of its time nor ahead of the service', () => {
  it('not for a day to come, not before the period, but on its first day', async () => {
    const number = await supervised(room, { 期限: '2026-11-20至2026-12-31' });
    expect(await room.says(OFFICER, `完工 ${number} 2026-11-23`)).toContain('完成日期：完成日期不能晚于今天');
    await room.says(OFFICER, '取消');
    expect(await room.says(OFFICER, `完工 ${number} 2026-11-19`)).toContain(
      '完成日期：服务期限自2026年11月20日开始，此前不能完工（五(二)）',
    );
    await room.says(OFFICER, '取消');
    expect((await room.project(number))?.status.state).toBe('approved');
    expect(await room.says(OFFICER, `完工 ${number} 2026-11-20`)).toContain('已完成，请按期组织评估');
  });

  it('R27 R28 nothing is completed that was not bought; what is on file is ticked, and no stage ahead', async () => {
    const number = await approved(room, { 期限: '2026-11-20至2026-12-31' });
    expect(await room.says(OFFICER, `完工 ${number} 2026-11-20`)).toContain('还缺');
    expect(await room.says(OFFICER, `项目 ${number}`)).toContain('✓ 项目申报 → ✓ 项目评审 → ● 组织采购 → ');
    await carriedTo(room, number, 'evaluation');
    await room.says(OFFICER, `完工 ${number} 2026-11-20`);
    expect(await room.says(OFFICER, `项目 ${number}`)).toContain(
      '✓ 项目申报 → ✓ 项目评审 → ✓ 组织采购 → ✓ 资质审查 → ✓ 合同签订 → ✓ 项目监管 → ● 绩效评估 → ',
    );
  });
});
