import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Condition } from '../../src/office/condition.ts';
import { readGrowth } from '../../src/store/condition.ts';
import { openRoom, type Room } from '../chat/room.ts';

const at = (time: string) => new Date(`2026-11-22T${time}:00+08:00`);

const SWEEP = { id: 'sweep-reminders', last: at('09:50'), next: at('10:00'), missed: false };
const FINE = { file: '纪要.docx', uses: 'newest', problems: [] } as const;

const WELL: Condition = {
  parts: {
    database: { usable: true, state: 'embedded' },
    jobs: { usable: true, state: '4 jobs at a time' },
    feishu: { usable: true, state: 'connected since 08:00' },
    telegram: { usable: true, state: 'polling' },
  },
  schedules: [
    SWEEP,
    { id: 'nightly-seal', last: at('02:10'), next: new Date('2026-11-23T02:10:00+08:00'), missed: false },
    { id: 'sweep-seen', next: new Date('2026-11-23T03:20:00+08:00'), missed: false },
  ],
  queue: { waiting: 0, stuck: 0, givenUp: 0 },
  people: { held: 0, unreachable: [], vacant: [], unbound: [], deputies: [], several: [] },
  templates: [FINE, { ...FINE, file: '会议通知.docx' }],
};

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());
const checked = (found: Partial<Condition>) => {
  room.does({ ...WELL, ...found });
  return room.says('office-director', '体检');
};

describe('体检', () => {
  it('says that all is well: each part, each schedule with its last and next run, the templates, the queue', async () => {
    expect(await checked({})).toBe(
      [
        '一切正常。',
        '数据库：正常',
        '任务：正常',
        '飞书：正常',
        'Telegram：正常',
        '提醒：上次 11月22日09:50，下次 11月22日10:00',
        '每夜封存：上次 11月22日02:10，下次 11月23日02:10',
        '清理旧记录：上次 尚未运行，下次 11月23日03:20',
        '文书模板：2份均可用',
        '待发消息：没有积压',
      ].join('\n'),
    );
  });

  it('tells how much has gathered, and how fast', async () => {
    const growth = {
      bytes: 120 * 1024 * 1024,
      files: { count: 35, bytes: 40 * 1024 * 1024, lately: 12 },
      messages: { count: 12_000, lately: 800 },
      entries: { count: 3_000, lately: 210 },
    };
    expect(await checked({ growth })).toContain(
      '数据：共120MB；文件35个、40MB，30天新增12个；消息12000条，30天新增800条；日志3000条，30天新增210条',
    );
    expect(await readGrowth(room.prisma, room.clock.now)).toMatchObject({
      bytes: expect.any(Number),
      files: { count: 0, bytes: 0, lately: 0 },
    });
  });

  it('names the platform that is cut off, and why', async () => {
    const parts = { ...WELL.parts, telegram: { usable: false, state: '401: the bot token was refused' } };
    const answer = await checked({ parts });
    expect(answer).toMatch(/^有1处需要处理。\n/);
    expect(answer).toContain('Telegram：不可用：401: the bot token was refused');
    expect(answer).toContain('飞书：正常');
  });

  it('names the schedule that did not run in time', async () => {
    const answer = await checked({ schedules: [{ ...SWEEP, missed: true }] });
    expect(answer).toMatch(/^有1处需要处理。\n/);
    expect(answer).toContain('提醒：上次 11月22日09:50，下次 11月22日10:00（有一次没有按时运行）');
  });

  it('counts what waits, since when, what is stuck and what was given up', async () => {
    const answer = await checked({ queue: { waiting: 3, oldest: at('08:15'), stuck: 2, givenUp: 1 } });
    expect(answer).toMatch(/^有3处需要处理。\n/);
    expect(answer).toContain(
      '待发消息：3条，最早 11月22日08:15；2个任务到时未办或卡住；1个任务多次失败，不再重试',
    );
  });

  it('names who cannot be reached and why, counts the rest, and says what to do', async () => {
    const answer = await checked({
      people: {
        held: 4,
        unreachable: [{ name: '甲', problem: 'bot was blocked' }],
        unbound: ['卫计局联络员'],
        deputies: [{ title: '卫计局成员', name: '乙', to: '2026-12-10' }],
        several: [{ name: '丙', accounts: 2 }],
        vacant: ['一', '二', '三', '四', '五', '六', '七'].map((each) => `${each}局成员`),
      },
    });
    expect(answer).toMatch(/^有1处需要处理。\n/);
    for (const line of [
      '联系不上：1个：甲（bot was blocked）',
      '4条消息因本人未绑定账号而保留，绑定后补发',
      '未绑定账号：1个：卫计局联络员',
      '代理中：1个：乙代理卫计局成员（至12月10日）',
      '绑定了多个账号：1个：丙（2个）',
      '空缺：7个：一局成员、二局成员、三局成员、四局成员、五局成员、六局成员等',
      '未绑定的，请用“绑定码”发码；空缺的，请导入名单或报请调整成员。',
    ])
      expect(answer).toContain(line);
  });

  it('B06 names a broken template, its first problems and what is used meanwhile', async () => {
    const problems = ['甲。', '乙。', '丙。', '丁。'].map((each) => `模板《会议通知.docx》${each}`);
    const answer = await checked({
      templates: [FINE, { file: '会议通知.docx', uses: 'first', problems }],
    });
    expect(answer).toMatch(/^有1处需要处理。\n/);
    expect(answer).toContain(
      '文书模板：模板《会议通知.docx》甲。模板《会议通知.docx》乙。模板《会议通知.docx》丙。另有1处，改正后再看。暂用随附的样式。',
    );
  });

  it('is for the office alone, and never shown to a group', async () => {
    expect(await room.says('member-health', '体检')).not.toContain('数据库');
    expect(await room.says('office-director', '体检', { group: true })).not.toContain('数据库');
    expect(room.sees('office-director')).toContain('数据库：正常');
  });
});
