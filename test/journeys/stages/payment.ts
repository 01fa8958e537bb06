import { expect } from 'vitest';
import type { Scene } from '../told.ts';

const FINANCE = 'liaison-finance';
const OFFICER = 'officer-education-sports';
const VOICE = 'liaison-education-sports';
const pays = (voucher: number) =>
  `付款 2027-003 今天 凭证：国库〔2027〕${voucher}号 收款人：社工甲 账号：6789 方式：授权支付`;

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
