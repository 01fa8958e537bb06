import type { Scene } from '../told.ts';
import { agreed, of, SELF } from './procurement.ts';

const FINANCE = 'liaison-finance';
const OFFICER = 'officer-education-sports';
const LAST = '上次评估：2027-003 87.5分';

/** R80: what one came to is known where the next of its item is declared, its money fixed and its provider selected. */
export const NEXT_YEAR: readonly Scene[] = [
  [
    'R80 the next of the same item shows the last result, and whoever selects acknowledges it; it bars nobody',
    async (stage) => {
      const { on, approved, says, fails, hears } = stage;
      on('2028-01-10');
      const next = await approved(of('校园科普二期', 'B01', '30万元'));
      await says(OFFICER, `项目 ${next}`, LAST);
      await hears(FINANCE, next, LAST);
      await agreed(stage, next);
      await says(OFFICER, `采购 ${next} ${SELF}`, '采购方案已登记');
      await says(
        OFFICER,
        `比选 ${next} 比选情况：走访两家 选定理由：师资强 公开依据：https://www.example.cn/gs/3`,
        '比选记录已登记',
      );
      const won = `中标 ${next} 社工甲 金额：30万元 日期：今天 文件：柯采中〔2028〕1号 参与：社会组织 2`;
      await fails(OFFICER, won, '要先知悉上次评估结果');
      await says(OFFICER, `知悉 ${next}`, '已知悉2027-003 87.5分');
      await fails(OFFICER, won, '财政部门也要知悉上次评估结果');
      await says(FINANCE, `财政知悉 ${next}`, '已知悉2027-003 87.5分');
      await says(OFFICER, won, '中标结果已登记');
    },
  ],
];
