import { day, line, proof } from '../domain/part.ts';
import { register, step } from '../engine/row.ts';
import { formatFen } from '../wording/units.ts';

const SCIENCE = { units: ['science-technology'] } as const;
const FORESTRY = { units: ['agriculture-forestry'] } as const;
/** The field of service whose volume is told by year. */
const AGRICULTURE = 'agriculture';

/** Public resources of science and technology that are open to society (附件2 10, R140). */
export const SHARED_RESOURCES = register({
  key: 'shared-resources',
  letter: 'KJ',
  words: ['科技资源', '共享科技资源'],
  title: '开放共享的公共科技资源',
  english: 'public resources of science and technology that are open to society',
  does: '登记一项向社会开放共享的公共科技资源',
  example:
    '科技资源登记 纺织检测平台 管理单位：区检测中心 日期：2026-03-01 办法：https://www.example.cn/kj/1',
  clause: '附件2 10',
  who: SCIENCE,
  naming: 'name',
  unique: ['name'],
  dutyOf: SCIENCE.units,
  state: '开放',
  parts: {
    name: line(['名称', '资源']),
    holder: line(['管理单位', '单位'], { labelled: true }),
    on: day(['日期', '开放日期'], { labelled: true }),
    how: proof(['办法', '开放办法', '依据'], { labelled: true }),
  },
  yearly: (records, { year }) => {
    const own = records.filter(({ entry }) => String(entry.values.on) <= `${year}-12-31`);
    const fresh = own.filter(({ entry }) => String(entry.values.on).startsWith(`${year}-`));
    return own.length === 0
      ? []
      : [`开放${own.length}项，当年新增${fresh.length}项：${own.map(({ title }) => title).join('、')}`];
  },
  steps: [
    step({
      key: 'shared-resources-end',
      words: ['科技资源停止开放'],
      english: 'ends the sharing of a resource',
      does: '登记一项科技资源不再开放',
      example: '科技资源停止开放 KJ2026-01 设备报废',
      clause: '附件2 10',
      who: SCIENCE,
      parts: { reason: line(['理由', '原因'], { substance: true }) },
      state: '已停止开放',
      voids: () => true,
    }),
  ],
});

/** What 农林局 does so that more of agriculture is bought, with the volume of each year from the projects (附件2 15, R140). */
export const AGRICULTURAL_MEASURES = register({
  key: 'agricultural-measures',
  letter: 'NY',
  words: ['农业购买', '农业购买措施'],
  title: '农业公共服务购买',
  english: 'what is done to buy more agricultural services, with the volume of the year',
  does: '登记一条加大农业公共服务购买的措施',
  example: '农业购买登记 统防统治由合作社承接 日期：2026-03-01 依据：柯农〔2026〕4号',
  clause: '附件2 15',
  who: FORESTRY,
  naming: 'name',
  dutyOf: FORESTRY.units,
  state: '已登记',
  parts: {
    name: line(['措施', '名称']),
    on: day(['日期', '出台日期'], { labelled: true }),
    basis: proof(['依据', '文件'], { labelled: true }),
  },
  yearly: async (records, { year, look }) => {
    const volume = async (of: number) => {
      const own = (await look.projects({ year: of })).filter(
        ({ declaration, status }) => declaration.field === AGRICULTURE && status.state !== 'withdrawn',
      );
      return { count: own.length, fen: own.reduce((sum, { declaration }) => sum + declaration.fen, 0) };
    };
    const [now, before] = [await volume(year), await volume(year - 1)];
    const own = records.filter(({ entry }) => String(entry.values.on).startsWith(`${year}-`));
    return [
      `申报农业项目${now.count}个，合计${formatFen(now.fen)}；上年${before.count}个，合计${formatFen(before.fen)}`,
      ...own.map(({ title }) => `措施：${title}`),
    ];
  },
});
