import { beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '../../src/projects/supervision.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { toldOf } from '../office/told-of.ts';
import { carriedTo } from './filing.ts';
import { approved, declaration, declared } from './story.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

const OFFICER = 'officer-education-sports';
const FINANCE = 'liaison-finance';

const projectOf = async (number: string) => {
  const project = await room.project(number);
  if (!project) throw new Error(`no project ${number}`);
  return project;
};

const CONTRACT = (number: string, change: Readonly<Record<string, string>> = {}) =>
  [
    `合同 ${number}`,
    ...Object.entries({
      承接主体: '柯桥社工服务中心',
      金额: '50万元',
      期限: '2026-01-01至2027-12-31',
      内容: '课后体育服务',
      数量: '4000课时',
      质量: '满意度不低于90%',
      效果: '体质达标率提高',
      支付计划: '2027-06-30 20万元、2027-12-31 30万元',
      分期: '允许',
      转包条款: '第8条',
      附件: '合同〔2026〕18号',
      签订日期: '2026-11-20',
      ...change,
    }).map(([label, value]) => `${label}：${value}`),
  ].join('\n');

/** What is still owed of that kind on a project. */
const open = async (kind: 'milestone' | 'account', project: string) =>
  (await room.store.transact(room.clock.now, (desk) => desk.records.list('matter', {}))).filter(
    (each) => each.kind === kind && each.project === project && each.status.state === 'open',
  );

const PERIOD = { 期限: '2026-11-01至2027-12-31' };

describe('the contract', () => {
  /** What is said of a contract that does not go; the form is given up again. */
  const refused = async (number: string, change: Readonly<Record<string, string>>) => {
    const answer = await room.says(OFFICER, CONTRACT(number, change));
    await room.says(OFFICER, '取消');
    return answer;
  };
  let number = '';
  beforeAll(async () => {
    number = await carriedTo(room, await approved(room, { 名称: '签合同', ...PERIOD }), 'contract');
  }, 120_000);

  it('R28 cannot be filed before the stages before it, and what lacks is named', async () => {
    const early = await approved(room, { 名称: '还没采购', ...PERIOD });
    const answer = await room.says(OFFICER, CONTRACT(early));
    expect(answer).toMatch(/还缺承接主体的具体条件.*，现在不能登记购买服务合同。/);
    await room.says(OFFICER, '取消');
  });

  it('R63 is not above the fixed amount, to the fen, and what may be done is said', async () => {
    const plan = { 支付计划: '2027-06-30 800000.01元' };
    expect(await refused(number, { 金额: '800000.01元', ...plan })).toContain(
      `超出0.01元。确需增加的，请重新报批：修改 ${number} 金额：…（六(二)）`,
    );
  });

  it('R63 is not above what it was won for either', async () => {
    expect(await refused(number, { 金额: '700000.01元', 支付计划: '2027-06-30 700000.01元' })).toContain(
      '合同金额700,000.01元高于中标金额70万元，超出0.01元。合同按中标金额签订',
    );
  });

  it('R63 the payments add up to it, in one only where it allows no instalments', async () => {
    expect(await refused(number, { 支付计划: '2027-06-30 20万元、2027-12-31 299999.99元' })).toContain(
      '支付计划合计499,999.99元，与合同金额50万元相差0.01元',
    );
    expect(await refused(number, { 分期: '不允许' })).toContain('支付计划只能写一次');
  });

  it('R65 it names the article that bans passing the work on', async () => {
    expect(await refused(number, { 转包条款: '有' })).toContain('请写是第几条');
  });

  it('R63 it is signed by today, with the paper itself', async () => {
    expect(await refused(number, { 签订日期: '2026-11-24' })).toContain('签订日期还没有到');
    expect(await refused(number, { 附件: '无' })).toContain('不能写“无”');
    expect(await refused(number, { 承接主体: '没有登记的公司' })).toContain('没有登记的公司');
  });

  it('R63 it is with whoever won, and nobody else', async () => {
    await room.says(
      OFFICER,
      '承接主体登记 另一家服务社 类型：社会组织 登记机关：民政局 登记号：52330621MJ0002',
    );
    expect(await refused(number, { 承接主体: '另一家服务社' })).toContain(
      '另一家服务社不是中标的承接主体，中标的是柯桥社工服务中心',
    );
  });

  it('R63 R64 right, it is on file with its milestones of quantity, quality and effect, and the days of reports', async () => {
    await room.hears(
      OFFICER,
      CONTRACT(number, {
        节点: '2027-06-30 2000课时 满意度90% 达标率提高2%、2027-12-31 2000课时 满意度90% 达标率提高3%',
        财务报告: '2027-06-30',
      }),
    );
    // Sent by a press, what was shown becomes what came of it, with all that was opened.
    await room.presses(OFFICER, '发送');
    const answer = room.inbox(OFFICER);
    expect(answer).toContain('购买服务合同已登记，已签订');
    expect(answer).toMatch(/同时登记：履约节点 L2026-\d\d、L2026-\d\d；财务报告 K2026-\d\d。/);
    expect(await room.says(OFFICER, `项目 ${number}`)).toMatch(
      /L2026-\d\d 2027年6月30日前 数量 2000课时；质量 满意度90%；效果 达标率提高2%——办理中/,
    );
  });

  it('R63 a supplement stays within the fixed amount and changes the payments with the amount', async () => {
    const paper = '附件：补充协议〔2026〕1号 签订日期：今天';
    const above = await room.says(OFFICER, `补充协议 ${number} 加价 金额：81万元 ${paper}`);
    expect(above).toContain('高于核定的80万元');
    expect(above).toContain('相差31万元');
    await room.says(OFFICER, '取消');
    const more = `补充协议 ${number} 增加课时 金额：60万元 支付计划：2027-06-30 20万元、2027-12-31 40万元 ${paper}`;
    expect(await room.says(OFFICER, more)).toContain('已签订，有补充协议');
    const shown = await room.says(OFFICER, `项目 ${number}`);
    expect(shown).toContain('金额：60万元');
    expect(shown).toContain('变更内容：增加课时');
  });

  it('R63 R64 another contract says why, and the milestones of the one before are owed no more', async () => {
    const [before = []] = [(await open('milestone', number)).map((each) => each.number)];
    expect(before).toHaveLength(2);
    expect(await room.says(OFFICER, CONTRACT(number))).toContain('请写明原因');
    await room.says(OFFICER, '取消');
    const anew = await room.says(OFFICER, CONTRACT(number, { 更正原因: '合同文本有误，重新签订' }));
    expect(anew).toContain(
      `不再办理：履约节点 ${before.toSorted().toReversed().join('、')}；财务报告 K2026-`,
    );
    const after = await open('milestone', number);
    expect(after).toHaveLength(1);
    expect(before).not.toContain(after[0]?.number);
    const full = await room.says(OFFICER, `项目 ${number}`);
    expect(full).toContain('（已被取代：合同文本有误，重新签订）');
    for (const gone of before) expect(full).not.toContain(gone);
    await room.says(OFFICER, `退回阶段 ${number} 合同签订 理由：重新谈判`);
    await room.says(OFFICER, '确认');
    expect(await open('milestone', number)).toEqual([]);
  });
});

describe('完工', () => {
  it('R64 R68 waits for the watching and for every milestone, and not before the term began', async () => {
    const number = await carriedTo(
      room,
      await approved(room, { 名称: '完工之前', ...PERIOD }),
      'supervision',
    );
    const done = `完工 ${number} 2026-11-23`;
    expect(await room.says(OFFICER, done)).toContain('还缺跟踪记录，现在不能完工');
    await room.says(OFFICER, `跟踪 ${number} 已开展12次`);
    expect(await room.says(OFFICER, done)).toMatch(/履约节点 L2026-\d\d 还没有记录实际结果，不能完工/);
    const [node] = /L2026-\d\d/.exec(await room.says(OFFICER, done)) ?? [];
    await room.says(OFFICER, `办结 ${node} 数量：4010课时 质量：93% 效果：提高3% 依据：验收单〔2026〕5号`);
    expect(await room.says(OFFICER, done)).toContain('已完成，请按期组织评估');
  });

  it('R63 not before the term of the contract', async () => {
    const number = await carriedTo(room, await approved(room, { 名称: '期限未到', ...PERIOD }), 'contract');
    await room.says(OFFICER, CONTRACT(number, { 期限: '2026-11-22至2027-12-31' }));
    await room.says(OFFICER, `跟踪 ${number} 已开展12次`);
    expect(await room.says(OFFICER, `完工 ${number} 2026-11-21`)).toContain('自2026年11月22日开始');
    await room.says(OFFICER, '取消');
  });
});

describe('a report that the service was passed on', () => {
  it('R65 anyone opens a case; it is open until somebody other than the purchaser finds, with a basis, that it is unfounded', async () => {
    const number = await carriedTo(room, await approved(room), 'supervision');
    expect(await room.says('officer-health', `举报 ${number} 转包 上课的是另一家公司的教练`)).toContain(
      '举报已登记，待调查',
    );
    expect(openCase(await projectOf(number))).toBeDefined();
    const card = () => room.says(FINANCE, '承接主体 柯桥社工服务中心');
    expect(await card()).toMatch(new RegExp(`转包情况：\\n· ${number} .*：有转包举报，正在调查`));
    expect(room.inbox(FINANCE)).toMatch(
      /请对举报作出结论，写明依据[\s\S]*类型：转包；内容：上课的是另一家公司的教练/,
    );
    expect(await room.says(OFFICER, `缺 ${number}`)).toContain('对举报的调查结论——财政(地税)局（五(二)）');
    expect(await room.says(OFFICER, `结论 ${number} 不成立 依据：核查记录〔2026〕3号`)).toContain(
      '由财政(地税)局办理，不由您的单位办理',
    );
    expect(await room.says(FINANCE, `结论 ${number} 不成立 依据：无`)).toContain('不能写“无”');
    await room.says(FINANCE, '取消');
    expect(await room.says(FINANCE, `结论 ${number} 不成立`)).toContain('依据：还没有填');
    await room.says(FINANCE, '取消');
    expect(openCase(await projectOf(number))).toBeDefined();
    expect(await room.says(FINANCE, `结论 ${number} 不成立 依据：核查记录〔2026〕3号`)).toContain('不成立');
    expect(openCase(await projectOf(number))).toBeUndefined();
    expect(await card()).not.toContain('转包');
    expect(await room.says(FINANCE, `项目 ${number}`)).toContain('举报（第1次）：不成立');
  });

  it('R65 one that proved true stays open until it is dealt with', async () => {
    const number = await carriedTo(room, await approved(room, { 名称: '真的转包' }), 'supervision');
    await room.says('officer-health', `举报 ${number} 转包 合同整体交给了另一家公司`);
    expect(await room.says(FINANCE, `结论 ${number} 成立 依据：核查记录〔2026〕4号`)).toContain(
      '成立，待处理',
    );
    expect(openCase(await projectOf(number))).toBeDefined();
    expect(
      await room.says(FINANCE, `举报处理 ${number} 已解除合同 依据：解除合同通知书〔2026〕1号`),
    ).toContain('成立，已处理');
    expect(openCase(await projectOf(number))).toBeUndefined();
    const mark = `${number} 真的转包：转包举报经查成立（2026年11月23日，依据：核查记录〔2026〕4号），已处理：已解除合同`;
    expect(await room.says(FINANCE, '承接主体 柯桥社工服务中心')).toContain(`转包情况：\n· ${mark}`);
    // Seen again where the same provider is selected and reviewed; it bars nobody.
    const next = await carriedTo(room, await approved(room, { 名称: '再选同一家' }), 'contract');
    const entries = (await projectOf(next)).filed ?? [];
    expect(entries.find(({ row }) => row === 'award')?.values.known).toContain(`转包情况：${mark}`);
    expect(await room.says('liaison-civil-affairs', `项目 ${next}`)).toMatch(
      /资质审查.*转包情况：.*转包举报经查成立/,
    );
  });

  it('R65 going back a stage does not make it go away', async () => {
    const number = await carriedTo(room, await approved(room, { 名称: '退不掉的举报' }), 'supervision');
    await room.says('officer-health', `举报 ${number} 转包 上课的是另一家公司的教练`);
    await room.says(OFFICER, `退回阶段 ${number} 组织采购 理由：重新采购`);
    await room.says(OFFICER, '确认');
    expect((await projectOf(number)).filed?.some(({ superseded }) => superseded)).toBe(true);
    expect(openCase(await projectOf(number))).toBeDefined();
  });

  it('R70 money withheld, misused or delayed is reported, and the audit looks into it; nothing is blocked by it', async () => {
    const number = await carriedTo(room, await approved(room, { 名称: '资金问题' }), 'supervision');
    for (const kind of ['截留', '挪用', '滞留'])
      expect(await room.says('officer-health', `举报 ${number} ${kind} 资金没有到位`)).toContain('待调查');
    expect(openCase(await projectOf(number))).toBeUndefined();
    expect(await room.says(FINANCE, `结论 ${number} 不成立 依据：核查记录〔2026〕5号`)).toContain(
      '由审计局办理，不由您的单位办理',
    );
    expect(await room.says('officer-health', `举报 ${number} 浪费 资金没有到位`)).toContain('截留');
  });
});

describe('inspections and what follows from them', () => {
  let number = '';
  beforeAll(async () => {
    number = await carriedTo(room, await approved(room, { 名称: '监督检查', ...PERIOD }), 'supervision');
  }, 120_000);

  it('R69 a finding is closed by whoever inspected, never by the inspected', async () => {
    expect(await room.says(OFFICER, `检查 ${number} 问题：台账不全`)).toContain('不由您的单位办理');
    await room.says(OFFICER, '取消');
    expect(await room.says(FINANCE, `检查 ${number} 问题：台账不全 内容：项目进展`)).toContain('待整改');
    expect(await room.says(FINANCE, `核销 ${number} 通过`)).toContain('还缺对检查问题的整改');
    expect(await room.says(OFFICER, `整改 ${number} 已补齐服务台账`)).toContain('已整改，待检查单位核销');
    expect(await room.says(OFFICER, `核销 ${number} 通过`)).toContain(
      '须检查单位核销，由财政(地税)局办理，不由您的单位办理',
    );
    await room.says(FINANCE, `核销 ${number} 不通过 理由：还缺9月的台账`);
    expect(await room.says(OFFICER, `缺 ${number}`)).toContain('对检查问题的整改——教体局');
    await room.says(OFFICER, `整改 ${number} 9月台账已补`);
    expect(await room.says(FINANCE, `核销 ${number} 通过`)).toContain('已核销');
    expect(await room.says(OFFICER, `缺 ${number}`)).not.toContain('整改');
  });

  it('R69 a planned one waits for whoever planned it, and says what it found', async () => {
    const plan = `检查 ${number} 计划：2026-12-10 内容：资金使用`;
    expect(await room.says('liaison-audit', plan)).toContain('待检查');
    expect(await room.says(OFFICER, `缺 ${number}`)).toContain('按计划检查的结果——审计局（六(四)）');
    expect(await room.says('liaison-audit', `检查结果 ${number}`)).toContain('未发现问题');
    expect(await room.says(OFFICER, `缺 ${number}`)).not.toContain('按计划检查的结果');
  });

  it('R67 a poor check opens an improvement, tracked until it is done', async () => {
    const poor = await room.says(FINANCE, `检查 ${number} 问题：到课率只有60% 评价：较差`);
    const [improvement] = /I2026-\d\d/.exec(poor) ?? [];
    expect(poor).toContain(`同时登记：改进 ${improvement}。`);
    expect(await room.says(OFFICER, `督办 ${improvement}`)).toMatch(/改进：[\s\S]*责任单位：教体局/);
    expect(await room.says(OFFICER, `办结 ${improvement} 改进报告〔2026〕1号`)).toContain('已办结');
  });

  it('R72 a refusal to cooperate is put down as a fact, with the day and the proof', async () => {
    const fact = `不配合 ${number} 监督检查 拒绝提供会计凭证 日期：2026-11-20`;
    expect(await room.says(FINANCE, `${fact} 附件：没有`)).toContain('不能写');
    await room.says(FINANCE, '取消');
    expect(await room.says(FINANCE, `${fact} 附件：检查笔录〔2026〕2号`)).toContain('已记录');
    expect(await room.says(OFFICER, `项目 ${number}`)).toContain('拒绝提供会计凭证');
  });

  it('R71 the own rules of control come after the completion', async () => {
    const paper = '教体局购买服务内部监督办法 附件：柯教体〔2026〕41号';
    expect(await room.says(OFFICER, `内控 ${number} ${paper}`)).toMatch(/还缺.*服务完成的记录/);
    await room.says(OFFICER, '取消');
  });
});

describe('watching over the service', () => {
  it('R68 is owed within an interval from the signing, anew after every entry, and the officer is reminded', async () => {
    const number = await carriedTo(room, await approved(room, { 名称: '定期跟踪', ...PERIOD }), 'contract');
    // 20 work days by the setting, counted from the day of signing.
    expect(await room.says(OFFICER, CONTRACT(number, { 签订日期: '2026-11-02' }))).toContain(
      '（11月30日前）',
    );
    expect(await room.says(OFFICER, `跟踪 ${number} 已开展12次`)).toContain('（12月21日前）');
    expect(await room.says('officer-health', `跟踪 ${number} 我也看看`)).toContain('不由您的单位办理');
    expect(await room.says(OFFICER, `项目 ${number}`)).toContain('跟踪记录（第1次），内容：已开展12次');
    expect((await toldOf(room, '2026-12-22', number)).get(OFFICER)).toContain(
      '定期跟踪——请登记跟踪记录，或记录完工',
    );
  });
});

describe('移交', () => {
  const LIAISON = 'liaison-education-sports';
  let report = '';
  /** Who is reminded of it by the sweep of that day, as the ledger has it. */
  const reminded = async (day: string, matter: string) => {
    await toldOf(room, day, matter);
    const at = new Date(`${day}T09:30:00+08:00`);
    const rows = await room.prisma.reminder.findMany({
      where: { at, subject: { startsWith: `matter:${matter}@` } },
    });
    return rows.map(({ person }) => person).toSorted();
  };

  it('R66 goes to somebody of the purchaser alone; what is open and its reminders go along, and all hear it', async () => {
    const number = await carriedTo(room, await approved(room, { 名称: '换人经办', ...PERIOD }), 'contract');
    // A second officer of the same unit.
    await room.prisma.person.create({ data: { id: 'second', name: '教体局经办人乙' } });
    await room.prisma.account.create({
      data: { platform: 'console', id: 'second', personId: 'second', boundAt: room.clock.now },
    });
    await room.prisma.holding.create({
      data: { postSlug: OFFICER, personId: 'second', from: '2026-01-01', source: '名单' },
    });
    const signed = await room.says(
      OFFICER,
      CONTRACT(number, {
        期限: '2026-11-01至2026-12-31',
        支付计划: '2026-12-31 50万元',
        财务报告: '2026-12-24',
      }),
    );
    const [node = ''] = /L2026-\d\d/.exec(signed) ?? [];
    [report = ''] = /K2026-\d\d/.exec(signed) ?? [];
    // Until then the named officer alone is reminded, with the liaison.
    expect(await reminded('2026-12-24', node)).toEqual([`stand-in:${LIAISON}`, `stand-in:${OFFICER}`]);
    expect(await room.says('second', '待办')).not.toContain(number);

    expect(await room.says('officer-health', `移交 ${number} 新经办人：教体局经办人乙`)).toContain(
      '不由您的单位办理',
    );
    expect(await room.says(OFFICER, `移交 ${number} 新经办人：卫计局经办人`)).toContain(
      '卫计局经办人没有在教体局担任职务，不能接手。',
    );
    await room.says(OFFICER, '取消');
    const done = await room.says(OFFICER, `移交 ${number} 新经办人：教体局经办人乙 理由：岗位调整`);
    expect(done).toContain('由教体局经办人移交给教体局经办人乙');
    expect(room.inbox('second')).toContain(`${number} 换人经办已移交给您经办`);
    expect(room.inbox('second')).toContain(
      `一并移交：${report}（2026年12月24日前）、${node}（2026年12月31日前）`,
    );
    expect(room.sees('second')).toContain('请登记对服务的跟踪监督情况');
    expect(await room.says(OFFICER, `项目 ${number}`)).toContain('经办人 教体局经办人乙');
    expect(await room.says('second', '待办')).toContain(number);
    expect(await room.says(OFFICER, '待办')).not.toContain(number);
    expect(await reminded('2027-01-04', node)).toEqual(['second', `stand-in:${LIAISON}`]);
    expect((await room.logged(`project:${number}`)).at(-1)?.verb).toBe('handover');
    // The new one does what is asked; who left the post is asked no more.
    expect(await room.says('second', `跟踪 ${number} 已开展12次`)).toContain('跟踪记录');
    expect(await room.says('second', `移交 ${number} 新经办人：教体局经办人乙`)).toContain(
      '现在的经办人就是',
    );
    await room.says('second', '取消');
  });

  it('R72 a report of the provider that did not come by the day of the contract is reminded of until it is filed', async () => {
    const subject = { startsWith: `matter:${report}@2026-12-24` };
    const rows = await room.prisma.reminder.findMany({ where: { subject } });
    expect(rows.some(({ person, step }) => person === `stand-in:${OFFICER}` && step === 1)).toBe(true);
    expect(rows.some(({ person, step }) => person === 'second' && step > 1)).toBe(true);
    expect(await room.says('second', `办结 ${report} 财务报告〔2026〕1号`)).toContain('已办结');
    expect((await open('account', '2026-')).map(({ number }) => number)).not.toContain(report);
  });

  it('R66 a declaration names somebody of the unit, or whoever declares', async () => {
    const typed = await room.says(OFFICER, declaration({ 经办人: '不在名单的人' }));
    expect(typed).toContain('不在名单的人没有在本单位担任职务');
    await room.says(OFFICER, '取消');
    const number = await declared(room, { 经办人: '教体局联络员' });
    expect(await room.says(OFFICER, `项目 ${number}`)).toContain('经办人 教体局联络员');
  });
});
