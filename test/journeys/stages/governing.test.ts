import { expect } from 'vitest';
import { type Scene, told } from '../told.ts';

const EDUCATION = 'liaison-education-sports';
const REVIEWER = 'liaison-legislative-affairs';
const ISSUE =
  '制度 印发 教育办法 文号：柯教体〔2027〕8号 日期：今天 文件：https://www.example.gov.cn/zd/1.docx';

const SCENES: readonly Scene[] = [
  [
    'R04 R137 R138 four documents, nine measures, two policies',
    async ({ says }) => {
      await says('officer-health', '制度', '共15条', '四项制度4、领域办法9、支持政策2');
    },
  ],
  [
    'R137 a unit’s duties with both its open measures',
    async ({ says }) => {
      await says('officer-health', '职责 教体局', '现有待办2件', 'ZD2015-06 教育办法', 'ZD2015-07 体育办法');
    },
  ],
  [
    'R137 issued only once 法制办 has reviewed it; then it is a draft of what is to be public',
    async ({ says, fails }) => {
      await says(EDUCATION, '制度起草 教育办法 草案：教体送审〔2027〕1号', '教育办法');
      await fails(EDUCATION, ISSUE, '法制办');
      await says(REVIEWER, '制度审查 教育办法 通过 意见书：法制审〔2027〕3号', '教育办法');
      await says(EDUCATION, ISSUE, '印发');
      await says('liaison-public-resources', '公开清单', '教育办法');
    },
  ],
  [
    'R03 the targets of 2015 are done or overdue',
    async ({ says }) => {
      await says('liaison-finance', '目标完成 MB2015-02 依据：绍柯政办发〔2015〕60号', 'MB2015-02');
      await says(
        'officer-health',
        '目标 2015',
        '共4条',
        'MB2015-01 各公共服务领域开展试点：未完成——期限2015年12月31日，已超期',
        'MB2015-02 出台两个目录、两个办法：已完成',
      );
      await says('officer-health', '职责 教体局', '现有待办2件', 'G2027-01 教育办法', 'ZD2015-07 体育办法');
    },
  ],
  [
    'R136 R74 what 组织部 keeps nobody of 文广局 reads; 监察 does, and one line says so',
    async ({ says, fails }) => {
      await says(
        'liaison-organization',
        '干部事项登记 购买服务纳入班子考核 类别：领导班子 内容：列入年度实绩考核',
        'GB2027-01',
      );
      expect(await fails('officer-culture', '台账 GB2027-01', '不在您可以查看的范围内')).not.toContain(
        '列入',
      );
      await says('supervision', '干部事项 GB2027-01', '内容：列入年度实绩考核');
      const readings = await says('liaison-organization', '访问记录', 'GB2027-01');
      expect(readings.split('GB2027-01')).toHaveLength(2);
    },
  ],
];

told({ title: 'W9 governing documents and member units', from: '2027-02-01' }, SCENES);
