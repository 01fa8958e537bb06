import { expect } from 'vitest';
import { PLAIN } from '../../commands/story.ts';
import { type Scene, told } from '../told.ts';

const FINANCE = 'liaison-finance';
const OFFICER = 'officer-education-sports';

const SCENES: readonly Scene[] = [
  [
    'R45 Z18 a regular service gets no more money, unless 财政局 makes a reasoned exception, which stands in the year',
    async ({ approved, fails, says }) => {
      expect(await approved({ ...PLAIN, 名称: '常规体育课' })).toBe('2027-001');
      await fails(OFFICER, '追加 2027-001 10万元', '是常规服务项目，原则上不另行追加', '六(二)1');
      await says(FINANCE, '追加 2027-001 10万元 例外：灾后', '财政部门按例外处理');
      await says('office-director', '年度 2027', '2027-001 追加10万元', '灾后');
      await says(OFFICER, '项目 2027-001', '90万元');
    },
  ],
  [
    'R46 a new one that moves a function gets it in the year of its approval, and total and sources follow',
    async ({ approved, says }) => {
      expect(await approved({ 名称: '新转移的体育课' }, '区政〔2027〕3号')).toBe('2027-002');
      await says(OFFICER, '追加 2027-002 5万元 依据：区政〔2027〕3号', '已追加');
      await says(OFFICER, '项目 2027-002', '85万元', '年度内追加5万元');
    },
  ],
  [
    'R46 a major one gets none',
    async ({ approved, fails }) => {
      expect(await approved({ 名称: '重大民生体育', 情形: '重大', 规模理由: undefined })).toBe('2027-003');
      await fails(OFFICER, '追加 2027-003 5万元 依据：区政〔2027〕3号', '不能在年度内追加');
    },
  ],
  [
    'R46 nor does any in another fiscal year',
    async ({ on, fails }) => {
      on('2028-01-10');
      await fails(OFFICER, '追加 2027-002 5万元 依据：区政〔2027〕3号', '非同一年度');
    },
  ],
  [
    'R47 what was arranged for a function that moved stays on the list until it is cut',
    async ({ says, fails }) => {
      await says(FINANCE, '费随事转', '2027-002');
      await fails(OFFICER, '归档 2027-002', '现在不能“归档”', '发送“缺 2027-002”看现在缺什么。');
      await says(
        FINANCE,
        '核减 2027-002 单位：民政局 编制：2 经费：12万元 日期：今天 附件：柯编〔2028〕8号',
        '已核减或调整',
      );
      expect(await says(FINANCE, '费随事转')).not.toContain('2027-002');
    },
  ],
];

told({ title: 'W2 budget and funds', from: '2027-01-11' }, SCENES);
