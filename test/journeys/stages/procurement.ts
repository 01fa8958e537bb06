import { expect } from 'vitest';
import { PLAIN } from '../../commands/story.ts';
import type { Scene, Stage } from '../told.ts';

const FINANCE = 'liaison-finance';
const OFFICER = 'officer-education-sports';
const TERMS = '条件：有3年以上经验 依据：课程质量要求';
const FIT = '评审机制：综合评分，质量占六成 合同类型：单价合同 理由：课时可计量，供应方多';
export const SELF = `方式：自行组织 组织形式：分散采购 ${FIT}`;
const ALERT = '请核对是否拆分采购';

export const of = (name: string, item: string, money: string) => ({
  ...PLAIN,
  名称: name,
  目录: item,
  金额: money,
  资金来源: `项目经费${money}`,
});
export const agreed = async ({ says }: Stage, number: string) => {
  await says(OFFICER, `条件 ${number} ${TERMS}`, '待财政会签');
  await says(FINANCE, `条件会签 ${number} 同意`, '财政部门已会签');
};
const placed = ({ says }: Stage, item: string) =>
  says(
    FINANCE,
    `集采目录登记 名称：${item}集采 目录项：${item} 范围：外 生效：2027-01-01 文件：浙财采监〔2027〕1号`,
    '已登记',
  );

/** W3: five purchases of one year, from their conditions to how they are bought. */
export const PROCUREMENT: readonly Scene[] = [
  [
    'R54 two services of 200,000.00 are bought by oneself, and nobody is alerted',
    async (stage) => {
      await placed(stage, 'B05');
      for (const [name, number] of [
        ['一班社工', '2027-001'],
        ['二班社工', '2027-002'],
      ] as const) {
        expect(await stage.approved(of(name, 'B05', '20万元'))).toBe(number);
        await agreed(stage, number);
        await stage.says(OFFICER, `采购 ${number} ${SELF}`, '采购方案已登记');
      }
    },
  ],
  [
    'R12 R48 500,000.00 fixed: the conditions wait for 财政局, and no method is recorded before it agreed',
    async ({ approved, says, fails }) => {
      const change = { ...of('校园科普', 'B01', '50万元'), 情形: '新增、职能转变', 规模理由: '不大' };
      expect(await approved(change)).toBe('2027-003');
      await says(OFFICER, `条件 2027-003 ${TERMS}`, '待财政会签');
      await fails(
        OFFICER,
        '采购 2027-003 方式：询价',
        '2027-003 的承接主体条件还没有经财政部门会签，不能开始采购。',
        '三(二)',
      );
      await says(FINANCE, '条件会签 2027-003 同意', '财政部门已会签');
    },
  ],
  [
    'R51 R52 by oneself only what is known to be outside the central catalogue, spread, and within the figure',
    async (stage) => {
      const { fails, says, approved } = stage;
      await fails(OFFICER, `采购 2027-003 ${SELF}`, '该目录项的集中采购目录未确定');
      await placed(stage, 'B01');
      expect(await approved(of('多一分', 'B01', '500000.01元'))).toBe('2027-004');
      await agreed(stage, '2027-004');
      await fails(OFFICER, `采购 2027-004 ${SELF}`, '核定金额500,000.01元超过50万元');
      await says('office-director', '设置 50万元是否含本数 不含本数 理由：区里从严掌握', '不含');
      await fails(
        OFFICER,
        `采购 2027-003 ${SELF}`,
        '核定金额50万元，50万元整不算“50万元以下”（本地设置为不含本数，文件未规定）',
      );
      await says('office-director', '设置 50万元是否含本数 含本数 理由：恢复', '含');
      await says(OFFICER, `采购 2027-003 ${SELF}`, '采购方案已登记：2027-003');
    },
  ],
  [
    'R53 no award without a comparison',
    async ({ says, fails }) => {
      await says(
        OFFICER,
        '承接主体登记 社工甲 类型：社会组织 登记机关：民政局 登记号：52330621MJ0099',
        'S2027-01 社工甲',
      );
      const won =
        '中标 2027-003 社工甲 金额：50万元 日期：今天 文件：柯采中〔2027〕31号 参与：社会组织 2、企业 1';
      await fails(OFFICER, won, '2027-003 是自行组织采购，还没有比选记录，不能登记中标。');
      await says(
        OFFICER,
        '比选 2027-003 比选情况：走访两家 选定理由：师资强 公开依据：https://www.example.cn/gs/1',
        '比选记录已登记',
      );
      await says(OFFICER, won, '中标结果已登记');
    },
  ],
  [
    'R54 the third 200,000.00 of the year is one alert to 财政局 with three numbers, and no ban',
    async (stage) => {
      const { approved, says, hears, voice } = stage;
      expect(await approved(of('三班社工', 'B05', '20万元'))).toBe('2027-005');
      await agreed(stage, '2027-005');
      const alerts = async () => (await voice(FINANCE)).sees().filter(({ text }) => text.includes(ALERT));
      expect(await alerts()).toEqual([]);
      await says(OFFICER, `采购 2027-005 ${SELF}`, '已提醒财政部门核对是否拆分采购');
      const alert = await hears(FINANCE, ALERT, '2027-001', '2027-002', '2027-005');
      expect(alert).toContain('教体局2027年同一目录项B05有3个项目各不超过50万元，合计60万元');
      expect(await alerts()).toHaveLength(1);
    },
  ],
];
