import { expect } from 'vitest';
import type { Scene } from '../told.ts';
import { SECOND } from './contract.ts';

const OFFICER = 'officer-education-sports';
const RESULT =
  '87.5分，良（权重：购买主体40、服务对象30、第三方30；数量30、质量40、资金使用绩效30，本地设置）';

/** W6: taken over apart from its evaluation, judged by three, issued. */
export const EVALUATION: readonly Scene[] = [
  [
    'R66 that it is to be completed stands on the list of whoever took it over, and on no other officer’s',
    async ({ says }) => {
      await says(SECOND, '待办', '2027-003 校园科普——请登记跟踪记录，或记录完工');
      expect(await says(OFFICER, '待办')).not.toContain('2027-003');
    },
  ],
  [
    'R76 completed, it is taken over, and two parties judge',
    async ({ says }) => {
      await says(OFFICER, '完工 2027-003 今天', '已完成，请按期组织评估');
      await says(OFFICER, '缺 2027-003', '验收结论——', '评估结果——');
      await says(OFFICER, '验收 2027-003 合格 附件：验收报告〔2027〕1号', '验收合格');
      await says(
        OFFICER,
        '评价 购买主体 2027-003 数量：90 质量：80 资金：90 实际数量：4100课时 实际质量：满意度93% 附件：评价表〔2027〕1号',
        '购买主体的评价',
      );
      await says(
        OFFICER,
        '评价 服务对象 2027-003 数量：87 质量：87 资金：87 询问：120 答复：96 附件：问卷汇总〔2027〕1号',
        '服务对象的评价',
      );
    },
  ],
  [
    'R77 nothing is issued without the third party, which the provider is not',
    async ({ fails, says }) => {
      await fails(OFFICER, '出具 2027-003', '第三方的评价');
      const third = '评价 第三方 2027-003 数量：90 质量：90 资金：90 附件：评估报告〔2027〕1号 第三方：';
      await fails(OFFICER, `${third}社工甲`, '承接主体不能作为第三方');
      await says(OFFICER, `${third}区评估协会`, '第三方的评价');
    },
  ],
  [
    'R78 R81 the result with its weights; another weight does not change it',
    async ({ says }) => {
      await says(OFFICER, '出具 2027-003', RESULT);
      await says('office-director', '设置 第三方权重 60 理由：更看重第三方', '60');
      await says(OFFICER, '项目 2027-003', `评估：${RESULT}`);
      await says('office-director', '设置 第三方权重 30 理由：恢复', '30');
    },
  ],
];
