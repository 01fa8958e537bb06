import { expect } from 'vitest';
import { declaration, PLAIN } from '../../commands/story.ts';
import { type Scene, told } from '../told.ts';

const FINANCE = 'liaison-finance';
const CLERK = 'liaison-education-sports';
const OFFICER = 'officer-education-sports';
const MEAL = '目录 调整 B13 养老助餐 增加 领域：社会服务 成本：每餐降2元 质量：满意度纳入考核';
const GROUNDS = '职能：由直接办改为购买 成本：每课时降2元 质量：满意度纳入考核';

const SCENES: readonly Scene[] = [
  [
    'R26 a project is declared under B10 before anything changes',
    async ({ says }) => {
      await says(OFFICER, declaration(PLAIN), '已申报：2026-001');
    },
  ],
  [
    'R19 教体局 drafts no guiding catalogue',
    async ({ fails }) => {
      await fails(CLERK, '目录 草案 指导目录', '指导目录版本不由您的单位登记', '四(二)');
    },
  ],
  [
    'R22 财政局 adds an item, and the ground that lacks is named',
    async ({ fails, says }) => {
      await fails(FINANCE, MEAL, '转变政府职能：还没有填（四(二)）');
      await says(FINANCE, `${MEAL} 职能：由直接办改为购买`, 'A2026-01 增加 B13 养老助餐（目录2）');
    },
  ],
  [
    'R19 a draft is not cited',
    async ({ fails }) => {
      await fails(OFFICER, declaration({ ...PLAIN, 目录: 'B13' }), 'B13 养老助餐还在草案里，尚未生效');
    },
  ],
  [
    'R19 区政府 approved it, with its number, day, file and first day',
    async ({ says, sends }) => {
      await says(
        FINANCE,
        '批复 目录2 同意 文号：绍柯政发〔2026〕30号 日期：2026-12-08 施行：2027-01-01',
        '附件',
      );
      await sends(FINANCE, '批复.pdf', '自2027年1月1日生效');
    },
  ],
  [
    'R21 R26 B10 is removed: from its day on it is not cited anew, and the older project keeps its edition',
    async ({ says, fails, on }) => {
      await says(FINANCE, `目录 调整 B10 删除 ${GROUNDS}`, '删除 B10 体育（目录3）');
      on('2027-01-04');
      await says(
        FINANCE,
        '批复 目录3 同意 文号：绍柯政发〔2027〕1号 日期：2027-01-04 施行：2027-01-05 附件：https://oa.example/31',
        '自2027年1月5日生效',
      );
      await says(OFFICER, declaration({ ...PLAIN, 名称: '末日体育课' }), '已申报：2027-001');
      on('2027-01-05');
      await fails(OFFICER, declaration(PLAIN), 'B10 体育已移出现行目录，不能新引用');
      await says(OFFICER, '项目 2026-001', 'B10 体育（第1版）');
    },
  ],
  [
    'R21 as of a past day the catalogue is what it was',
    async ({ says }) => {
      const then = await says(OFFICER, '目录 B10 2026-12-31', '2026年12月31日有效的购买目录（第1版，1项）');
      expect(then).toContain('B10 体育（第1版）');
      await says(OFFICER, '目录 B10', '现行目录里没有叫“B10”的事项');
    },
  ],
  [
    'R24 what moves a function names an item of 转移职能目录 that is in force',
    async ({ says, fails }) => {
      await says(
        'liaison-staffing',
        '转移职能目录登记 养老评估 单位：民政局 生效：2027-01-01 文件：绍柯编〔2026〕3号',
        'Z2027-01',
      );
      await fails(
        OFFICER,
        declaration({ 目录: 'B13', 情形: '职能转变', 规模理由: undefined }),
        '转移职能',
        'Z2027-01 养老评估',
      );
      await says(
        OFFICER,
        declaration({ 目录: 'B13', 情形: '职能转变', 规模理由: undefined, 转移职能: '养老评估' }),
        '已申报：2027-002',
      );
    },
  ],
];

told({ title: 'W1 catalogues', from: '2026-12-10' }, SCENES);
