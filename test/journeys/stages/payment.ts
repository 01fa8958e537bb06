import { expect } from 'vitest';
import type { World } from '../../contracts/world.ts';
import type { Scene } from '../told.ts';

const FINANCE = 'liaison-finance';
const OFFICER = 'officer-education-sports';
const VOICE = 'liaison-education-sports';
const pays = (voucher: number) =>
  `付款 2027-003 今天 凭证：国库〔2027〕${voucher}号 收款人：社工甲 账号：6789 方式：授权支付`;

/** Every stage with its tick, as that platform draws it. */
const ticks = ({ name }: World) =>
  '项目申报 项目评审 组织采购 资质审查 合同签订 项目监管 绩效评估 经费兑付'
    .split(' ')
    .map((stage) => `${name.startsWith('telegram') ? '✅' : '✓'} ${stage}`);

/** W7, before the evaluation: by the contract's term, through the treasury, never above the contract. */
export const INTERIM: readonly Scene[] = [
  [
    'R83 R84 R85 with the term it goes to 财政局’s queue; by the other flow nothing is paid before it consents',
    async ({ says, fails }) => {
      await fails(OFFICER, '支付 2027-003 10万元 节点：L2027-02 渠道：现金', '渠道：请从所列选项中选一个');
      await says(OFFICER, '支付 2027-003 10万元 节点：L2027-02 发票：F-1', '待财政部门审核');
      await says(FINANCE, '支付队列', '待审核支付（1/1）', '2027-003 校园科普第1笔10万元');
      await says(FINANCE, '支付审核 2027-003 同意', '财政部门已同意，待付款');
      await says(OFFICER, pays(81), '已付款');
      await fails(OFFICER, '支付 2027-003 400000.01元 节点：L2027-03', '超合同0.01元');
      await says(
        OFFICER,
        '支付 2027-003 10万元 节点：L2027-03 流程：其他国库流程 发票：F-2',
        '待财政部门同意，走其他国库集中支付流程',
      );
      await fails(OFFICER, pays(82), '还缺财政部门对支付申请的审核');
      await says(FINANCE, '支付审核 2027-003 同意', '待付款');
      await says(OFFICER, pays(82), '已付款');
    },
  ],
  [
    'R84 two payments at the same moment never come above the contract',
    async ({ voice, says }) => {
      const people = await Promise.all([voice(OFFICER), voice(VOICE)]);
      const answers = await Promise.all(
        people.map((each) => each.asks('支付 2027-003 20万元 节点：L2027-04 发票：F-3')),
      );
      const said = answers.map(({ text }) => text);
      expect(said.filter((text) => text.includes('待财政部门审核'))).toHaveLength(1);
      await says(FINANCE, '支付审核 2027-003 同意', '待付款');
      await says(OFFICER, pays(83), '已付款');
      await says(OFFICER, '支付台账 2027-003', '已付：40万元', '未付余额：10万元');
    },
  ],
  [
    'R87 the last payment does not come before the evaluation',
    async ({ fails }) => {
      await fails(OFFICER, '支付 2027-003 10万元 节点：L2027-05', '还缺', '五(一)');
    },
  ],
];

/** W7, after the evaluation: paid to the last fen, and the file is closed once nothing is owed. */
export const LAST: readonly Scene[] = [
  [
    'R87 R27 the last payment goes after the evaluation, and all eight ticks are true',
    async ({ says, fails, world }) => {
      await says(OFFICER, '支付 2027-003 10万元 节点：L2027-05 发票：F-4', '待财政部门审核');
      await says(FINANCE, '支付审核 2027-003 同意', '待付款');
      await says(OFFICER, pays(84), '已付款');
      await says(OFFICER, '支付台账 2027-003', '已付：50万元', '未付余额：0元');
      await says(OFFICER, '项目 2027-003', '现状：经费兑付完成', ...ticks(world));
      await fails(OFFICER, '支付 2027-003 0.01元', '尾款已经登记，不能再申请支付');
    },
  ],
  [
    'R47 R71 the file is closed once posts and money moved with the function, and the purchaser’s own rules can be read',
    async ({ says, fails, voice }) => {
      await fails(OFFICER, '归档 2027-003', '人员和工作经费的核减', '内部监督管理制度');
      await says(
        FINANCE,
        '核减 2027-003 单位：民政局 编制：2 经费：12万元 日期：今天 附件：柯编〔2027〕8号',
        '已核减或调整',
      );
      await says(OFFICER, '内控 2027-003 教体局购买服务内部监督办法 附件：柯教体〔2027〕41号', '待公开');
      await fails(OFFICER, '归档 2027-003', '购买服务信息的公开链接和日期');
      await says(OFFICER, '内控公开 2027-003 https://www.example.gov/open/41.html 日期：今天', '已公开');
      await says(OFFICER, '归档 2027-003', '已归档');
      // Nothing can happen to it any more, and nothing is offered.
      await says(OFFICER, '项目 2027-003', '现状：已归档');
      const shown = (await voice(OFFICER)).sees().findLast(({ text }) => text.includes('现状：已归档'));
      expect(shown?.buttons).toEqual([]);
    },
  ],
];
