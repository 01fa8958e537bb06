import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { addUnits } from './outside-units.ts';
import { declared, PLAIN } from './story.ts';

let room: Room;
const says = (who: string, text: string) => room.says(who, text);
const tried = async (who: string, text: string) => {
  const answer = await says(who, text);
  await says(who, '取消');
  return answer;
};
const on = (day: string) => {
  room.clock.now = new Date(`${day}T02:00:00Z`);
};
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  await addUnits(room, { anchang: '安昌镇' }, 'town');
  return () => room.close();
}, 60_000);

const year = () => says('office-director', '年度履职 2026');

describe('opinions of 人大 and 政协', () => {
  const OPINION = '监督意见登记 公开养老服务评估结果 内容：建议公布 答复单位：民政局';

  it('R134 each by its own, each tracked until its reply', async () => {
    expect(await says('liaison-finance', OPINION)).toContain('不由您的单位登记');
    expect(await tried('liaison-people-congress', `${OPINION} 类别：提案`)).toContain(
      '参政议政意见由政协办登记',
    );
    expect(await says('liaison-people-congress', OPINION)).toContain('YJ2026-01');
    expect(await says('liaison-cppcc', OPINION.replace('公开养老', '扩大养老'))).toContain('YJ2026-02');
    expect(await says('liaison-civil-affairs', '待办')).toContain('YJ2026-01');
    expect(await says('officer-health', '监督意见 未答复')).toContain('共2条');
    expect(await says('officer-health', '监督意见')).toContain('监督意见1、参政议政意见1');
    on('2026-11-26');
    expect(await says('liaison-health', '答复意见 YJ2026-01 已公布 依据：柯民函〔2026〕5号')).toContain(
      '由民政局办理',
    );
    await says('liaison-civil-affairs', '答复意见 YJ2026-01 已公布三个项目 依据：柯民函〔2026〕5号');
    expect(room.inbox('liaison-people-congress')).toContain('已公布三个项目');
    expect(await says('officer-health', '监督意见 未答复')).toContain('共1条');
    expect(await says('officer-health', '台账 YJ2026-01')).toContain('答复用时：\n· 3天');
    expect(await year()).toContain('共2件，已答复1件，用时中位数3天，未答复：YJ2026-02');
  });

  it('R134 人大 and 政协 read every project and decide nothing', async () => {
    const number = await declared(room, PLAIN);
    for (const who of ['liaison-people-congress', 'liaison-cppcc']) {
      expect(await says(who, `项目 ${number}`)).toContain('中小学课后体育服务');
      expect(await says(who, `受理 ${number}`)).toContain('这件事由');
    }
  });
});

describe('publicity', () => {
  it('R139 items have a medium, a day and a link; a plan without items shows 0', async () => {
    const item = '宣传登记 目录解读 媒体：网站 日期：2026-11-20 链接：https://www.example.cn/jd/1';
    expect(await tried('liaison-publicity', item.replace('https://www.example.cn/jd/1', '见官网'))).toContain(
      '能打开的链接',
    );
    expect(await tried('liaison-publicity', item.replace('2026-11-20', '2027-11-20'))).toContain(
      '不能晚于今天',
    );
    await says('liaison-publicity', item);
    await says(
      'liaison-publicity',
      '宣传计划登记 冬季解读 内容：解读流程 期限：2026-12-20 单位：民政局、安昌镇',
    );
    const told = await year();
    expect(told).toContain('目录解读：网站，2026-11-20，宣传部');
    expect(told).toContain('冬季解读：宣传条目0条，未落实：民政局、安昌镇');
  });

  it('R150 each department and town named has its task until it has told what it published', async () => {
    expect(await says('liaison-anchang', '待办')).toContain('XJ2026-01');
    const told = '宣传落实 XJ2026-01 社区宣讲 媒体：宣讲 日期：2026-11-20 链接：https://www.example.cn/xj/1';
    expect(await says('officer-health', told)).toContain('由民政局、安昌镇办理');
    await says('liaison-anchang', told);
    expect(await says('liaison-anchang', '待办')).not.toContain('XJ2026-01');
    expect(await says('liaison-civil-affairs', '待办')).toContain('XJ2026-01');
    expect(await year()).toContain('冬季解读：宣传条目1条，未落实：民政局');
    expect(await says('officer-health', '宣传计划 未落实')).toContain('XJ2026-01 冬季解读：落实中——民政局');
  });

  it('R150 a question of the public stays on the list until it is answered with a clause there is', async () => {
    await says('liaison-publicity', '关切 登记 社会组织能不能承接 答复单位：民政局 来源：热线');
    expect(await says('officer-health', '关切 未答复')).toContain(
      'GQ2026-01 社会组织能不能承接：待答复——民政局',
    );
    expect(await tried('liaison-civil-affairs', '答复 GQ2026-01 可以 依据：九')).toContain(
      '请写实施意见的条款',
    );
    expect(await tried('liaison-civil-affairs', '答复 GQ2026-01 可以')).toContain('依据：还没有填');
    expect(await says('liaison-civil-affairs', '答复 GQ2026-01 依法登记的可以 依据：三（二）')).toContain(
      '已答复（依据三(二)）',
    );
    expect(await says('officer-health', '关切 未答复')).toContain('没有未答复的');
    expect(await says('officer-health', '台账 GQ2026-01')).toContain('依据 三(二)：');
    expect(await year()).toContain('共1件，已答复1件，用时中位数当天');
  });
});

describe('科技局, 农林局', () => {
  it('R140 shared resources and the volume of agriculture stand in the duty lookup and in the year', async () => {
    const entry =
      '科技资源登记 纺织检测平台 管理单位：检测中心 日期：2026-03-01 办法：https://www.example.cn/kj/1';
    expect(await says('liaison-finance', entry)).toContain('不由您的单位登记');
    await says('liaison-science-technology', entry);
    const costs = { 金额: '20万元', 测算: '100场×2000元', 资金来源: '项目经费20万元' };
    await declared(
      room,
      { ...PLAIN, ...costs, 名称: '统防统治', 目录: 'B03' },
      'officer-agriculture-forestry',
    );
    const shared = '开放1项，当年新增1项：纺织检测平台';
    const volume = '申报农业项目1个，合计20万元；上年0个，合计0元';
    expect(await says('officer-health', '职责 科技局')).toContain(shared);
    expect(await says('officer-health', '职责 农林局')).toContain(volume);
    const told = await year();
    expect(told).toContain(shared);
    expect(told).toContain(volume);
  });
});

describe('国土分局, 国税局', () => {
  it('R141 a request has its answer and its time, and goes to nobody else', async () => {
    const request = '政策支持登记 养老用房用地 支持单位：国土分局 内容：两处闲置用房';
    expect(await tried('liaison-civil-affairs', request.replace('国土分局', '民政局'))).toContain(
      '向国土分局申请',
    );
    await says('liaison-civil-affairs', request);
    expect(await says('liaison-land', '待办')).toContain('TS2026-01');
    on('2026-11-30');
    expect(await says('liaison-state-tax', '支持答复 TS2026-01 可以 依据：国税函〔2026〕6号')).toContain(
      '由国土分局办理',
    );
    await says('liaison-land', '支持答复 TS2026-01 可按公益用地 依据：国土函〔2026〕6号');
    expect(await says('officer-health', '台账 TS2026-01')).toContain('答复用时：\n· 4天');
    expect(room.inbox('liaison-civil-affairs')).toContain('可按公益用地');
    expect(await year()).toContain('共1件，已答复1件，用时中位数4天');
  });
});

describe('编委办, 人力社保局', () => {
  const REFORM =
    '改革记录登记 养老评估职能梳理 类别：职能梳理 单位：民政局 日期：2026-06-01 依据：绍柯编〔2026〕6号';

  it('R142 a review of functions names a function that is handed over, and that entry shows it', async () => {
    expect(await tried('liaison-staffing', REFORM)).toContain('转移职能：还没有填');
    expect(await tried('liaison-staffing', `${REFORM} 转移职能：养老评估`)).toContain('没有“养老评估”');
    await says(
      'liaison-staffing',
      '转移职能目录登记 养老评估 单位：民政局 生效：2026-01-01 文件：绍柯编〔2026〕3号',
    );
    expect(await says('liaison-staffing', `${REFORM} 转移职能：养老评估`)).toContain('GG2026-01');
    expect(await says('officer-health', '台账 Z2026-01')).toContain('GG2026-01 养老评估职能梳理');
    await says(
      'liaison-staffing',
      '改革记录登记 福利院转社会组织 类别：转为社会组织 单位：民政局 日期：2026-07-01 依据：绍柯编〔2026〕7号',
    );
    const told = await year();
    expect(told).toContain('职能梳理1件：养老评估职能梳理');
    expect(told).toContain('转为社会组织1件：福利院转社会组织');
  });

  it('R143 the list of conversions stands in the year, each with how far it is', async () => {
    await says('liaison-human-resources', '转企改制登记 勘测设计所 主管部门：国土分局 期限：2026-12-31');
    await says('liaison-human-resources', '转企改制登记 种子站 主管部门：农林局');
    await says('liaison-human-resources', '改制进展 勘测设计所 清产核资');
    expect(await year()).toContain('共2家，已完成0家\n· 勘测设计所：清产核资');
    await says('liaison-human-resources', '改制完成 勘测设计所 日期：2026-11-20 依据：柯人社〔2026〕9号');
    expect(await year()).toContain('共2家，已完成1家\n· 勘测设计所：已转为企业\n· 种子站：已列入');
    expect(await says('officer-health', '转企改制 未完成')).toContain('共1条');
  });
});

describe('the provider base', () => {
  it('R146 the year tells measures, and bidders and providers by type', async () => {
    await says(
      'liaison-civil-affairs',
      '培育措施登记 社工机构孵化 对象：社会组织 日期：2026-03-01 依据：柯民〔2026〕8号',
    );
    await says(
      'officer-health',
      '承接主体登记 社工甲 类型：社会组织 登记机关：民政局 登记号：52330621MJ0099',
    );
    const told = await year();
    expect(told).toContain('措施1条：社工机构孵化（民政局）');
    expect(told).toContain('社会组织：在册1家，参与0家次，承接0个项目');
  });
});
