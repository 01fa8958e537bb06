import { beforeAll, describe, expect, it } from 'vitest';
import { layOutAll } from '../../src/office/lay-out.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { addUnits } from './outside-units.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  await addUnits(room, { anchang: '安昌镇', keyan: '柯岩街道' }, 'town');
  return () => room.close();
}, 60_000);

const EDUCATION = 'officer-education-sports';
const REVIEWER = 'liaison-legislative-affairs';
const ISSUED =
  '制度印发 教育办法 文号：柯教体〔2026〕8号 日期：2026-11-20 文件：https://www.example.gov.cn/zd/1.docx';

describe('what is to be laid down in writing', () => {
  it('R04 R137 R138 Z14 stands there from the first look on: four, nine, two, and one for each town', async () => {
    const list = await room.says('officer-health', '制度');
    expect(list.split('\n').slice(0, 4)).toEqual([
      '制度：共17条（第1页，共3页）',
      '四项制度4、领域办法9、支持政策2、镇街办法2',
      '· ZD2015-01 指导目录：未起草——财政(地税)局，期限2027年2月18日',
      '· ZD2015-02 转移职能目录：未起草——编委办，期限2027年2月18日',
    ]);
    const fields = await room.says('officer-health', '制度 领域办法');
    for (const line of [
      '宣传文化办法：未起草——宣传部',
      '教育办法：未起草——教体局',
      '体育办法：未起草——教体局',
    ])
      expect(fields).toContain(line);
    expect(await room.says('officer-health', '制度 支持政策')).toContain('支持政策）：共2条');
    // Looking twice lays down nothing twice.
    expect(await room.says('officer-health', '制度')).toContain('共17条');
  });

  it('R04 R137 stands in the to-do of whoever is to draft it, and among its duties', async () => {
    expect(await room.says('liaison-staffing', '待办')).toContain('ZD2015-02 转移职能目录');
    const duty = await room.says('officer-health', '职责 教体局');
    expect(duty).toContain('ZD2015-06 教育办法');
    expect(duty).toContain('ZD2015-07 体育办法');
  });

  it('R135 nothing is issued before 法制办 reviewed it, whatever else is said', async () => {
    const refused = await room.says(EDUCATION, '制度 印发 教育办法');
    expect(refused).toContain('未经法制办审查，不能印发。');
    expect(refused).toContain('附件2 4');
    expect(await room.says(EDUCATION, '制度起草 教育办法 草案：无')).toContain('不能写“无”');
    await room.says(EDUCATION, '取消');
    expect(await room.says('officer-health', '制度起草 教育办法 草案：送审〔2026〕6号')).toContain(
      '由教体局办理',
    );
    expect(await room.says(EDUCATION, '制度起草 教育办法 草案：教体送审〔2026〕1号')).toContain(
      '教育办法：待审查',
    );
    expect(room.inbox(REVIEWER)).toContain('教育办法');
    expect(await room.says(EDUCATION, ISSUED)).toContain('未经法制办审查，不能印发。');
    expect(await room.says(EDUCATION, '制度审查 教育办法 通过')).toContain('由法制办办理');
  });

  it('R135 what is sent back is drafted and reviewed anew', async () => {
    expect(await room.says(REVIEWER, '制度审查 教育办法 不通过')).toContain('不通过须写明要改什么');
    await room.says(REVIEWER, '取消');
    expect(await room.says(REVIEWER, '制度审查 教育办法 不通过 理由：缺少退出机制')).toContain('审查退回');
    expect(await room.says(EDUCATION, ISSUED)).toContain('未经法制办审查');
    expect(await room.says('liaison-education-sports', '待办')).toContain('ZD2015-06 教育办法');
    await room.says(EDUCATION, '制度起草 教育办法 草案：教体送审〔2026〕2号');
    expect(await room.says(REVIEWER, '制度审查 教育办法 通过 意见书：法制审〔2026〕3号')).toContain(
      '审查通过，待印发',
    );
  });

  it('R135 R137 issued with its number, day and file, told to all units, and owed no more', async () => {
    expect(await room.says(EDUCATION, ISSUED.replace('2026-11-20', '2026-11-24'))).toContain('不能晚于今天');
    await room.says(EDUCATION, '取消');
    expect(await room.hears(EDUCATION, ISSUED)).toContain('将告知22个成员单位');
    expect(await room.says(EDUCATION, '发送')).toContain('教育办法：已印发（柯教体〔2026〕8号）');
    expect(room.inbox('liaison-health')).toContain('教育办法已印发：柯教体〔2026〕8号');
    expect(await room.says('office-director', '信息公开')).toContain('教育办法');
    expect(await room.says('officer-health', '制度 未印发')).toContain('共16条');
    expect(await room.says('officer-health', '职责 教体局')).not.toContain('ZD2015-06');
    expect(await room.says(EDUCATION, ISSUED)).toContain('现在不需要这一步');
  });

  it('R135 法制办 does not review its own draft', async () => {
    const added = await room.says(REVIEWER, '制度登记 规范性文件审查规则 牵头：法制办 条款：附件2 4');
    expect(added).toContain('制度已登记：ZD2026-');
    await room.says(REVIEWER, '制度起草 规范性文件审查规则 草案：送审〔2026〕6号');
    expect(await room.says(REVIEWER, '制度审查 规范性文件审查规则 通过')).toContain('由政府办办理');
    expect(await room.says('liaison-government-office', '制度审查 规范性文件审查规则 通过')).toContain(
      '审查通过',
    );
    expect(await room.says(REVIEWER, '制度登记 又一个领域办法 牵头：法制办 类别：领域办法')).toContain(
      '这一类由实施意见定下',
    );
    await room.says(REVIEWER, '取消');
  });

  it('R148 Z14 Z16 a town without its measure stays on the list, and is told to be late once it is', async () => {
    const open = await room.says('officer-health', '制度 镇街');
    expect(open).toContain('制度（镇街办法）：共2条');
    expect(open).toContain('安昌镇管理办法：未起草——安昌镇，期限2027年2月18日');
    expect(open).toContain('开发区也在内');
    room.clock.now = new Date('2027-03-01T02:00:00Z');
    expect(await room.says('officer-health', '制度 镇街')).toContain(
      '安昌镇管理办法：未起草——安昌镇，期限2月18日，已超期',
    );
    const [, number = ''] = /(ZD2026-\d\d) 安昌镇/.exec(open) ?? [];
    const reviewed = '制度审查 安昌镇管理办法 通过';
    await room.says('liaison-anchang', '制度起草 安昌镇管理办法 草案：送审〔2026〕6号');
    await room.says(REVIEWER, reviewed);
    await room.says(
      'liaison-anchang',
      '制度印发 安昌镇管理办法 文号：安政〔2027〕3号 日期：2027-02-26 文件：https://www.example.gov.cn/zd/2.docx',
    );
    const after = await room.says('officer-health', '制度 镇街');
    expect(after).toContain(`${number} 安昌镇管理办法：已印发（安政〔2027〕3号）`);
    expect(after).toContain('柯岩街道管理办法：未起草——柯岩街道，期限2月18日，已超期');
  });

  it('R148 a town that comes with a later roster owes its measure from then on', async () => {
    await addUnits(room, { binhai: '滨海开发区' }, 'town');
    await room.store.transact(room.clock.now, (desk) => layOutAll(desk, '2027-03-01'));
    expect(await room.says('liaison-binhai', '待办')).toContain('滨海开发区管理办法');
    expect(await room.says('officer-health', '制度 镇街')).toContain('共3条');
  });

  it('R04 R137 R138 the year tells what is issued and what is not, by name', async () => {
    const year = await room.says('office-director', '年度履职 2026');
    expect(year).toContain(
      '领域办法：共9件，已印发1件，其中当年1件；未印发：宣传文化办法（宣传部）、体育办法（教体局）',
    );
    expect(year).toContain('四项制度：共4件，已印发0件，其中当年0件；未印发：指导目录（财政(地税)局）');
    expect(year).toContain('支持政策：共2件，已印发0件');
    expect(await room.says('office-director', '年度履职 2027')).toContain(
      '镇街办法：共3件，已印发1件，其中当年1件；未印发：',
    );
  });
});

describe('the targets', () => {
  it('R03 three phases stand there, each line with what became of it', async () => {
    const first = await room.says('officer-health', '目标 2015');
    expect(first).toContain('目标任务（2015年）：共4条');
    expect(first).toContain('MB2015-02 出台两个目录、两个办法：未完成——期限2015年12月31日，已超期');
    expect(await room.says('officer-health', '目标')).toContain('2015年4、2016年2、2017年起2');
    const refused = await room.says('officer-health', '目标完成 MB2015-02 依据：绍柯财〔2015〕20号');
    expect(refused).toContain('由财政(地税)局办理');
    await room.says('officer-finance', '目标完成 MB2015-02 依据：绍柯财〔2015〕20号');
    expect(await room.says('officer-health', '目标 2015')).toContain('出台两个目录、两个办法：已完成');
    expect(await room.says('officer-health', '目标 未完成')).toContain('共7条');
  });

  it('R03 the year tells every phase that has begun', async () => {
    const year = await room.says('office-director', '年度履职 2016');
    expect(year).toContain('2015年：4项，已完成1项；未完成：');
    expect(year).toContain('2016年：2项，已完成0项');
    expect(year).not.toContain('2017年起');
  });
});
