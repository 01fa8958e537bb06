import { expect } from 'vitest';
import type { Scene } from '../told.ts';

const OFFICER = 'officer-education-sports';
const VOICE = 'liaison-education-sports';
const CIVIL = 'liaison-civil-affairs';
const MARKET = 'liaison-market-supervision';
const COMPARED = '比选情况：走访三家 选定理由：价格低 公开依据：https://www.example.cn/gs/2';

/** W4: who won is looked at by several units, and by whoever registers its kind. */
export const PROVIDERS: readonly Scene[] = [
  [
    'R10 a social organisation is registered with 民政, not with 市场监管局',
    async ({ fails, says }) => {
      await fails(
        CIVIL,
        '承接主体 登记 社工丙 类型：社会组织 登记机关：市场监管局',
        '社会组织应当在民政部门登记',
        '三(二)',
      );
      await says(
        MARKET,
        '承接主体 登记 社工乙 类型：企业 登记机关：市场监管局 登记号：91330621QY0001',
        'S2027-02 社工乙',
      );
    },
  ],
  [
    'R11 five of the six conditions answered, the sixth lacks',
    async ({ says, fails }) => {
      await says(OFFICER, '资质审查 2027-003', '由教体局会同民政局审查');
      await says(OFFICER, '资质 2027-003 1、2、3、4、5 合格 依据：现场核查表〔2027〕1号');
      await fails(
        VOICE,
        '资质会签 2027-003 同意',
        '资质审查还不能会签：还没有核查“登记管理部门依法认定的其他条件”。',
        '三(二)',
      );
      await says(OFFICER, '资质 2027-003 其他条件 无其他条件', '六项条件均已核查，待会签');
    },
  ],
  [
    'R57 市场监管局 does not sign for a social organisation: 民政局 does',
    async ({ fails }) => {
      await fails(MARKET, '资质会签 2027-003 同意', '由教体局、民政局办理，不由您的单位办理');
    },
  ],
  [
    'R56 no contract before the review passed; with the purchaser and 民政局 it does',
    async ({ says, fails }) => {
      await fails(OFFICER, '合同 2027-003', '还缺资质审查');
      await says(VOICE, '资质会签 2027-003 同意');
      await says(OFFICER, '缺 2027-003', '资质审查的会签——民政局');
      await says(CIVIL, '资质会签 2027-003 同意', '会签完毕，审查通过');
    },
  ],
  [
    'R60 an award to an enterprise is a task of 市场监管局, closed by a link alone',
    async ({ says, fails, hears }) => {
      await says(OFFICER, `比选 2027-001 ${COMPARED}`, '比选记录已登记');
      await says(
        OFFICER,
        '中标 2027-001 社工乙 金额：12万元 日期：今天 文件：柯采中〔2027〕32号 参与：企业 3',
        '中标结果已登记',
      );
      await hears(MARKET, '2027-001', '公示');
      await says(MARKET, '待办', '2027-001');
      await fails(MARKET, '企业公示 2027-001 已公示 今天', '请写公示页面的链接');
      await says(MARKET, '企业公示 2027-001 https://www.gsxt.gov.cn/1 今天', '已公示');
      await fails(MARKET, '企业公示 2027-003 https://www.gsxt.gov.cn/1 今天', '没有中标的企业');
    },
  ],
  [
    'R61 the result of a spot check lands on its card',
    async ({ says }) => {
      await says(MARKET, '抽查 社工乙 行业部门：教体局', 'Q2027-01 社工乙');
      await says(OFFICER, '抽查结果 Q2027-01 发现问题 依据：抽查记录〔2027〕1号 问题：两名教练没有证书');
      await says(MARKET, '承接主体 社工乙', '发现问题：两名教练没有证书（会同教体局，Q2027-01）');
    },
  ],
  [
    'R62 a provider’s year adds up with its projects',
    async ({ says }) => {
      await says(CIVIL, '年报 社工甲 2027', '中标：50万元', '2027-003 校园科普：中标50万元');
      const other = await says(CIVIL, '年报 社工乙 2027', '中标：12万元', '2027-001 一班社工：中标12万元');
      expect(other).not.toContain('2027-003');
    },
  ],
];
