import { beforeAll, describe, expect, it } from 'vitest';
import type { Project } from '../../src/domain/project.ts';
import { paymentsOf } from '../../src/projects/payment-terms.ts';
import { formatFen } from '../../src/wording/units.ts';
import { openRoom, type Room } from '../chat/room.ts';
import { toldOf } from '../office/told-of.ts';
import { evaluated, measured, underContract } from './under-contract.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

const OFFICER = 'officer-education-sports';
const FINANCE = 'liaison-finance';
const says = (who: string, text: string) => room.says(who, text);
const paidBy = (number: string, more = '') =>
  `付款 ${number} 2026-11-23 凭证：国库〔2026〕88号 收款人：柯桥社工服务中心 账号：6789 方式：授权支付${more}`;
/** Heavy acts are shown first. */
async function does(who: string, text: string): Promise<string> {
  const shown = await says(who, text);
  return shown.includes('确认') ? says(who, '确认') : shown;
}
const stored = async (number: string): Promise<Project> => {
  const project = await room.project(number);
  if (!project) throw new Error(number);
  return project;
};

describe('a payment before the evaluation', () => {
  it('R86 cites measured quantity and quality, each result once', async () => {
    const number = await underContract(room, { instalments: 'yes' });
    const [first, open] = await measured(room, number, 1, 1);
    const bare = await says(OFFICER, `支付 ${number} 10万元`);
    expect(bare).toContain('付款要依据已测量的服务数量和质量');
    expect(bare).toContain('（一）');
    expect(await says(OFFICER, `支付 ${number} 10万元 节点：${open}`)).toContain('还没有测量数量和质量');
    expect(await says(OFFICER, `支付 ${number} 10万元 节点：L2026-99`)).toContain('不是本项目的履约节点');
    expect(await says(OFFICER, `支付 ${number} 10万元 节点：${first}`)).toContain('待财政部门审核');
    expect(await says(OFFICER, `支付 ${number} 5万元 节点：${first}`)).toContain('一个节点只付一次');
  });

  it('R87 Z15 goes only where the contract has instalments', async () => {
    const number = await underContract(room, { instalments: 'no', name: '一次付清' });
    const [first] = await measured(room, number, 1);
    expect(await says(OFFICER, `支付 ${number} 10万元 节点：${first}`)).toContain('合同没有分期支付的约定');
    const early = await says(OFFICER, `支付 ${number} 50万元 节点：${first}`);
    expect(early).toContain('还缺');
    expect(early).toContain('（五(一)）');
    expect((await stored(number)).filed?.some(({ row }) => row === 'payment')).toBe(false);
  });

  it('R84 goes to 财政局, is paid with voucher and payee, and keeps no whole account', async () => {
    const number = await underContract(room, { instalments: 'yes', name: '先付一笔' });
    const [first] = await measured(room, number, 1);
    await says(OFFICER, `支付 ${number} 10万元 节点：${first} 发票：F-1001`);
    expect(await says(FINANCE, '待办')).toContain(number);
    expect(await says(OFFICER, paidBy(number))).toContain('财政部门对支付申请的审核');
    expect(await says(OFFICER, `支付审核 ${number} 同意`)).toContain('不由您的单位办理');
    expect(await says(FINANCE, `支付审核 ${number} 同意`)).toContain('财政部门已同意，待付款');
    expect(await does(OFFICER, paidBy(number).replace('柯桥社工服务中心', '别的公司'))).toContain(
      '收款人应是合同的承接主体',
    );
    await says(OFFICER, '取消');
    expect(await does(OFFICER, paidBy(number).replace('6789', '6222020000006789'))).toContain('已付款');
    expect(JSON.stringify((await stored(number)).filed)).not.toContain('6222020000006789');
    const ledger = await says(OFFICER, `支付台账 ${number}`);
    expect(ledger).toContain('已付：10万元');
    expect(ledger).toContain('未付余额：40万元');
    expect(ledger).toContain('天数是本地设置，文件未规定');
  });

  it('R63 no supplement brings the contract below what was paid or is asked for', async () => {
    const number = await underContract(room, { instalments: 'yes', name: '减少金额' });
    const [first] = await measured(room, number, 1);
    await says(OFFICER, `支付 ${number} 10万元 节点：${first} 发票：F-1301`);
    await says(FINANCE, `支付审核 ${number} 同意`);
    await does(OFFICER, paidBy(number));
    expect((await stored(number)).filed?.at(-1)?.steps.at(-1)?.key).toBe('payment-pay');
    const less = (fen: string) =>
      says(
        OFFICER,
        `补充协议 ${number} 减少课时 金额：${fen} 支付计划：2027-12-31 ${fen} 附件：补充协议〔2026〕1号 签订日期：今天`,
      );
    expect(await less('99999.99元')).toContain('合同金额99,999.99元低于已申请和已付的10万元');
    await says(OFFICER, '取消');
    expect(await less('10万元')).not.toContain('低于已申请');
    await says(OFFICER, '取消');
  });

  it('R83 knows no other channel than the treasury', async () => {
    const number = await underContract(room, { instalments: 'yes', name: '渠道' });
    const [first] = await measured(room, number, 1);
    expect(await says(OFFICER, `支付 ${number} 10万元 节点：${first} 渠道：现金`)).toMatch(
      /渠道.*国库集中支付|国库集中支付/s,
    );
    await says(OFFICER, '取消');
    expect((await stored(number)).filed?.some(({ row }) => row === 'payment')).toBe(false);
    await says(OFFICER, `支付 ${number} 10万元 节点：${first}`);
    expect((await stored(number)).filed?.at(-1)?.values.channel).toBe('treasury');
  });

  it('R84 never comes above the contract, to the fen, over both flows', async () => {
    const number = await underContract(room, { instalments: 'yes', name: '合计' });
    const [first, second] = await measured(room, number, 2);
    await says(OFFICER, `支付 ${number} 20万元 节点：${first}`);
    expect(await says(OFFICER, `支付 ${number} 300000.01元 节点：${second} 流程：其他国库流程`)).toContain(
      '超合同0.01元',
    );
    expect(await says(OFFICER, `支付 ${number} 299999.99元 节点：${second} 流程：其他国库流程`)).toContain(
      '待财政部门同意，走其他国库集中支付流程',
    );
  });

  it('R84 two at the same moment never come above it', async () => {
    const number = await underContract(room, { instalments: 'yes', name: '同时' });
    const [first, second] = await measured(room, number, 2);
    const answers = await Promise.all([
      says(OFFICER, `支付 ${number} 30万元 节点：${first}`),
      says('liaison-education-sports', `支付 ${number} 30万元 节点：${second}`),
    ]);
    expect(answers.filter((each) => each.includes('超合同10万元'))).toHaveLength(1);
    expect((await stored(number)).filed?.filter(({ row }) => row === 'payment')).toHaveLength(1);
  });

  it('R84 one payment recorded by two at the same moment is paid once', async () => {
    const number = await underContract(room, { instalments: 'yes', name: '两人登记' });
    const [first] = await measured(room, number, 1);
    await says(OFFICER, `支付 ${number} 10万元 节点：${first} 发票：F-1901`);
    await says(FINANCE, `支付审核 ${number} 同意`);
    await Promise.all([
      does(OFFICER, paidBy(number)),
      does('liaison-education-sports', paidBy(number).replace('88号', '89号')),
    ]);
    const steps = (await stored(number)).filed?.at(-1)?.steps.filter(({ key }) => key === 'payment-pay');
    expect(steps).toHaveLength(1);
    expect(await says(OFFICER, `支付台账 ${number}`)).toContain('未付余额：40万元');
  });

  it('R40 R85 while a material change is decided anew nothing that stands on the old decision goes on', async () => {
    const number = await underContract(room, { instalments: 'yes', name: '重新审批' });
    const [first] = await measured(room, number, 1);
    await says(OFFICER, `支付 ${number} 10万元 节点：${first} 发票：F-1902`);
    await says(FINANCE, `支付审核 ${number} 同意`);
    await does(OFFICER, `修改 ${number} 数量：4800课时`);
    const refused = await does(OFFICER, paidBy(number));
    expect(refused).toContain('有重大修改，正在重新审批，批复以前不能办理付款。');
    expect(await says(OFFICER, `付款 ${number}`)).toContain('正在重新审批');
    // A report is looked into all the same.
    expect(await says('liaison-finance', `检查 ${number} 问题：台账不全`)).not.toContain('已付款');
    expect((await stored(number)).filed?.flatMap(({ steps }) => steps).at(-1)?.key).toBe('payment-review');
  });

  it('R85 by the other flow only once 财政局 has consented, and says so', async () => {
    const number = await underContract(room, { instalments: 'yes', name: '另一流程' });
    const [first, second] = await measured(room, number, 2);
    await says(OFFICER, `支付 ${number} 10万元 节点：${first} 流程：其他国库流程 发票：F-2001`);
    expect(await does(OFFICER, paidBy(number))).toContain('还缺财政部门对支付申请的审核');
    await says(FINANCE, `支付审核 ${number} 不同意 理由：用途不明`);
    expect(await does(OFFICER, paidBy(number))).not.toContain('已付款');
    await says(OFFICER, `支付 ${number} 10万元 节点：${second} 流程：其他国库流程 发票：F-2001`);
    await says(FINANCE, `支付审核 ${number} 同意`);
    expect(await does(OFFICER, paidBy(number))).toContain('已付款');
    expect(await says(OFFICER, `支付台账 ${number}`)).toContain('其他国库集中支付流程，经财政部门同意');
  });

  it('R84 takes an invoice once, whatever project it is laid before; reversed it is free again', async () => {
    const one = await underContract(room, { instalments: 'yes', name: '发票甲' });
    const other = await underContract(room, { instalments: 'yes', name: '发票乙' });
    const [first] = await measured(room, one, 1);
    const [second] = await measured(room, other, 1);
    await says(OFFICER, `支付 ${one} 10万元 节点：${first} 发票：F-3001`);
    expect(await says(OFFICER, `支付 ${other} 10万元 节点：${second} 发票：f 3001`)).toContain(
      `已经用于${one}的支付`,
    );
    await says(FINANCE, `支付审核 ${one} 同意`);
    await does(OFFICER, paidBy(one));
    expect(await does(OFFICER, `冲销 ${one} 2026-11-23 凭证：国库〔2026〕90号 原因：户名有误`)).toContain(
      '已冲销',
    );
    expect(await says(OFFICER, `支付台账 ${one}`)).toContain('未付余额：50万元');
    expect(await says(OFFICER, `支付 ${one} 10万元 节点：${first} 发票：F-3001`)).toContain('待财政部门审核');
  });

  it('R84 takes an invoice once, though two projects lay it at the same moment', async () => {
    const numbers = [];
    for (const name of ['同票甲', '同票乙', '同票丙'])
      numbers.push(await underContract(room, { instalments: 'yes', name }));
    const cited: (string | undefined)[] = [];
    for (const number of numbers) cited.push((await measured(room, number, 1))[0]);
    const askers = [OFFICER, 'liaison-education-sports', 'member-education-sports'];
    const answers = await Promise.all(
      numbers.map((number, at) =>
        says(askers[at] ?? OFFICER, `支付 ${number} 10万元 节点：${cited[at]} 发票：F-3777`),
      ),
    );
    const kept = [];
    for (const number of numbers)
      kept.push(...((await stored(number)).filed ?? []).filter(({ values }) => values.invoice === 'F-3777'));
    expect(kept).toHaveLength(1);
    expect(answers.join()).toContain('一张发票只付一次');
  });

  it('R84 R87 is taken back in part: what is left stays paid, and no more can be taken back', async () => {
    const number = await underContract(room, { instalments: 'yes', name: '部分冲销' });
    const [first, second] = await measured(room, number, 2);
    await says(OFFICER, `支付 ${number} 10万元 节点：${first} 发票：F-3801`);
    await says(FINANCE, `支付审核 ${number} 同意`);
    await does(OFFICER, paidBy(number));
    const shown = await room.hears(
      OFFICER,
      `冲销 ${number} 2026-11-23 金额：3万元 凭证：国库〔2026〕95号 原因：多付`,
    );
    expect(shown).toContain('冲销第1笔付款中的3万元，这一笔余7万元。');
    await says(OFFICER, '发送');
    const ledger = await says(OFFICER, `支付台账 ${number}`);
    expect(ledger).toContain('已付：7万元');
    expect(ledger).toContain('未付余额：43万元');
    expect(ledger).toContain('第1笔7万元：已付款，已冲销3万元');
    expect(
      await says(OFFICER, `冲销 ${number} 2026-11-23 金额：70000.01元 凭证：国库〔2026〕96号 原因：多付`),
    ).toContain('这一笔还有7万元没有冲销，不能冲销70,000.01元。');
    await says(OFFICER, '取消');
    // What was paid in part is used: neither its milestone nor its invoice serves again.
    expect(await says(OFFICER, `支付 ${number} 3万元 节点：${first} 发票：F-3802`)).toContain(
      '一个节点只付一次',
    );
    expect(await says(OFFICER, `支付 ${number} 3万元 节点：${second} 发票：F-3801`)).toContain(
      '一张发票只付一次',
    );
    await does(OFFICER, `冲销 ${number} 2026-11-23 凭证：国库〔2026〕97号 原因：户名有误`);
    expect(await says(OFFICER, `支付台账 ${number}`)).toContain('未付余额：50万元');
    expect(await says(OFFICER, `支付 ${number} 3万元 节点：${first} 发票：F-3801`)).toContain(
      '待财政部门审核',
    );
  });

  it('R65 nothing is paid while a report that the work was passed on is open', async () => {
    const number = await underContract(room, { instalments: 'yes', name: '有举报' });
    const [first] = await measured(room, number, 1);
    await says('liaison-health', `举报 ${number} 转包 现场服务的是另一家机构`);
    const refused = await says(OFFICER, `支付 ${number} 10万元 节点：${first}`);
    expect(refused).toContain('有转包举报还没有结论，不能支付');
    expect(refused).toContain('（五(二)）');
    await does(FINANCE, `结论 ${number} 不成立 依据：现场核查记录〔2026〕3号`);
    expect(await says(OFFICER, `支付 ${number} 10万元 节点：${first}`)).toContain('待财政部门审核');
  });

  it('R70 is held up once 财政局 consented and the local days have passed', async () => {
    const number = await underContract(room, { instalments: 'yes', name: '滞留' });
    const [first] = await measured(room, number, 1);
    await says(OFFICER, `支付 ${number} 10万元 节点：${first}`);
    await says(FINANCE, `支付审核 ${number} 同意`);
    expect(await says(OFFICER, `支付台账 ${number}`)).not.toContain('滞留，');
    expect(await does('office-director', '设置 滞留期限 0 理由：试算')).toContain('滞留期限');
    room.clock.now = new Date('2026-11-24T02:00:00Z');
    expect(await says(OFFICER, `支付台账 ${number}`)).toContain('滞留，');
    await says('office-director', '设置 滞留期限 10 理由：恢复');
  });
});

describe('the last payment', () => {
  it('R70 what 财政局 consented to and nobody paid is told to both once, whatever restarts, and never again', async () => {
    room.clock.now = new Date('2026-11-24T02:00:00Z');
    const number = await underContract(room, { instalments: 'yes', name: '到期未付' });
    const [first] = await measured(room, number, 1);
    await says(OFFICER, `支付 ${number} 12万元 节点：${first}`);
    await says(FINANCE, `支付审核 ${number} 同意`);
    expect(await says('office-director', '设置 滞留期限')).toContain('文件未规定');
    // Consented on 24 November; the tenth work day after it is 8 December.
    const words = '到期未付第1笔支付12万元';
    expect((await toldOf(room, '2026-12-08', words)).size).toBe(0);
    const told = await toldOf(room, '2026-12-09', words);
    expect([...told.keys()].toSorted()).toEqual(['liaison-education-sports', FINANCE, OFFICER]);
    expect(told.get(OFFICER)).toBe(
      `· ${number} ${words}——财政部门已同意、到期没有付款，请核实是否滞留并尽快付款，12月8日（周二）到期，已超期1个工作日（七(四)）`,
    );
    for (const day of ['2026-12-10', '2026-12-21', '2027-01-11'])
      expect((await toldOf(room, day, words)).size).toBe(0);
    // Another setting does not tell of it again; nor is what was paid told of.
    await says('office-director', '设置 滞留期限 11 理由：再宽一天');
    expect((await toldOf(room, '2027-01-12', words)).size).toBe(0);
    await says('office-director', '设置 滞留期限 10 理由：恢复');
  });

  it('R71 R87 R47 comes after the evaluation; then the eight stages are done, and the file is closed', async () => {
    const number = await underContract(room, { instalments: 'no', name: '付清' });
    const [first] = await measured(room, number, 1);
    await evaluated(room, number);
    expect(await does(OFFICER, `支付 ${number} 50万元 节点：${first} 发票：F-4001`)).toContain(
      '待财政部门审核',
    );
    expect(await says(OFFICER, `归档 ${number}`)).not.toContain('已归档');
    await says(FINANCE, `支付审核 ${number} 同意`);
    await does(OFFICER, paidBy(number));
    expect((await stored(number)).status.state).toBe('paid');
    expect(await says(OFFICER, `项目 ${number}`)).toMatch(/✓ ?经费兑付|经费兑付完成/);
    await does(OFFICER, `冲销 ${number} 2026-11-23 凭证：国库〔2026〕91号 原因：重复`);
    expect((await stored(number)).status.state).toBe('evaluated');
    await does(OFFICER, `支付 ${number} 50万元 节点：${first} 发票：F-4001`);
    await says(FINANCE, `支付审核 ${number} 同意`);
    await does(OFFICER, paidBy(number));
    expect(await does(OFFICER, `归档 ${number}`)).toContain('还缺人员和工作经费的核减');
    await says(
      FINANCE,
      `核减 ${number} 单位：民政局 编制：2 经费：12万元 日期：2026-11-20 附件：柯编〔2026〕8号`,
    );
    expect(await does(OFFICER, `归档 ${number}`)).toContain('还缺内部监督管理制度');
    await does(OFFICER, `内控 ${number} 教体局购买服务内部监督办法 附件：柯教体〔2026〕41号`);
    await does(OFFICER, `内控公开 ${number} https://www.example.gov/open/41.html 日期：2026-11-20`);
    expect(await does(OFFICER, `归档 ${number}`)).toContain('已归档');
    expect((await stored(number)).status.state).toBe('archived');
    expect(await says(OFFICER, `项目 ${number}`)).toMatch(
      /内部监督管理制度：已公开[\s\S]*https:\/\/www\.example\.gov\/open\/41\.html/,
    );
    expect(room.buttons(OFFICER)).toEqual([]);
    expect(await says(OFFICER, `冲销 ${number} 2026-11-23 凭证：国库〔2026〕92号 原因：重复`)).not.toContain(
      '已冲销',
    );
  });
});

describe('what waits for 财政局', () => {
  it('R84 R85 comes as one card after the other: what one needs to decide, the decision, the next', async () => {
    const waitingNow = async () => {
      const { projects } = await room.store.transact(room.clock.now, (desk) =>
        desk.projects.search({}, { all: true, units: [] }, { offset: 0, limit: 1_000 }),
      );
      return projects.flatMap(paymentsOf).filter(({ state }) => state === 'asked').length;
    };
    const number = await underContract(room, { instalments: 'yes', name: '队列末尾' });
    const [first] = await measured(room, number, 1);
    await says(OFFICER, `支付 ${number} 10万元 节点：${first} 发票：F-7001`);
    const all = await waitingNow();
    expect(all).toBeGreaterThan(1);
    const card = await says(FINANCE, '支付队列');
    expect(card).toMatch(new RegExp(`^待审核支付（1/${all}）：`));
    for (const fact of [
      '购买主体：教体局',
      '合同：50万元，已付',
      '履约节点：L',
      '流程：',
      `${number} 队列末尾 10万元`,
    ])
      expect(card).toContain(fact);
    await room.presses(FINANCE, '同意');
    expect(room.sees(FINANCE)).toMatch(new RegExp(`^待审核支付（1/${all - 1}）：`));
    expect(room.sees(FINANCE)).toContain('刚才：');
    expect(await waitingNow()).toBe(all - 1);
    await room.presses(FINANCE, '下一笔');
    expect(room.sees(FINANCE)).toMatch(new RegExp(`^待审核支付（${Math.min(2, all - 1)}/${all - 1}）：`));
    // A no wants its reason, and nobody else decides.
    await room.presses(FINANCE, '不同意');
    expect(await waitingNow()).toBe(all - 1);
    await says(FINANCE, '取消');
    expect(await says(OFFICER, '支付队列')).not.toContain('待审核支付（');
  });
});

describe('a provider’s year', () => {
  it('R62 lists its projects with award, contract, score and what was paid, and adds up with them to the fen', async () => {
    const { projects } = await room.store.transact(room.clock.now, (desk) =>
      desk.projects.search({}, { all: true, units: [] }, { offset: 0, limit: 1_000 }),
    );
    const of = (state: string) =>
      projects.flatMap(paymentsOf).reduce((fen, each) => (each.state === state ? fen + each.fen : fen), 0);
    // Some was asked for or consented to and not paid: that is no payment of the year.
    expect(of('asked') + of('consented')).toBeGreaterThan(0);
    const card = await says('liaison-civil-affairs', '年报 柯桥社工服务中心 2026');
    expect(card).toContain(`支付：${formatFen(of('paid'))}`);
    const judged = projects.filter(({ evaluation }) => evaluation);
    expect(judged.length).toBeGreaterThan(0);
    for (const { number, evaluation } of judged)
      expect(card).toMatch(
        new RegExp(`${number} .*中标.*合同.*支付.*评价：${evaluation?.result.slice(0, 4)}`),
      );
    const { number, declaration } = projects.find(({ status }) => status.state === 'approved') ?? {};
    await says('liaison-audit', `举报 ${number} 转包 现场是另一家机构`);
    const year = () => says('liaison-civil-affairs', '年报 柯桥社工服务中心 2026');
    const accused = `${number} ${declaration?.name}`;
    expect(await year()).toContain(`${accused}：有转包举报，正在调查`);
    await says('liaison-finance', `结论 ${number} 成立 依据：核查记录〔2026〕3号`);
    expect(await year()).toContain(`${accused}：转包举报经查成立`);
    expect(await says('liaison-civil-affairs', '年报 柯桥社工服务中心 2025')).toContain('转包情况：没有记录');
  });
});
