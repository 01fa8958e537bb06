import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { declaration, declared } from './story.ts';

const OFFICER = 'officer-education-sports';
const KEEPER = 'liaison-staffing';
const ENTRY = '转移职能目录登记 课后体育培训 单位：教体局 生效：2026-01-01 文件：绍柯编〔2026〕3号';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

/** Says it and leaves whatever form it opened. */
const tried = async (who: string, text: string): Promise<string> => {
  const answer = await room.says(who, text);
  await room.says(who, '取消');
  return answer;
};

describe('the catalogue of transferred functions, apart from all others', () => {
  it('R24 while it is not entered a declaration goes on, and its card says that it is not', async () => {
    const before = await declared(room);
    expect(await room.says(OFFICER, `项目 ${before}`)).toContain(
      '转移职能：未引用，文件要求的转移职能目录尚未登记（七(二)3）',
    );
  });

  it('R24 编委办 alone drafts it', async () => {
    const refused = await room.says('liaison-finance', ENTRY);
    expect(refused).toContain('转移职能目录不由您的单位登记。');
    expect(refused).toContain('七(二)3');
    expect(await room.says(KEEPER, ENTRY.replace('绍柯编〔2026〕3号', '无'))).toContain('不能写“无”');
    await room.says(KEEPER, '取消');
    expect(await room.says(KEEPER, ENTRY)).toContain('Z2026-01 课后体育培训');
    expect(
      await room.says(
        KEEPER,
        '转移职能目录登记 养老评估 单位：民政局 生效：2027-01-01 文件：绍柯编〔2026〕4号',
      ),
    ).toContain('Z2026-02');
  });

  it('R24 from then on 职能转变 without an entry in force is refused, naming those there are', async () => {
    const asked = await room.says(OFFICER, declaration());
    expect(asked).toContain(
      '· 转移职能：涉及职能转变的，须引用转移职能目录里有效的一项（相近的有：Z2026-01 课后体育培训）（七(二)3）',
    );
    const given = await room.says(OFFICER, '转移职能：课后体育培训');
    const [, number = ''] = /已申报：(\d{4}-\d{3}) /.exec(given) ?? [];
    expect((await room.project(number))?.declaration.transferred).toEqual({
      number: 'Z2026-01',
      name: '课后体育培训',
    });
    expect(await room.says(OFFICER, `项目 ${number}`)).toContain('转移职能：Z2026-01 课后体育培训');
  });

  it('R24 an entry nobody knows, or one whose day has not come, is none', async () => {
    expect(await tried(OFFICER, declaration({ 转移职能: '道路保洁' }))).toContain(
      '转移职能目录里没有“道路保洁”',
    );
    expect(await tried(OFFICER, declaration({ 转移职能: '养老评估' }))).toContain(
      '须引用转移职能目录里有效的一项',
    );
  });

  it('R24 nothing is asked of what moves no function, nor of what was declared before', async () => {
    await declared(room, { 情形: '新增', 规模理由: undefined, 名称: '周末体育课' });
    expect(await room.says(OFFICER, '修改 2026-001 数量：5000课时')).toContain('已修改');
  });

  it('R24 an entry that ended is not cited any more', async () => {
    await room.says(KEEPER, '转移职能失效 Z2026-01 日期：2026-11-22 依据：绍柯编〔2026〕9号');
    await room.says(
      KEEPER,
      '转移职能目录登记 青少年体质监测 单位：教体局 生效：2026-01-01 文件：绍柯编〔2026〕5号',
    );
    expect(await tried(OFFICER, declaration({ 转移职能: 'Z2026-01' }))).toContain(
      '（相近的有：Z2026-03 青少年体质监测）',
    );
    await declared(room, { 转移职能: 'Z2026-03' });
  });
});
