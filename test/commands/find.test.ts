import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { approved, declared, PLAIN } from './story.ts';

let room: Room;
const numbers: Record<string, string> = {};
const says = (text: string, who = 'office-director') => room.says(who, text);
/** Numbers in the order in which they are listed. */
const found = async (text: string, who = 'office-director') =>
  [...(await says(text, who)).matchAll(/^· (\d{4}-\d{3}) /gm)].map(([, number]) => number);

beforeAll(async () => {
  room = await openRoom();
  numbers.sports = await approved(room, {
    名称: '课后体育服务',
    金额: '40万元',
    资金来源: '项目经费',
    ...PLAIN,
    情形: '重大民生',
  });
  numbers.culture = await declared(
    room,
    { ...PLAIN, 名称: '乡村文化巡演', 目录: 'B09', 金额: '50万元', 资金来源: '项目经费' },
    'officer-culture',
  );
  numbers.care = await declared(
    room,
    { ...PLAIN, 名称: '居家养老巡访', 目录: 'B05', 金额: '60万元', 资金来源: '项目经费' },
    'officer-civil-affairs',
  );
  await room.says('office-director', `受理 ${numbers.care}`);
});
afterAll(() => room.close());

describe('finding projects', () => {
  it('R32 by number, by part of the name, by what is mine', async () => {
    expect(await found(`查询 ${numbers.care}`)).toEqual([numbers.care]);
    expect(await found('查询 养老')).toEqual([numbers.care]);
    expect(await found('查询 居养巡')).toEqual([numbers.care]);
    expect(await found('查询 我的', 'officer-culture')).toEqual([numbers.culture]);
  });

  it.each([
    ['教体局', ['sports']],
    ['教育局 体育', ['sports']],
    ['体育 教体局 今年', ['sports']],
    ['今年 教体局 体育', ['sports']],
    ['文广局、民政局', ['care', 'culture']],
    ['2026年', ['care', 'culture', 'sports']],
    ['去年', []],
    ['文化', ['culture']],
    ['待受理', ['culture']],
    ['待审批', ['care']],
    ['已批准', ['sports']],
    ['评审阶段', ['care']],
    ['采购', ['sports']],
    ['大于50万', ['care']],
    ['50万以上', ['care', 'culture']],
    ['50万以下', ['culture', 'sports']],
    ['小于50万', ['sports']],
    ['45万-55万', ['culture']],
    ['民政局 大于50万 征求意见', ['care']],
    ['全部', ['care', 'culture', 'sports']],
    ['constructor', []],
    ['没有的东西', []],
  ])('B02 查询 %s', async (words, expected) => {
    expect(await found(`查询 ${words}`)).toEqual(expected.map((name) => numbers[name]));
  });

  it('R52 以下 and 以上 hold the figure itself, 大于 and 小于 do not', async () => {
    expect(await found('查询 500000元以下')).toContain(numbers.culture);
    expect(await found('查询 499999.99元以下')).not.toContain(numbers.culture);
    expect(await found('查询 大于500000元')).not.toContain(numbers.culture);
  });

  it('B02 what waits for me', async () => {
    expect(await found('查询 待我', 'liaison-finance')).toEqual([numbers.care]);
    expect(await says('待办', 'liaison-finance')).toContain(`${numbers.care} 居家养老巡访——请表态，`);
    expect(await says('待办', 'liaison-land')).toContain('没有待您办理的事项。');
  });

  it('B02 what is overdue, by the clock of the office', async () => {
    expect(await found('查询 超期')).toEqual([]);
    const now = room.clock.now;
    room.clock.now = new Date('2026-11-26T02:00:00Z');
    expect(await found('查询 超期')).toEqual([numbers.culture]);
    room.clock.now = now;
  });

  it('R32 nothing found says what to try', async () => {
    expect(await says('查询 2020年')).toContain('没有找到符合条件的项目。');
    const answer = await says('查询 没有的东西');
    expect(answer).toContain('没有认出：');
    expect(answer).not.toContain('没有找到');
    expect(answer).toContain('“查询 我的”“查询 待我”“查询 超期”');
  });

  it('R32 an officer sees what is theirs, asked of them, or decided', async () => {
    expect(await found('查询 全部', 'officer-land')).toEqual([numbers.sports]);
    expect(await found('查询 全部', 'officer-culture')).toEqual([numbers.culture, numbers.sports]);
    expect(await found('查询 全部', 'officer-finance')).toEqual([
      numbers.care,
      numbers.culture,
      numbers.sports,
    ]);
    for (const command of ['项目', '缺', '履历'])
      expect(await says(`${command} ${numbers.care}`, 'officer-land')).toContain('不在您可以查看的范围内');
  });

  it.each(['liaison-party-office', 'liaison-government-office'])(
    'R133 %s, who coordinates, sees all',
    async (who) => {
      expect(await found('查询 全部', who)).toHaveLength(3);
    },
  );

  it('R134 so do those who supervise and deliberate', async () => {
    for (const who of ['officer-people-congress', 'officer-cppcc'])
      expect(await found('查询 全部', who)).toHaveLength(3);
  });

  it('R75 so does audit', async () => {
    expect(await found('查询 全部', 'officer-audit')).toHaveLength(3);
  });

  it('R74 so does supervision, which can change nothing', async () => {
    expect(await found('查询 全部', 'supervision')).toHaveLength(3);
    for (const command of ['受理', '批准', '撤回', '修改', '同意'])
      expect(await says(`${command} ${numbers.culture} 理由`, 'supervision')).toContain('这件事由');
  });

  it('B02 in a group, what the group may not see goes to the asker alone', async () => {
    const answer = await room.says('office-director', '查询 养老', { group: true });
    expect(answer).toContain('内容已发到您的私聊');
    expect(answer).not.toContain('居家养老');
    expect(room.sees('office-director')).toContain('居家养老巡访');
    expect(await room.says('office-director', '查询 课后体育', { group: true })).toContain(
      String(numbers.sports),
    );
  });

  it('B02 what was declared in a group is found there', async () => {
    const text = (await import('./story.ts')).declaration({ ...PLAIN, 名称: '群里申报的检测' });
    const answer = await room.says('officer-land', text, { group: true });
    expect(answer).toContain('已申报');
    expect(await room.says('officer-land', '查询 群里申报', { group: true })).toContain('群里申报的检测');
  });

  it('B02 more than a page is paged, and the button leads on', async () => {
    for (let index = 1; index <= 8; index += 1)
      await declared(room, { ...PLAIN, 名称: `分页试验${index}` }, 'officer-health');
    expect(await says('查询 分页试验')).toContain('找到8个项目（第1页，共2页）');
    expect(await found('查询 分页试验')).toHaveLength(6);
    const { shown } = await room.presses('office-director', '下一页');
    expect(shown).toContain('第2页，共2页');
    expect(await found('查询 分页试验 第2页')).toHaveLength(2);
  });
});

describe('looking things up', () => {
  it('R01 依据 gives the clause and the document, saying that it is our summary', async () => {
    const answer = await says('依据 五(二)');
    expect(answer).toContain('五(二)');
    expect(answer).toContain('这是本系统的概括，不是原文');
    expect(answer).toContain('绍柯政办发〔2015〕55号');
    expect(await says('依据 第五条第二款')).toContain('五(二)');
    expect(await says('依据 九')).toContain('文件中没有“九”这一条。');
  });

  it('R01 once the document is imported, 依据 and 职责 give its own words', async () => {
    const ruleSet = '绍柯政办发〔2015〕55号';
    await room.prisma.clause.createMany({
      data: [
        { ruleSet, id: '六(三)', position: 1, text: '（三）此处为导入的原文。' },
        { ruleSet, id: '附件2 17', position: 2, text: '17．此处为卫计局职责的原文。' },
      ],
    });
    const answer = await says('依据 六(三)');
    expect(answer).toContain('（三）此处为导入的原文。');
    expect(answer).toContain(`原文，${ruleSet}`);
    expect(await says('职责 卫计局')).toContain('17．此处为卫计局职责的原文。');
  });

  it('R95 联席会议 prints the body from the records', async () => {
    const answer = await says('联席会议', 'nobody-we-know');
    for (const part of [
      '牵头单位：财政(地税)局',
      '召集人（政府办）',
      '召集人（财政(地税)局）',
      '办公室主任',
      '成员单位（22个）：区委办、',
    ])
      expect(answer).toContain(part);
  });

  it('R98 the chief convenor is a post with both titles', async () => {
    expect(await says('联席会议')).toContain('总召集人（区政府分管领导 / 常务副区长）');
  });

  it('Z08 both titles of the chief convenor stand in the roster', async () => {
    expect(await says('联席会议')).toMatch(/区政府分管领导 \/ 常务副区长/);
  });

  it.each(['财政局', '财政(地税)局', '财政（地税）局', '区财政局', '地税局'])(
    'R145 职责 %s gives its entry and its open items',
    async (name) => {
      const answer = await says(`职责 ${name}`);
      expect(answer).toContain('财政(地税)局的职责（附件2 12）');
      expect(answer).toMatch(/该单位现有待办\d+件。/);
    },
  );

  it.each([
    ['市场监督局', '附件2 19'],
    ['市场监管局', '附件2 19'],
    ['市场监管', '附件2 19'],
    ['政府办', '附件2 1'],
    ['区政府办', '附件2 1'],
    ['区政府办公室', '附件2 1'],
  ])('Z10 %s is understood (%s)', async (name, clause) => {
    expect(await says(`职责 ${name}`)).toContain(`的职责（${clause}）`);
  });

  it('R147 all 22 units have their entry', async () => {
    const { UNITS } = await import('../../prisma/seed/units.ts');
    for (const { name, duty } of UNITS)
      expect(await says(`职责 ${name}`)).toContain(`${name}的职责（${duty}）`);
  });

  it('R96 a unit outside the 22 is not among them', async () => {
    expect(await says('职责 交通局')).toContain('成员单位里没有“交通局”。');
  });

  it('R105 名单 shows a unit’s people, and units without a liaison', async () => {
    expect(await says('名单 教体局')).toContain('教体局联络员');
    expect(await says('名单 2020-01-01')).toContain('这一天没有在任人员。');
    expect(await says('名单 教体局 2026-11-23')).toContain('教体局名单（11月23日，3人）');
    await room.prisma.holding.deleteMany({ where: { postSlug: 'liaison-land' } });
    expect(await says('名单')).toContain('缺联络员：国土分局（附件1 二）');
  });

  it('R100 名单: one chief convenor, two convenors, twenty-one members', async () => {
    const answer = await says('名单');
    expect(answer.match(/^· .*成员$/gm)).toHaveLength(21);
    expect(answer.match(/^· 召集人（/gm)).toHaveLength(2);
    expect(answer.match(/^· 总召集人/gm)).toHaveLength(1);
  });

  it('Z09 政府办 has a convenor and no member, 财政 has both', async () => {
    expect(await says('名单 政府办')).not.toContain('政府办成员');
    const finance = await says('名单 财政局');
    expect(finance).toContain('财政(地税)局成员');
    expect(finance).toContain('召集人（财政(地税)局）');
  });

  it('R103 one office director, R104 seven deputies', async () => {
    const answer = await says('名单');
    expect(answer.match(/^· 办公室主任/gm)).toHaveLength(1);
    expect(answer.match(/^· 办公室副主任（/gm)).toHaveLength(7);
  });
});
