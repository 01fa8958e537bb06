import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { openTables } from '../../../src/documents/workbook.ts';
import { MEMBER_UNITS } from '../../../src/domain/people.ts';
import { PLAIN } from '../../commands/story.ts';
import { rosterFile } from '../roster.ts';
import { type Scene, type Stage, told } from '../told.ts';
import { until } from '../until.ts';

const TOWN = '安昌镇';
/** As whoever imports the roster calls it. */
const SLUG = `unit-${createHash('sha256').update(TOWN).digest('hex').slice(0, 8)}`;
const LIAISON = `liaison-${SLUG}`;
const OFFICER = `officer-${SLUG}`;
const CIVIL = 'liaison-civil-affairs';
const FINANCE = 'liaison-finance';
const PUBLICITY = 'liaison-publicity';
const DIRECTOR = 'office-director';
const ANYBODY = 'officer-health';
const TERMS = '条件：有3年以上经验 依据：服务质量要求';
const SILENT: readonly string[] = ['land', 'state-tax', 'cppcc'];

const withTown = (roster: string): string =>
  [
    ...roster
      .trimEnd()
      .split('\n')
      .map((line, index) => `${line}${index === 0 ? ',单位性质,财政负担' : ',,'}`),
    ...['联络员', '经办人'].map((role) => `${TOWN},${TOWN}${role}甲,,${role},2026-01-01,镇街,是`),
  ].join('\n');

/** What has come to them since. */
async function since({ voice }: Stage, who: string): Promise<() => string> {
  const me = await voice(who);
  const seen = new Set(me.sees().map(({ id }) => id));
  const fresh = () => me.sees().filter(({ id }) => !seen.has(id));
  return () =>
    fresh()
      .map(({ text }) => text)
      .join('\n');
}

const SCENES: readonly Scene[] = [
  [
    'R148 Z14 Z16 a town of the roster owes a measure of its own',
    async ({ says }) => {
      await says(ANYBODY, '制度 镇街', `${TOWN}管理办法：未起草——${TOWN}`, '按较宽的算，开发区也在内');
      await says(LIAISON, '待办', `${TOWN}管理办法`);
    },
  ],
  [
    'R149 a town’s project meets the refusals of the money rules like any other',
    async ({ approved, says, fails }) => {
      const change = { ...PLAIN, 名称: '镇里的社工服务', 金额: '60万元', 资金来源: '项目经费60万元' };
      expect(await approved(change, '绍柯财〔2027〕3号', OFFICER)).toBe('2027-001');
      await fails(OFFICER, '支付 2027-001 10万元', '还缺', '五(一)');
      await fails(OFFICER, '追加 2027-001 5万元', '是常规服务项目，原则上不另行追加', '六(二)1');
      await says(OFFICER, `条件 2027-001 ${TERMS}`, '待财政会签');
      await fails(OFFICER, '条件会签 2027-001 同意', '由财政(地税)局办理，不由您的单位办理');
      await says(FINANCE, '条件会签 2027-001 同意', '财政部门已会签');
      await fails(
        OFFICER,
        '采购 2027-001 方式：自行组织 组织形式：分散采购 评审机制：综合评分 合同类型：单价合同 理由：可计量',
        '核定金额60万元超过50万元',
      );
    },
  ],
  [
    'R150 R139 a department and a town have a task of publicity each, until they told what they published',
    async ({ says }) => {
      await says(
        PUBLICITY,
        `宣传计划登记 春季解读 内容：解读目录和流程 期限：2027-03-31 单位：民政局、${TOWN}`,
        'XJ2027-01',
      );
      await says(
        LIAISON,
        '宣传落实 XJ2027-01 社区宣讲 媒体：宣讲 日期：今天 链接：https://www.example.cn/xj/1',
        'XJ2027-01',
      );
      await says(ANYBODY, '宣传计划 未落实', 'XJ2027-01 春季解读：落实中——民政局，期限3月31日');
    },
  ],
  [
    'R150 a question of the public is listed until it is answered by a clause',
    async ({ says, fails }) => {
      await says(PUBLICITY, '关切 登记 社会组织能不能转包 答复单位：民政局 来源：热线', 'GQ2027-01');
      await says(ANYBODY, '关切 未答复', 'GQ2027-01 社会组织能不能转包：待答复——民政局');
      await fails(CIVIL, '答复 GQ2027-01 不能', '依据：还没有填');
      await says(CIVIL, '答复 GQ2027-01 不能，合同里写明禁止转包 依据：五(二)', '已答复（依据五(二)）');
      await says(ANYBODY, '关切 未答复', '没有未答复的');
    },
  ],
  [
    'R129 what the office gathers is given by nineteen, the three silent ones alone are chased, and it is one table of 22',
    async (stage) => {
      const { says, on, scheduled, hears, voice } = stage;
      await says(DIRECTOR, '收集 半年情况 栏目：项目数 期限：2027-03-05 单位：全部', 'SJ2027-01');
      for (const unit of MEMBER_UNITS) await voice(`liaison-${unit}`);
      const given = MEMBER_UNITS.filter((unit) => !SILENT.includes(unit));
      for (const [index, unit] of given.entries())
        await says(`liaison-${unit}`, `填报 SJ2027-01 项目${index}个`, 'SJ2027-01');
      on('2027-03-04');
      const news = await Promise.all(given.map((unit) => since(stage, `liaison-${unit}`)));
      await scheduled('sweep-reminders');
      for (const unit of SILENT)
        await hears(`liaison-${unit}`, '该办了', 'SJ2027-01 半年情况——请填报办公室收集的信息');
      for (const each of news) expect(each()).not.toContain('SJ2027-01');

      await says(DIRECTOR, '收集导出 SJ2027-01', '共22行');
      const director = await voice(DIRECTOR);
      const table = await until('the table has come', () =>
        director
          .sees()
          .flatMap(({ files }) => files)
          .findLast(({ name }) => name.includes('半年情况')),
      );
      const read = await openTables().read(table.bytes);
      const rows = 'unreadable' in read ? [] : read.slice(1).map(({ cells }) => cells[1] ?? '');
      expect(rows.filter((text) => text === '')).toHaveLength(SILENT.length);
      expect(rows.filter((text) => text !== '').sort()).toEqual(
        given.map((_, index) => `项目${index}个`).sort(),
      );
    },
  ],
  [
    'R130 R131 R151 what units ask for comes with its time, and what they looked into stands in the year',
    async ({ says, hears, on }) => {
      await says('liaison-health', '资料需求登记 2026年项目清单 用途：编预算', 'ZL2027-01');
      await says(ANYBODY, '资料需求 未提供', 'ZL2027-01 2026年项目清单：待提供——联席会议办公室');
      on('2027-03-08');
      await says('office-clerk', '提供资料 ZL2027-01 https://www.example.cn/qd.xlsx', 'ZL2027-01');
      await hears('liaison-health', '您要的资料已提供：ZL2027-01 2026年项目清单');
      await says(
        'officer-civil-affairs',
        '本系统调研登记 社区养老供给 类别：调研 日期：2027-03-01 结论：机构不足',
        'DY2027-01',
      );
      await says(OFFICER, '改革衔接 2027-001 事业单位分类改革', '改革衔接已登记，已标明');
      await says(DIRECTOR, '改革衔接导出', '事业单位分类改革：1个');
      await says(
        DIRECTOR,
        '年度履职 2027',
        '民政局：社区养老供给',
        '共1件，已答复1件，用时中位数4天',
        '半年情况：应报22家，已报19家，未报：政协办、国土分局、国税局',
        '春季解读：宣传条目1条，未落实：民政局',
      );
    },
  ],
  [
    'R148 past its last day the town hears of its measure and stays on the list, until it is reviewed and issued',
    async ({ on, scheduled, says, hears }) => {
      on('2027-06-01');
      await scheduled('sweep-reminders');
      await hears(LIAISON, '该办了', `${TOWN}管理办法`, '已超期');
      await says(ANYBODY, '制度 镇街', `${TOWN}管理办法：未起草——${TOWN}`, '已超期');
      await says(OFFICER, `制度起草 ${TOWN}管理办法 草案：安政送审〔2027〕1号`, '待审查');
      await says('liaison-legislative-affairs', `制度审查 ${TOWN}管理办法 通过 意见书：法制审〔2027〕3号`);
      await says(
        OFFICER,
        `制度印发 ${TOWN}管理办法 文号：安政〔2027〕8号 日期：今天 文件：https://www.example.gov.cn/zd/1.docx`,
        '已印发（安政〔2027〕8号）',
      );
      expect(await says(ANYBODY, '制度 未印发', '制度')).not.toContain(TOWN);
    },
  ],
];

told(
  {
    title: 'W10 W11 towns, and what the office gathers',
    from: '2027-03-01',
    roster: withTown(rosterFile()),
  },
  SCENES,
);
