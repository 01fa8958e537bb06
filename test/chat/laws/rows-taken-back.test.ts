import { beforeAll, describe, expect, it } from 'vitest';
import { insteadOf, mayGoBack } from '../../../src/engine/back.ts';
import { stepsOf } from '../../../src/engine/entries.ts';
import { PIECES } from '../../../src/projects/pieces.ts';
import { REGISTERS } from '../../../src/registers/registers.ts';
import { approved } from '../../commands/story.ts';
import { openRoom, type Room } from '../room.ts';

const ROWS = [...PIECES, ...REGISTERS].flatMap((row) => [row, ...stepsOf(row)]);

it.each(ROWS.map((row) => [row.key, row] as const))(
  'law 8 %s is either taken back or says what is done instead',
  (_, row) => {
    expect(mayGoBack(row)).toBe(insteadOf(row) === undefined);
    expect(insteadOf(row) ?? '。').toMatch(/。$/);
  },
);

const OFFICER = 'officer-education-sports';
const PROVIDER = '承接主体登记 柯桥社工服务中心 类型：社会组织 登记机关：民政局 登记号：52330621MJ0001';
let room: Room;
beforeAll(async () => {
  room = await openRoom();
  return () => room.close();
}, 60_000);

const takesBack = async (who: string): Promise<string> => {
  expect(await room.says(who, '撤回刚才那个')).toContain('要撤回刚才的');
  return (await room.presses(who, '撤回这一步')).shown;
};

describe('law 8 entries of a register', () => {
  it('an entry made by mistake stands no more, stays readable in the log, and may be made anew', async () => {
    await room.says(OFFICER, PROVIDER);
    const shown = await takesBack(OFFICER);
    expect(shown).toContain('S2026-01 柯桥社工服务中心：上一步已撤回');
    expect(shown).toContain('现状：登记已撤回');
    expect(await room.says(OFFICER, '承接主体')).toContain('还没有登记');
    expect((await room.logged('register:S2026-01')).map(({ verb }) => verb)).toEqual(['provider', 'undo']);
    expect(await room.says(OFFICER, PROVIDER)).toContain('承接主体已登记：S2026-02');
  });

  it('it is taken back once, and not after another act on it', async () => {
    const other = '承接主体登记 鉴湖社工服务中心 类型：社会组织 登记机关：民政局 登记号：52330621MJ0002';
    await room.says(OFFICER, other);
    await takesBack(OFFICER);
    expect(await room.says(OFFICER, '撤回刚才那个')).toContain('的上一步已经撤回');
    await room.says('liaison-health', other);
    await room.says(
      OFFICER,
      '承接主体更名 鉴湖社工服务中心 新名称：鉴湖社会工作服务中心 依据：变更登记通知书〔2026〕1号',
    );
    expect(await room.says('liaison-health', '撤回刚才那个')).toContain('已经有人接着办了');
    await takesBack(OFFICER);
    expect(await room.says(OFFICER, '承接主体 鉴湖社工服务中心')).toContain('S2026-04 鉴湖社工服务中心');
  });

  it('one that something else points to stands', async () => {
    const third = '承接主体登记 兰亭社工服务中心 类型：社会组织 登记机关：民政局 登记号：52330621MJ0003';
    await room.says('liaison-culture', third);
    await room.says(
      'liaison-civil-affairs',
      '推荐目录登记 兰亭社工服务中心 核实结果：登记有效，年检合格 依据：核实表〔2026〕1号',
    );
    expect(await room.says('liaison-culture', '撤回刚才那个')).toContain('已经有人接着办了');
  });

  it('whoever was told of it hears that it counts no more', async () => {
    const answer = await room.says(OFFICER, '实施目录登记 中小学课后体育 目录项：B10 体育');
    const [number = ''] = /[A-Z]{1,2}2026-\d\d/.exec(answer) ?? [];
    expect(await room.says('liaison-finance', `实施目录会签 ${number} 不同意 理由：名称太宽`)).toContain(
      '不同意',
    );
    await takesBack('liaison-finance');
    expect(room.inbox('liaison-education-sports')).toContain('已撤回，不再作数');
    expect(await room.says('liaison-finance', '待办')).toContain(number);
  });
});

describe('law 8 the file of a project', () => {
  let number: string;
  beforeAll(async () => {
    number = await approved(room);
  }, 60_000);

  it('a piece is off the file again, whoever was asked about it is asked no more, and both acts are in the log', async () => {
    await room.says(OFFICER, `条件 ${number} 条件：有3年以上体育培训经验 依据：课程质量要求`);
    expect(await room.says('liaison-finance', '待办')).toContain(number);
    await takesBack(OFFICER);
    expect((await room.project(number))?.filed ?? []).toEqual([]);
    expect(await room.says('liaison-finance', '待办')).not.toContain(number);
    const verbs = (await room.logged(`project:${number}`)).map(({ verb }) => verb);
    expect(verbs.slice(-2)).toEqual(['conditions', 'undo']);
  });

  it('once somebody has built on it, it is not taken back, and neither is what is to be published by then', async () => {
    await room.says(OFFICER, `条件 ${number} 条件：有3年以上体育培训经验 依据：课程质量要求`);
    await room.says('liaison-finance', `条件会签 ${number} 同意`);
    expect(await room.says(OFFICER, '撤回刚才那个')).toContain('已经有人接着办了');
    const answer = await room.says('liaison-finance', '撤回刚才那个');
    expect(answer).toContain('不能撤回');
    expect(answer).toContain('待公开事项');
  });

  it('what takes effect at once says what is done instead', async () => {
    await room.says(
      OFFICER,
      `采购 ${number} 公开招标 评审机制：综合评分 合同类型：单价合同 理由：课时可计量，供应方多 机构类型：代理机构 机构名称：区采购代理中心 平台编号：KQ2026-031`,
    );
    const answer = await room.says(OFFICER, '撤回刚才那个');
    expect(answer).toContain('不能撤回');
    expect(answer).toContain('新的代替旧的');
  });
});
