import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { carriedTo, judged, supervised } from './filing.ts';
import { approved, declared } from './story.ts';

let room: Room;
let number: string;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  number = await supervised(room, { 期限: '2026-11-01至2026-12-31' });
  await says(OFFICER, `完工 ${number} 2026-11-20`);
  return () => room.close();
}, 60_000);

const OFFICER = 'officer-education-sports';
const says = (who: string, text: string) => room.says(who, text);
const at = (day: string) => {
  room.clock.now = new Date(`${day}T02:00:00Z`);
};
const WEIGHTS = '权重：购买主体40、服务对象30、第三方30；数量30、质量40、资金使用绩效30，本地设置';
const RESULT = `87.5分，良（${WEIGHTS}）`;
const OWN = '数量：90 质量：80 资金：90 实际数量：4100课时 实际质量：满意度93% 附件：评价表〔2026〕1号';
const ASKED = '数量：87 质量：87 资金：87 询问：120 答复：96 附件：问卷汇总〔2026〕1号';
const THIRD = '数量：90 质量：90 资金：90';

describe('after the service was delivered', () => {
  it('R76 it is taken over apart from its evaluation, and both are owed from then on', async () => {
    const lacks = await says(OFFICER, `缺 ${number}`);
    for (const each of ['验收结论', '购买主体的评价', '服务对象的评价', '第三方的评价', '评估结果'])
      expect(lacks).toContain(`${each}——`);
    // Twenty and forty work days from the day it was delivered.
    const todo = await says(OFFICER, '待办');
    expect(todo).toContain(`${number} 中小学课后体育服务——请组织验收并登记结论，12月18日（周五）前`);
    expect(todo).toContain(`${number} 中小学课后体育服务——请组织绩效评估，2027年1月18日（周一）前`);
    expect(await says(OFFICER, `验收 ${number} 附件：验收报告〔2026〕1号`)).toContain('结论：还没有填');
    await says(OFFICER, '取消');
    expect(await says(OFFICER, `验收 ${number} 不合格 附件：验收报告〔2026〕1号`)).toContain('请写明问题');
    await says(OFFICER, '取消');
    expect(await says(OFFICER, `验收 ${number} 合格 附件：验收报告〔2026〕1号`)).toContain('验收合格');
    expect(await says(OFFICER, '待办')).not.toContain('请组织验收');
  });

  it('R77 R82 each party speaks for itself, within its bounds', async () => {
    await says(
      'liaison-development-reform',
      '服务标准登记 课后体育服务标准 领域：教育 内容：每校每周不少于3次 文件：柯发改〔2026〕5号',
    );
    expect(await says(OFFICER, `购买主体评价 ${number} ${OWN.replace('90', '101')}`)).toContain(
      '0至100分之间',
    );
    await says(OFFICER, '取消');
    expect(await says(OFFICER, `购买主体评价 ${number} ${OWN} 标准：课后体育服务标准`)).toContain(
      '购买主体的评价',
    );
    expect(await says(OFFICER, `服务对象评价 ${number} ${ASKED.replace('96', '130')}`)).toContain(
      '不能多于询问的人数',
    );
    await says(OFFICER, '取消');
    expect(await says('office-director', '设置 服务对象最少人数 100 抽样要求')).toContain('100人');
    expect(await says(OFFICER, `服务对象评价 ${number} ${ASKED}`)).toContain('至少要有100名');
    await says(OFFICER, '取消');
    await says('office-director', '设置 服务对象最少人数 1 恢复');
    expect(await says(OFFICER, `评价 服务对象 ${number} ${ASKED}`)).toContain('服务对象的评价');
  });

  it('R77 nothing is issued while one of the three is missing, and neither purchaser nor provider is a third party', async () => {
    expect(await says(OFFICER, `出具 ${number}`)).toContain('第三方的评价');
    expect((await room.project(number))?.evaluation).toBeUndefined();
    expect(
      await says(OFFICER, `第三方评价 ${number} ${THIRD} 第三方：教体局 附件：评估报告〔2026〕1号`),
    ).toContain('购买主体不能作为第三方');
    await says(OFFICER, '取消');
    expect(
      await says(OFFICER, `第三方评价 ${number} ${THIRD} 第三方：柯桥社工服务中心 附件：评估报告〔2026〕1号`),
    ).toContain('承接主体不能作为第三方');
    await says(OFFICER, '取消');
    await says(OFFICER, `第三方评价 ${number} ${THIRD} 第三方：区评估协会 附件：评估报告〔2026〕1号`);
  });

  it('R78 R81 the result is worked out, shown with its weights and each target beside what came of it', async () => {
    const shown = await room.hears(OFFICER, `出具 ${number}`);
    expect(shown).toContain(`将出具评估结果：${RESULT}`);
    expect(shown).toContain('数量目标：4000课时，实际：4100课时');
    expect(shown).toContain('质量目标：学生满意度不低于90%，实际：满意度93%');
    expect(shown).toContain('询问120人，答复96人，未答复24人');
    expect((await room.project(number))?.status.state).toBe('completed');
    expect(await says(OFFICER, '发送')).toContain(RESULT);
    expect((await room.project(number))?.status.state).toBe('evaluated');
  });

  it('R78 another weight does not change what was issued; a correction is another edition', async () => {
    await says('office-director', '设置 第三方权重 60 更看重第三方');
    expect(await says(OFFICER, `项目 ${number}`)).toContain(`评估：${RESULT}`);
    expect(await says(OFFICER, `更正评估 ${number} 理由：权重有调整`)).toContain('更正的评估结果');
    const project = await room.project(number);
    expect(project?.evaluation?.result).toBe(RESULT);
    expect(project?.filed?.at(-1)?.values.result).toContain('第三方60');
    await says('office-director', '设置 第三方权重 30 恢复');
  });

  it('R79 the evaluation is not closed before link and day; it is overdue at the purchaser and 公管办', async () => {
    expect(await says(OFFICER, `缺 ${number}`)).toContain('评估结果向社会公布——');
    at('2026-12-08');
    const listed = await says('office-director', '评估');
    expect(listed).toContain(number);
    expect(listed).toContain('已超期');
    for (const who of [OFFICER, 'liaison-public-resources'])
      expect(await says(who, '待办')).toContain(number);
    expect(await says('liaison-public-resources', `公布 ${number} 公示栏〔2026〕1号 今天`)).toContain(
      '请写公布的链接',
    );
    await says('liaison-public-resources', '取消');
    await says('liaison-public-resources', `公布 ${number} https://www.example.gov/open/12.html 今天`);
    expect(await says(OFFICER, `缺 ${number}`)).not.toContain('评估结果向社会公布');
    expect(await says('office-director', '评估')).not.toContain(number);
    await says(OFFICER, `更正评估 ${number} 理由：问卷漏计`);
    expect(await says(OFFICER, `缺 ${number}`)).toContain('评估结果向社会公布——');
  });

  it('R82 accountability has a ground and an outcome', async () => {
    expect(
      await says('liaison-development-reform', `问责 ${number} 对象：教体局 依据：无 结果：整改`),
    ).toContain('不能写“无”');
    await says('liaison-development-reform', '取消');
    expect(
      await says(
        'liaison-development-reform',
        `问责 ${number} 对象：教体局 依据：评估报告〔2026〕1号 结果：责成限期整改`,
      ),
    ).toContain('监督问责');
    expect(await says(OFFICER, `问责 ${number} 对象：教体局 依据：报告〔2026〕1号 结果：整改`)).not.toContain(
      '已登记',
    );
  });
});

describe('the next one of the same item', () => {
  let whole = '';
  it('R80 shows the last result where it is planned, paid and selected, and the selector acknowledges it', async () => {
    at('2026-12-09');
    const next = await declared(room, { 名称: '下一年课后体育' });
    expect(await says(OFFICER, `项目 ${next}`)).toContain(`上次评估：${number} 87.5分`);
    await says('office-director', `受理 ${next}`);
    expect(room.sees('liaison-finance')).toContain(`上次评估：${number} 87.5分`);
    const chosen = await approved(room, { 名称: '再下一年课后体育' });
    expect(await says(OFFICER, `缺 ${chosen}`)).toContain('知悉上次评估结果——');
    await says(OFFICER, `条件 ${chosen} 条件：有3年以上体育培训经验 依据：课程质量要求`);
    await says('liaison-finance', `条件会签 ${chosen} 同意`);
    await says(
      OFFICER,
      `采购 ${chosen} 公开招标 评审机制：综合评分 合同类型：单价合同 理由：课时可计量，供应方多 机构类型：代理机构 机构名称：区采购代理中心 平台编号：KQ2026-032`,
    );
    expect(
      await says(
        OFFICER,
        `中标 ${chosen} 柯桥社工服务中心 金额：18万元 日期：今天 文件：柯采中〔2026〕32号 参与：社会组织 2`,
      ),
    ).toContain('要先知悉上次评估结果');
    await says(OFFICER, '取消');
    expect(await says(OFFICER, `知悉 ${chosen}`)).toContain(`已知悉${number} 87.5分`);
    expect(await says(OFFICER, `缺 ${chosen}`)).toContain('财政部门知悉上次评估结果——财政(地税)局');
    expect(
      await says(
        OFFICER,
        `中标 ${chosen} 柯桥社工服务中心 金额：18万元 日期：今天 文件：柯采中〔2026〕32号 参与：社会组织 2`,
      ),
    ).toContain('财政部门也要知悉上次评估结果');
    await says(OFFICER, '取消');
    expect(await says(OFFICER, `财政知悉 ${chosen}`)).toContain('不由您的单位办理');
    expect(await says('liaison-finance', `财政知悉 ${chosen}`)).toContain(`已知悉${number} 87.5分`);
    expect(await says(OFFICER, `缺 ${chosen}`)).not.toContain('知悉上次评估结果');
    const preview = await room.hears(
      OFFICER,
      `中标 ${chosen} 柯桥社工服务中心 金额：18万元 日期：今天 文件：柯采中〔2026〕32号 参与：社会组织 2`,
    );
    expect(preview).toContain(`柯桥社工服务中心上次评估：${number} 87.5分`);
    await says(OFFICER, '返回');
    // Known, and no bar: the same provider may win again.
    await says(
      OFFICER,
      `中标 ${chosen} 柯桥社工服务中心 金额：18万元 日期：今天 文件：柯采中〔2026〕32号 参与：社会组织 2`,
    );
    expect((await room.project(chosen))?.filed?.at(-1)?.row).toBe('award');
    const other = await approved(room, { 名称: '另一目录项', 目录: 'B01 教育' });
    expect(await says(OFFICER, `缺 ${other}`)).not.toContain('知悉');
    expect(await says(OFFICER, `知悉 ${other}`)).toContain('不需要知悉');
  });

  it('R76 the rest of the story plays with what tests file for others', async () => {
    at('2027-01-04');
    whole = await supervised(room, { 期限: '2026-11-01至2027-12-31', 目录: 'B01 教育' });
    await says(OFFICER, `完工 ${whole} 今天`);
    await judged(room, whole);
    expect(await room.hears(OFFICER, `出具 ${whole}`)).toContain('分，良（');
    await says(OFFICER, '返回');
  });

  it('R67 a poor result opens an improvement, shown where the item is declared and the provider selected again', async () => {
    for (const band of ['优', '良', '中']) await says('office-director', `设置 评估${band}的分数 100 从严`);
    const issued = await says(OFFICER, `出具 ${whole}`);
    expect(issued).toContain('分，差（');
    const [improvement = ''] = /I20\d\d-\d\d/.exec(issued) ?? [];
    expect(issued).toContain(`结果较差，同时登记改进 ${improvement}（七(二)5）。`);
    const next = await declared(room, { 名称: '下一年同一项', 目录: 'B01 教育' });
    const owed = `${whole} 改进 ${improvement} 还没有办结`;
    expect(await says(OFFICER, `项目 ${next}`)).toContain(`改进情况：${owed}（七(二)5）`);
    await says('office-director', `受理 ${next}`);
    expect(room.sees('liaison-finance')).toContain(`改进情况：${owed}`);
    const again = await approved(room, { 名称: '再选同一项', 目录: 'B01 教育' });
    await carriedTo(room, again, 'qualification');
    const award = (await room.project(again))?.filed?.find(({ row }) => row === 'award');
    expect(award?.values.known).toContain(`改进情况：${owed}`);
    await says(OFFICER, `办结 ${improvement} 改进报告〔2027〕1号`);
    const later = await declared(room, { 名称: '改进以后', 目录: 'B01 教育' });
    expect(await says(OFFICER, `项目 ${later}`)).toContain(`改进情况：${whole} 改进 ${improvement} 已办结`);
  });
});
