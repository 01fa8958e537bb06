import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { approved, declared, PLAIN, reported } from './story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

const OFFICER = 'officer-education-sports';
const FINANCE = 'liaison-finance';
const TERMS = '条件：有3年以上体育培训经验 依据：课程质量要求';
const FIT = '评审机制：综合评分，质量占六成 合同类型：单价合同 理由：课时可计量，供应方多';
const PLATFORM = '机构类型：代理机构 机构名称：区采购代理中心 平台编号：KQ2026-031';
const SELF = `自行组织 组织形式：分散采购 ${FIT}`;

type Change = Parameters<typeof approved>[1];
const costs = (yuan: string, change: Change = {}): Change => ({
  金额: yuan,
  资金来源: `项目经费${yuan}`,
  ...change,
});

/** Approved, with conditions 财政局 agreed to: its procurement may begin. */
async function readyToBuy(change: Change = {}): Promise<string> {
  const number = await approved(room, change);
  await room.says(OFFICER, `条件 ${number} ${TERMS}`);
  await room.says(FINANCE, `条件会签 ${number} 同意`);
  return number;
}
const buys = (number: string, how: string) => room.says(OFFICER, `采购 ${number} ${how}`);
/** One line of 集中采购目录, as 财政局 keeps it. */
const listed = (item: string, side: '内' | '外') =>
  room.says(
    FINANCE,
    `集采目录登记 名称：${item}集采 目录项：${item} 范围：${side} 生效：2026-01-01 文件：浙财采监〔2026〕1号`,
  );
/** What is asked for or refused is read, and the form dropped. */
async function asked(number: string, how: string): Promise<string> {
  const answer = await buys(number, how);
  await room.says(OFFICER, '取消');
  return answer;
}

describe('the conditions a provider must meet', () => {
  it('R12 are asked for once the project is approved, and not before', async () => {
    const early = await reported(room, { 名称: '早了一步' });
    expect(await room.says(OFFICER, `条件 ${early} ${TERMS}`)).toContain('还没有批复，不能登记');
  });

  it('R12 entered by the purchaser alone they wait for 财政局, and no later stage begins', async () => {
    const number = await approved(room);
    expect(await room.says(OFFICER, `缺 ${number}`)).toContain('承接主体的具体条件——教体局（三(二)）');
    expect(await room.says(OFFICER, `条件 ${number} ${TERMS}`)).toContain('待财政会签');
    expect(await room.says(OFFICER, `缺 ${number}`)).toContain(
      '财政部门对承接主体条件的会签——财政(地税)局（三(二)）',
    );
    expect(await room.says(OFFICER, `完工 ${number} 2026-11-20`)).toContain('还缺');
    expect(await room.says(OFFICER, `条件会签 ${number} 同意`)).toContain('不由您的单位办理');
    expect(await room.says('liaison-finance', `条件会签 ${number} 不同意`)).toContain('请写明不同意的理由');
    await room.says('liaison-finance', '取消');
    expect(await room.says('liaison-finance', `条件会签 ${number} 同意`)).toContain('财政部门已会签');
    expect(await room.says(OFFICER, `项目 ${number}`)).toContain('承接主体的具体条件：财政部门已会签');
  });

  it('R12 changed, they need 财政局 anew; a no leaves them open', async () => {
    const number = await approved(room, { 名称: '改条件' });
    await room.says(OFFICER, `条件 ${number} ${TERMS}`);
    await room.says('liaison-finance', `条件会签 ${number} 同意`);
    const more = `条件 ${number} 条件：有5年经验 依据：规模扩大`;
    expect(await room.says(OFFICER, more)).toContain('更正原因：已经登记过，再登记会取代原来的，请写明原因');
    expect(await room.says(OFFICER, '更正原因：服务规模扩大')).toContain('待财政会签');
    await room.says('liaison-finance', `条件会签 ${number} 不同意 理由：5年没有必要`);
    expect(await room.says(OFFICER, `缺 ${number}`)).toContain('承接主体的具体条件——教体局');
  });

  it('R12 财政局 answers in its own words, by the number or by what waits for it', async () => {
    const number = await approved(room, { 名称: '自己的话' });
    await room.says(OFFICER, `条件 ${number} ${TERMS}`);
    expect(await room.says('liaison-finance', `${number}同意`)).toContain('财政部门已会签');
    const other = await approved(room, { 名称: '不点名' });
    await room.says(OFFICER, `条件 ${other} ${TERMS}`);
    expect(await room.says('liaison-finance', `${other} 不同意 条件设得太窄`)).toContain('财政部门未同意');
    expect(await room.says('liaison-finance', `会签 ${other} 同意`)).toContain('没有等您的单位会签的材料');
    await room.says(OFFICER, `条件 ${other} ${TERMS}`);
    expect(await room.says('liaison-finance', `会签 ${other} 同意`)).toContain('财政部门已会签');
  });
});

describe('how a provider is found', () => {
  it('R12 R48 no method is recorded before 财政局 agreed to the conditions, and no condition changes after', async () => {
    const number = await approved(room, { 名称: '先会签' });
    await room.says(OFFICER, `条件 ${number} ${TERMS}`);
    expect(await buys(number, '方式：询价')).toBe(
      [
        `${number} 的承接主体条件还没有经财政部门会签，不能开始采购。`,
        `先提出条件，再请财政部门发送“条件会签 ${number} 同意”。`,
        '※ （三(二)）',
      ].join('\n'),
    );
    await room.says(FINANCE, `条件会签 ${number} 同意`);
    expect(await buys(number, `方式：询价 ${FIT} ${PLATFORM}`)).toContain(`采购方案已登记：${number} 先会签`);
    expect(await room.says(OFFICER, `条件 ${number} 条件：有5年经验 依据：规模扩大`)).toContain(
      '采购方案已登记，承接主体条件不能再改。',
    );
  });

  it('R48 R49 R50 the five methods in the document’s words, each with all that belongs to it', async () => {
    const number = await readyToBuy({ 名称: '五种方式' });
    for (const part of ['评审机制', '合同类型', '理由', '机构类型', '机构名称', '平台编号']) {
      const without = `${FIT} ${PLATFORM}`.split(' ').filter((each) => !each.startsWith(part));
      expect(await asked(number, `公开招标 ${without.join(' ')}`)).toContain(`${part}：还没有填`);
    }
    expect(await room.says(OFFICER, `缺 ${number}`)).toContain('采购方案——教体局（五(二)）');
    for (const method of ['公开招标', '邀请招标', '竞争性谈判', '询价'])
      expect(await buys(number, `${method} ${FIT} ${PLATFORM} 更正原因：换一种方式`)).toContain(
        '采购方案已登记',
      );
    expect(await room.says(OFFICER, `项目 ${number}`)).toContain(
      '采购方案，方式：询价；评审机制：综合评分，质量占六成；合同类型：单价合同；理由：课时可计量，供应方多；机构类型：政府采购中介代理机构；机构名称：区采购代理中心；平台编号：KQ2026-031',
    );
    expect(await asked(number, `拍卖 ${FIT} ${PLATFORM}`)).toContain('请从所列选项中选一个');
  });

  it('R48 单一来源 shows its ground on the card; a method the document does not name needs its legal basis', async () => {
    const number = await readyToBuy({ 名称: '其他方式' });
    expect(await asked(number, `单一来源 ${FIT} ${PLATFORM}`)).toContain('单一来源理由：还没有填');
    await buys(number, `单一来源 ${FIT} ${PLATFORM} 单一来源理由：全区只有一家持证`);
    expect(await room.says(OFFICER, `项目 ${number}`)).toContain('单一来源理由：全区只有一家持证');
    expect(await asked(number, `竞争性磋商 ${FIT} ${PLATFORM}`)).toContain('法律依据：还没有填');
    expect(await asked(number, `竞争性磋商 ${FIT} ${PLATFORM} 法律依据：无`)).toContain('不能写“无”');
    expect(await asked(number, `其他方式 ${FIT} ${PLATFORM} 法律依据：财库〔2014〕1号`)).toContain(
      '方式名称：还没有填',
    );
    expect(
      await buys(
        number,
        `竞争性磋商 ${FIT} ${PLATFORM} 法律依据：财库〔2014〕214号 更正原因：又有两家取得资格`,
      ),
    ).toContain('采购方案已登记');
  });

  it('R17 a non-basic field goes through a method of government procurement', async () => {
    await listed('N01', '外');
    const number = await readyToBuy(costs('20万元', { 名称: '公交线路', 目录: 'N01' }));
    const refused = await buys(number, SELF);
    expect(refused).toContain('非基本公共服务领域的项目应当通过政府采购的方式购买，不能自行组织采购。');
    expect(refused).toContain('四(一)');
    expect(await room.says(OFFICER, `中标 ${number} 社工甲 金额：18万元`)).toContain(
      '还没有采购方案，不能登记中标',
    );
    expect(await buys(number, `询价 ${FIT} ${PLATFORM}`)).toContain('采购方案已登记');
  });

  it('R12 R55 by its old channel or not, all is owed; where 财政局 itself buys, whoever stood in at the review stands in here, and the card says so', async () => {
    const number = await declared(room, { ...PLAIN, 名称: '绩效评价', 目录: 'T01' }, 'officer-finance');
    const deputy = 'office-deputy-civil-affairs';
    await room.says(deputy, `受理 ${number}`);
    await room.says('liaison-government-office', `同意 ${number}`);
    await room.says(deputy, `评审 ${number} 通过`);
    await room.says(deputy, `上报 ${number}`);
    await room.says(
      deputy,
      `批复 ${number} 同意 文号：区财〔2026〕3号 日期：2026-11-20 附件：批复.pdf 渠道：部门预算`,
    );
    const lacks = await room.says('officer-finance', `缺 ${number}`);
    for (const piece of ['承接主体的具体条件', '采购方案', '中标结果'])
      expect(lacks).toContain(`${piece}——财政(地税)局`);
    expect(await room.says('officer-finance', `条件 ${number} ${TERMS}`)).toContain(
      '待政府办代财政部门会签（财政局是购买主体）',
    );
    expect(await room.says('member-finance', `条件会签 ${number} 同意`)).toContain('不由您的单位办理');
    expect(await room.says('liaison-government-office', `条件会签 ${number} 同意`)).toContain(
      '政府办代财政部门已会签',
    );
    expect(await room.says('officer-finance', `项目 ${number}`)).toContain(
      '政府办代财政部门已会签，意见：同意',
    );
  });
});

describe('buying by oneself, 500,000.00 fixed', () => {
  let number: string;
  const COMPARED =
    '比选情况：走访两家，比较师资和场地 选定理由：师资强 公开依据：https://www.example.cn/gs/1';
  const WON = '社工甲 金额：48万元 日期：2026-11-20 文件：柯采中〔2026〕31号 参与：社会组织 2、企业 1';
  const wins = (how = WON) => room.says(OFFICER, `中标 ${number} ${how}`);

  it('R25 R51 an item nobody placed in or outside the central catalogue blocks it', async () => {
    number = await readyToBuy(costs('50万元', { 名称: '社工驻校', 目录: 'B05' }));
    expect(await buys(number, SELF)).toBe(
      [
        '不能自行组织采购：该目录项的集中采购目录未确定。',
        '请财政局先用“集采目录登记”写明目录内还是目录外；或者改用公开招标等方式。',
        '※ （五(二)）',
      ].join('\n'),
    );
  });

  it('R51 R52 outside, spread and within the figure it goes; 0.01元 above it does not', async () => {
    await listed('B05', '外');
    expect(await asked(number, `自行组织 ${FIT}`)).toContain('组织形式：还没有填');
    expect(await buys(number, `自行组织 组织形式：集中采购 ${FIT}`)).toContain(
      '不能自行组织采购：不是分散采购。',
    );
    expect(await buys(number, SELF)).toContain(`采购方案已登记：${number} 社工驻校`);
    const above = await readyToBuy(costs('500000.01元', { 名称: '多一分', 目录: 'B05' }));
    expect(await buys(above, SELF)).toContain('不能自行组织采购：核定金额500,000.01元超过50万元。');
  });

  it('R52 Z03 with the setting 不含 the figure itself is refused too', async () => {
    await room.says('office-director', '设置 50万元是否含本数 不含本数 区里从严掌握');
    expect(await buys(number, SELF)).toContain(
      '核定金额50万元，50万元整不算“50万元以下”（本地设置为不含本数，文件未规定）',
    );
    await room.says('office-director', '设置 50万元是否含本数 含本数 恢复');
    expect(await buys(number, SELF)).toContain('请写明原因');
    await room.says(OFFICER, '取消');
    expect(await buys(number, `${SELF} 更正原因：按恢复的设置重新核对`)).toContain('采购方案已登记');
  });

  it('R53 no award before a comparison, a reason and where they are public', async () => {
    await room.says(OFFICER, '承接主体登记 社工甲 类型：社会组织 登记机关：民政局 登记号：52330621MJ0099');
    expect(await room.says(OFFICER, `缺 ${number}`)).toContain('比选记录——教体局（五(二)）');
    expect(await wins()).toContain(`${number} 是自行组织采购，还没有比选记录，不能登记中标。`);
    const empty = await room.says(OFFICER, `比选 ${number} 比选情况：无 选定理由：师资强 公开依据：无`);
    expect(empty).toContain('比选情况：不能写“无”');
    expect(empty).toContain('公开依据：请写文号');
    await room.says(OFFICER, '取消');
    expect(await room.says(OFFICER, `比选 ${number} ${COMPARED}`)).toContain('比选记录已登记');
    expect(await room.says(OFFICER, `缺 ${number}`)).not.toContain('比选记录');
  });

  it('R53 an award names a registered winner, no more than was fixed, and who took part', async () => {
    const refused = async (how: string) => {
      const answer = await wins(how);
      await room.says(OFFICER, '取消');
      return answer;
    };
    expect(await refused(WON.replace('48万元', '500000.01元'))).toContain(
      '中标金额500,000.01元高于核定的50万元。',
    );
    expect(await refused(WON.replace('2026-11-20', '2026-11-24'))).toContain('日期不能晚于今天。');
    expect(await refused(WON.replace('社会组织 2、企业 1', '企业 1'))).toContain(
      '中标的是社会组织，参与方里要有这一类。',
    );
    expect(await refused(WON.replace('社工甲', '没听说过'))).toContain('没听说过');
    const preview = await room.hears(OFFICER, `中标 ${number} ${WON}`);
    expect(preview).toContain('将确定社工甲中标，金额48万元（核定50万元）。');
    expect(await room.says(OFFICER, '发送')).toContain(`中标结果已登记：${number}`);
    expect(await room.says(OFFICER, `项目 ${number}`)).toMatch(
      /中标结果，承接主体：社工甲 S2026-\d+；金额：48万元；日期：11月20日；文件：柯采中〔2026〕31号；参与：社会组织 2、企业 1/,
    );
    expect(await buys(number, SELF)).toContain('已登记中标结果，采购方案不能再改。');
  });

  it('a failed procedure starts anew with its reason; what it had is void and stays readable', async () => {
    const preview = await room.hears(OFFICER, `流标 ${number} 原因：中选方退出 日期：2026-11-20`);
    expect(preview).toContain('将作废采购方案、比选记录、中标结果，重新开始采购');
    await room.says(OFFICER, '发送');
    expect(await room.says(OFFICER, `流标 ${number} 原因：再来 日期：2026-11-20`)).toContain(
      '没有可以重新开始的采购',
    );
    expect(await room.says(OFFICER, `比选 ${number}`)).toContain('还没有采购方案，不能登记比选记录。');
    const lacks = await room.says(OFFICER, `缺 ${number}`);
    expect(lacks).toContain('采购方案——教体局');
    expect(lacks).not.toContain('比选记录');
    const card = await room.says(OFFICER, `项目 ${number}`);
    expect(card).toContain('采购失败（第1次）：重新采购；原因：中选方退出');
    expect(card).toContain('参与：社会组织 2、企业 1（已被取代）');
    expect(await buys(number, `询价 ${FIT} ${PLATFORM}`)).toContain('采购方案已登记');
    expect(await room.says(OFFICER, `比选 ${number}`)).toContain('本项目不是自行组织采购');
    expect(await wins()).toContain('中标结果已登记');
  });
});

describe('purchases in parts', () => {
  const alerts = () => room.inbox(FINANCE).split('请核对是否拆分采购').length - 1;

  it('R54 the third of a year that brings one item above the figure is one alert with every number', async () => {
    await listed('B01', '外');
    const of = (name: string) => readyToBuy(costs('20万元', { 名称: name, 目录: 'B01' }));
    const [one, two] = [await of('一班'), await of('二班')];
    for (const number of [one, two]) await buys(number, SELF);
    expect(alerts()).toBe(0);

    const three = await of('三班');
    const preview = await room.hears(OFFICER, `采购 ${three} ${SELF}`);
    expect(preview).toContain('2026年同一目录项B01有3个项目各不超过50万元，合计60万元。');
    expect(await room.says(OFFICER, '发送')).toContain('已提醒财政部门核对是否拆分采购');
    expect(alerts()).toBe(1);
    expect(room.inbox(FINANCE)).toContain(
      [
        '请核对是否拆分采购：教体局2026年同一目录项B01有3个项目各不超过50万元，合计60万元',
        `${one} 一班：20万元，自行组织`,
        `${two} 二班：20万元，自行组织`,
        `${three} 三班：20万元，自行组织`,
        '这是提醒，不影响采购（五(二)）。',
      ].join('\n'),
    );
    // The same three again are no news.
    await buys(three, `${SELF} 更正原因：补正`);
    await buys(one, `询价 ${FIT} ${PLATFORM} 更正原因：改为询价`);
    expect(alerts()).toBe(1);
  });

  it('R54 two that cross the figure together at the same moment are one alert, and none falls between them', async () => {
    await listed('B02', '外');
    const [one, two] = [
      await readyToBuy(costs('30万元', { 名称: '同时甲', 目录: 'B02' })),
      await readyToBuy(costs('30万元', { 名称: '同时乙', 目录: 'B02' })),
    ];
    const before = alerts();
    await Promise.all([
      room.says(OFFICER, `采购 ${one} ${SELF}`),
      room.says('liaison-education-sports', `采购 ${two} ${SELF}`),
    ]);
    // Whoever came second saw both only once the first was kept: it sends what it was shown, or has sent it.
    for (const who of [OFFICER, 'liaison-education-sports']) await room.says(who, '发送');
    expect((await room.project(one))?.filed?.some(({ row }) => row === 'purchase')).toBe(true);
    expect((await room.project(two))?.filed?.some(({ row }) => row === 'purchase')).toBe(true);
    expect(alerts()).toBe(before + 1);
  });

  it('R53 two awards at the same moment leave one that stands', async () => {
    const number = await readyToBuy({ 名称: '同时中标' });
    await buys(number, `询价 ${FIT} ${PLATFORM}`);
    const winners = ['先到体育', '后到体育'];
    for (const [at, name] of winners.entries())
      await room.says(
        OFFICER,
        `承接主体登记 ${name} 类型：社会组织 登记机关：民政局 登记号：52330621MJ1${at}88`,
      );
    const people = [OFFICER, 'liaison-education-sports'];
    await Promise.all(
      people.map((who, at) =>
        room.says(
          who,
          `中标 ${number} ${winners[at]} 金额：48万元 日期：2026-11-20 文件：柯采中〔2026〕4${at}号 参与：社会组织 2`,
        ),
      ),
    );
    const awards = (await room.project(number))?.filed?.filter(({ row }) => row === 'award') ?? [];
    expect(awards.filter(({ superseded }) => !superseded)).toHaveLength(1);
  });
});
