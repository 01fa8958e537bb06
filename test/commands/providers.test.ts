import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { awarded } from './awarded.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 120_000);

const CIVIL = 'liaison-civil-affairs';
const MARKET = 'liaison-market-supervision';
const SPORTS = 'officer-education-sports';

describe('the register of providers', () => {
  it('R10 a social organisation is registered with 民政, or exempt on a stated ground', async () => {
    const wrong = await room.says(CIVIL, '承接主体 登记 社工甲 类型：社会组织 登记机关：市场监管局');
    expect(wrong).toContain('社会组织应当在民政部门登记');
    expect(wrong).toContain('三(二)');
    expect(await room.says(CIVIL, '承接主体 登记 社工甲 类型：社会组织 登记机关：民政局')).toContain(
      '请写登记号',
    );
    expect(await room.says(CIVIL, '52330621MJ0001')).toContain('承接主体已登记：S2026-01 社工甲');
    expect(await room.says(CIVIL, '承接主体 登记 某群团 类型：社会组织 免登依据：无')).toContain(
      '不能写“无”',
    );
    await room.says(CIVIL, '取消');
    const exempt = '承接主体 登记 某群团 类型：社会组织 免登依据：国发〔1998〕25号';
    expect(await room.says(CIVIL, exempt)).toContain('S2026-02 某群团');
  }, 60_000);

  it('R10 every other kind shows what its own kind asks for; an authority nobody knows is refused', async () => {
    const company = '承接主体登记 社工乙 类型：企业';
    expect(await room.says(MARKET, `${company} 登记机关：民政局 登记号：QY1`)).toContain(
      '企业应当在市场监管或行业主管部门登记',
    );
    expect(await room.says(MARKET, `${company} 登记机关：火星局 登记号：QY1`)).toContain('火星局');
    await room.says(MARKET, '取消');
    expect(await room.says(MARKET, `${company} 免登依据：国发〔1998〕25号`)).not.toContain('承接主体已登记');
    await room.says(MARKET, '取消');
    expect(await room.says(MARKET, `${company} 登记机关：市场监管局 登记号：QY1`)).toContain(
      'S2026-03 社工乙',
    );
    expect(
      await room.says(MARKET, '承接主体登记 体育馆 类型：事业单位 登记机关：编委办 登记号：SY1'),
    ).toContain('事业单位请写主管部门');
    expect(await room.says(MARKET, '主管：教体局')).toContain('S2026-04 体育馆');
  }, 60_000);

  it('R10 a number registered twice is refused, however it is written', async () => {
    const twin = '承接主体登记 另一家 类型：社会组织 登记机关：民政局 登记号：52330621mj0001';
    expect(await room.says(CIVIL, twin)).toContain('与 S2026-01 社工甲 相同');
  }, 60_000);

  it('R10 a former name is kept and found', async () => {
    await room.says(CIVIL, '承接主体更名 社工甲 新名称：柯桥社会工作中心 依据：变更登记〔2026〕1号');
    const card = await room.says(SPORTS, '承接主体 社工甲');
    expect(card).toContain('S2026-01 柯桥社会工作中心');
    expect(card).toContain('登记号：52330621MJ0001');
  }, 60_000);
});

describe('what stands on a provider’s card', () => {
  it('R58 the recommended list is 民政局’s own, and marks without barring', async () => {
    const entry = '推荐目录登记 S2026-01 核实结果：登记有效，年检合格 依据：核实表〔2026〕1号';
    expect(await room.says(MARKET, entry)).toContain('不由您的单位登记');
    expect(await room.says(SPORTS, '承接主体 S2026-01')).toContain('不在推荐目录内，不影响承接');
    expect(await room.says(CIVIL, entry.replace('S2026-01', 'S2026-03'))).toContain('推荐目录只列社会组织');
    await room.says(CIVIL, '取消');
    expect(await room.says(CIVIL, entry)).toContain('推荐性社会组织目录已登记：Y2026-01 柯桥社会工作中心');
    expect(await room.says(CIVIL, '公布推荐 Y2026-01 无 2026-11-20')).toContain('不能写“无”');
    await room.says(CIVIL, '取消');
    expect(await room.says(CIVIL, '公布推荐 Y2026-01 https://www.example.cn/tj 2026-11-20')).toContain(
      '已公布',
    );
    expect(await room.says(SPORTS, '承接主体 S2026-01')).toContain('在推荐目录内');
    expect(await room.says(SPORTS, '推荐目录')).toContain('Y2026-01 柯桥社会工作中心：已公布');
    expect(await room.says(CIVIL, '移出推荐 Y2026-01 年检不合格')).toContain('已移出');
    expect(await room.says(SPORTS, '承接主体 S2026-01')).toContain('不在推荐目录内');
  }, 120_000);

  it('R59 an entry on its conduct needs a source and a day, and stands on the card', async () => {
    const entry = '信用记录登记 S2026-01 不良记录 内容：未按约派出社工';
    const asked = await room.says(SPORTS, entry);
    expect(asked).toContain('来源：还没有填');
    expect(asked).toContain('日期：还没有填');
    await room.says(SPORTS, '取消');
    expect(await room.says(SPORTS, `${entry} 来源：检查记录〔2026〕5号 日期：2026-11-20`)).toContain(
      'X2026-01',
    );
    expect(await room.says(CIVIL, '承接主体 S2026-01')).toContain(
      '不良记录：未按约派出社工（2026年11月20日，来源：检查记录〔2026〕5号，X2026-01）',
    );
  }, 120_000);

  it('R60 a penalty is entered by 市场监管局, of an enterprise, with its link', async () => {
    const entry = '信用记录登记 S2026-03 行政处罚 内容：虚假宣传 来源：柯市监罚〔2026〕9号 日期：2026-11-20';
    expect(await room.says(CIVIL, entry)).toContain('由市场监督局登记');
    expect(await room.says(MARKET, entry.replace('S2026-03', 'S2026-01'))).toContain('只对企业');
    expect(await room.says(MARKET, entry)).toContain('请写处罚信息公示页面的链接');
    expect(await room.says(MARKET, '链接：https://www.gsxt.gov.cn/cf/9')).toContain('信用记录已登记');
    expect(await room.says(SPORTS, '承接主体 社工乙')).toContain('行政处罚：虚假宣传');
  }, 120_000);

  it('R61 a spot check waits for its result, which lands on the card; its object is an enterprise', async () => {
    expect(await room.says(MARKET, '抽查 S2026-01 行业部门：教体局')).toContain('定向抽查的对象是企业');
    expect(await room.says(CIVIL, '抽查 社工乙 行业部门：教体局')).toContain('不由您的单位登记');
    expect(await room.says(MARKET, '抽查 社工乙 行业部门：教体局')).toContain(
      '定向抽查已登记：Q2026-01 社工乙',
    );
    expect(room.sees('liaison-education-sports')).toContain('待抽查');
    expect(await room.says(SPORTS, '承接主体 社工乙')).toContain('待抽查（会同教体局，Q2026-01）');
    expect(await room.says(SPORTS, '抽查结果 Q2026-01 发现问题 依据：抽查记录〔2026〕1号')).toContain(
      '发现了什么问题',
    );
    await room.says(SPORTS, '问题：两名教练没有证书');
    expect(await room.says(MARKET, '承接主体 社工乙')).toContain(
      '发现问题：两名教练没有证书（会同教体局，Q2026-01）',
    );
  }, 120_000);
});

describe('a year of providers', () => {
  it('R62 one provider’s year lists its projects and adds up with them to the fen', async () => {
    const first = await awarded(room, 'S2026-01', { 名称: '社区照护服务' }, { fen: 18_000_001 });
    const second = await awarded(room, 'S2026-01', { 名称: '青少年社工服务' }, { fen: 2_000_010 });
    const other = await awarded(room, 'S2026-03', { 名称: '场馆保洁服务' }, { fen: 5_000_000 });
    const card = await room.says(CIVIL, '年报 社工甲 2026');
    expect(card).toContain('S2026-01 柯桥社会工作中心：2026年度报告');
    expect(card).toContain('中标：200,000.11元');
    expect(card).toContain(`${first} 社区照护服务：中标180,000.01元`);
    expect(card).toContain(`${second} 青少年社工服务：中标20,000.10元`);
    expect(card).not.toContain(other);
    // Of conduct it tells the year's own, and says where there is none.
    for (const [day, what] of [
      ['2026-06-01', '服务评价优秀'],
      ['2025-06-01', '去年的一条'],
    ])
      await room.says(
        CIVIL,
        `信用记录登记 S2026-01 良好记录 内容：${what} 来源：柯民〔2026〕9号 日期：${day}`,
      );
    const told = await room.says(CIVIL, '年报 社工甲 2026');
    expect(told).toContain('信用记录：良好记录：服务评价优秀（');
    expect(told).not.toContain('去年的一条');
    expect(told).toContain('转包情况：没有记录');
    expect(told).toContain('定向抽查：没有记录');
    expect(await room.says(CIVIL, '年报 社工甲 2025')).toContain('去年的一条');
    expect(await room.says(CIVIL, '年报 社工甲 2025')).toContain('这一年没有中标、合同或支付');
  }, 120_000);

  it('R144 R146 the share of the encouraged kinds, bidders and measures by kind', async () => {
    const farm =
      '承接主体登记 田园合作社 类型：其他经济组织 登记机关：市场监管局 登记号：HZ1 鼓励类别：农民合作社';
    await room.says(MARKET, farm);
    const bidders = [
      { kind: 'other-economic', count: 2 },
      { kind: 'enterprise', count: 1 },
    ];
    await awarded(room, 'S2026-05', { 名称: '植保服务' }, { fen: 25_000_011 - 11, bidders });
    await room.says(
      CIVIL,
      '培育措施登记 社工机构孵化计划 对象：社会组织 日期：2026-03-01 依据：柯民〔2026〕8号',
    );
    const card = await room.says('office-director', '承接情况 2026');
    expect(card).toContain('农民合作社：中标1个25万元，占50%');
    expect(card).toContain('民办养老：中标0个');
    expect(card).toContain('1条：社工机构孵化计划');
    expect(card).toMatch(/其他经济组织：已登记1家，参与2家次，中标1个25万元/);
    expect(card).toMatch(/社会组织：已登记2家.*培育措施1条/);
  }, 120_000);
});
