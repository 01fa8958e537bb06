import { expect } from 'vitest';
import type { Scene } from '../told.ts';

const FINANCE = 'liaison-finance';
const OFFICER = 'officer-education-sports';
/** Whoever takes it over from the officer of the roster. */
export const SECOND = '教体局经办人乙';

const contract = (change: Readonly<Record<string, string>> = {}) =>
  [
    '合同 2027-003',
    ...Object.entries({
      承接主体: '社工甲',
      金额: '50万元',
      期限: '2027-01-11至2027-12-31',
      内容: '校园科普',
      数量: '4000课时',
      质量: '满意度不低于90%',
      效果: '科学素养提高',
      支付计划: '2027-12-31 50万元',
      分期: '不允许',
      转包条款: '第8条',
      附件: '合同〔2027〕18号',
      签订日期: '今天',
      ...change,
    }).map(([label, value]) => `${label}：${value}`),
  ].join(' ');
const NODE = '1000课时 满意度90% 合格率80%';

/** W5: what is signed, watched over, inspected, reported and handed over. */
export const CONTRACT: readonly Scene[] = [
  [
    'R63 no contract above the fixed amount, nor with another party',
    async ({ says, fails }) => {
      await fails(
        OFFICER,
        contract({ 金额: '501000元', 支付计划: '2027-12-31 501000元' }),
        '高于核定的50万元',
      );
      await says(OFFICER, '承接主体登记 另一家 类型：社会组织 登记机关：民政局 登记号：52330621MJ0002');
      await fails(OFFICER, contract({ 承接主体: '另一家' }), '另一家不是中标的承接主体，中标的是社工甲');
    },
  ],
  [
    'R86 R87 without a term for instalments nothing is paid before the evaluation, measured or not',
    async ({ says, fails }) => {
      await says(OFFICER, contract(), '购买服务合同已登记', '同时登记：履约节点 L2027-01');
      await says(
        OFFICER,
        '办结 L2027-01 数量：4010课时 质量：满意度93% 效果：合格率提高3% 依据：验收单〔2027〕1号',
        'L2027-01',
      );
      await fails(OFFICER, '支付 2027-003 10万元', '付款要依据已测量的服务数量和质量', '（一）');
      await fails(OFFICER, '支付 2027-003 10万元 节点：L2027-01', '合同没有分期支付的约定');
    },
  ],
  [
    'R63 R64 the right one has its payments and its milestones of quantity, quality and effect',
    async ({ says }) => {
      await says(
        OFFICER,
        contract({
          支付计划: '2027-06-30 20万元、2027-12-31 30万元',
          分期: '允许',
          节点: `2027-04-30 ${NODE}、2027-06-30 ${NODE}、2027-09-30 ${NODE}、2027-12-31 ${NODE}`,
          更正原因: '双方改为分期支付',
        }),
        '同时登记：履约节点 L2027-02、L2027-03、L2027-04、L2027-05',
      );
      await says(
        OFFICER,
        '项目 2027-003',
        '支付计划：6月30日 20万元、12月31日 30万元',
        'L2027-02 4月30日前 数量 1000课时；质量 满意度90%；效果 合格率80%——办理中',
      );
    },
  ],
  [
    'R68 past the interval the officer is reminded, and files what was seen with a photo',
    async ({ on, scheduled, hears, says, sends }) => {
      on('2027-02-23');
      await scheduled('sweep-reminders');
      await hears(OFFICER, '2027-003', '请登记对服务的跟踪监督情况');
      await says(OFFICER, '跟踪 2027-003 已开展12次 附件：照片', '也可先把文件发给我');
      await sends(OFFICER, '照片.jpg', '跟踪记录');
      await says(OFFICER, '项目 2027-003', '内容：已开展12次', '照片.jpg');
    },
  ],
  [
    'R66 handed over, its open tasks move along, and both hear it',
    async ({ says, joins }) => {
      const second = await joins(SECOND);
      await says(OFFICER, `移交 2027-003 新经办人：${SECOND}`, `移交给${SECOND}`);
      await second.receives('2027-003 校园科普已移交给您经办', 'L2027-02（2027年4月30日前）');
      expect((await second.asks('待办')).text).toContain('L2027-02');
      expect(await says(OFFICER, '待办')).not.toContain('L2027-02');
    },
  ],
  [
    'R69 a finding is closed by whoever inspected',
    async ({ says, fails }) => {
      await says(FINANCE, '检查 2027-003 问题：台账不全', '待整改');
      await says(OFFICER, '整改 2027-003 已补齐服务台账', '已整改，待检查单位核销');
      await fails(OFFICER, '核销 2027-003 通过', '须检查单位核销');
      await says(FINANCE, '核销 2027-003 通过', '已核销');
    },
  ],
  [
    'R65 a report that the work was passed on blocks the payment until it proves unfounded',
    async ({ says, fails }) => {
      for (const node of ['L2027-02', 'L2027-03', 'L2027-04', 'L2027-05'])
        await says(
          OFFICER,
          `办结 ${node} 数量：1010课时 质量：满意度93% 效果：合格率85% 依据：验收单〔2027〕${node.slice(-1)}号`,
          node,
        );
      await says('officer-health', '举报 2027-003 转包 上课的是另一家公司的教练', '待调查');
      await fails(OFFICER, '支付 2027-003 10万元 节点：L2027-02', '有转包举报还没有结论，不能支付', '五(二)');
      await says(FINANCE, '结论 2027-003 不成立 依据：核查记录〔2027〕3号', '不成立');
    },
  ],
];
