import { choice, day, line, optional, proof, prose, unit } from '../domain/part.ts';
import type { UnitSlug } from '../domain/people.ts';
import { type Facts, register, step } from '../engine/row.ts';
import { writtenDay } from './written-day.ts';

/** 公管办, which runs the platform where everything is published (附件2 20, R93). */
const PUBLISHER = 'public-resources';

/** The five kinds of what must be public (六(六), R90). */
const DISCLOSED = [
  { value: 'policy', words: ['政策制度'] },
  { value: 'catalogue', words: ['购买目录'] },
  { value: 'conditions', words: ['承接主体条件'] },
  { value: 'award', words: ['采购结果'] },
  { value: 'result', words: ['绩效评价结果'] },
] as const;

const DONE = [{ value: 'done', words: ['完成', '已公开', '已发布'] }] as const;

const publishers = ({ record }: Pick<Facts, 'record'>): readonly UnitSlug[] => {
  const { unit: whose } = record?.entry.values ?? {};
  return [PUBLISHER, ...(typeof whose === 'string' && whose !== PUBLISHER ? [whose] : [])];
};

/** What waits to be read by the public, each a draft of one of five kinds until its link and day are told (六(六), R88–R90). */
export const DISCLOSURE = register({
  key: 'disclosure',
  letter: 'G',
  words: ['公开事项', '公开清单', '信息公开', '待公开'],
  title: '公开事项',
  english: 'the queue of what must be published',
  does: '起草一条公开信息，等待发布',
  example:
    '公开事项登记 政策制度 标题：购买服务采购管理办法 内容：区财政局印发采购管理办法，自2026年12月1日起施行。',
  clause: '六(六)',
  who: { units: [PUBLISHER] },
  naming: 'title',
  groups: 'kind',
  waiting: ['未公开', '未发布', '未办'],
  days: 5,
  state: '待发布到柯桥区公共资源交易中心网',
  parts: {
    kind: choice(['类别', '种类'], DISCLOSED),
    title: line(['标题', '名称'], { labelled: true, substance: true }),
    text: prose(['内容', '正文'], { labelled: true, substance: true }),
    about: optional(line(['对应', '项目', '编号'], { labelled: true })),
    unit: optional(unit(['单位', '购买主体'], { labelled: true })),
  },
  steps: [
    step({
      key: 'disclosure-redraft',
      words: ['公开更新', '更新公开'],
      english: 'replaces a draft by a newer one before it is published',
      does: '更新一条尚未发布的公开信息',
      example: '公开更新 G2026-01 内容：区财政局印发采购管理办法，自2027年1月1日起施行。',
      clause: '六(六)',
      who: { units: [PUBLISHER] },
      from: ['filed', 'disclosure-redraft'],
      parts: {
        title: optional(line(['标题'], { labelled: true })),
        text: prose(['内容', '正文'], { labelled: true, substance: true }),
      },
      state: '待发布到柯桥区公共资源交易中心网（已更新）',
      alters: true,
    }),
    step({
      key: 'disclosed',
      words: ['公开', '已公开', '发布'],
      english: 'records where and since when it can be read; nothing else ends it',
      does: '登记公开信息发布在哪个网页、哪一天',
      lacks: '公开信息的发布',
      example: '公开 G2026-01 完成 链接：https://www.example.gov/open/12.html 日期：2026-12-01',
      clause: '六(六)',
      back: '公开的记录不撤回。链接有误的，请与联席会议办公室联系。',
      who: { unitsOf: publishers, officers: true },
      from: ['filed', 'disclosure-redraft'],
      owed: true,
      ends: true,
      parts: {
        done: optional(choice(['办理'], DONE)),
        link: proof(['链接', '网址'], { hint: '发布的网页地址，以 http 开头' }),
        on: day(['日期', '发布日期', '公开日期']),
      },
      checks: [
        ({ link }) =>
          /^https?:\/\/\S+\.\S+/.test(link.name)
            ? undefined
            : { part: 'link', says: '请写发布的链接，以 http 开头。' },
        ({ on }, { today }) => (on > today ? { part: 'on', says: '发布日期不能晚于今天。' } : undefined),
      ],
      leads: async ({ link, on }, { record, look }) => {
        const { kind, about } = record?.entry.values ?? {};
        const project = kind === 'result' && about ? await look.project(String(about)) : undefined;
        const lacks =
          project?.evaluation &&
          !project.filed?.some(({ row, superseded }) => row === 'publication' && !superseded);
        return project && lacks
          ? [{ project: project.number, piece: 'publication', told: { link, on } }]
          : [];
      },
      state: ({ on }) => `已公开（${writtenDay(String(on))}）`,
    }),
  ],
});
