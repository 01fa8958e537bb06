import type { Entry } from '../domain/entry.ts';
import { item, line, optional, prose, verdict } from '../domain/part.ts';
import { register, step } from '../engine/row.ts';
import { listed } from './listed.ts';

const CONSENT = 'implementation-consent';
const RELIST = 'implementation-relist';
const UNLIST = 'implementation-unlist';
const PARTS = {
  name: line(['名称', '实施项目', '事项']),
  item: item(['目录项', '指导目录项', '目录'], { labelled: true, clause: '附件2 12' }),
  need: optional(line(['内容', '具体内容', '说明'], { labelled: true })),
};

/** 财政局 agreed to the line as it reads now. */
const isAgreed = ({ steps }: Entry): boolean =>
  steps.findLastIndex(({ key }) => key === CONSENT) > steps.findLastIndex(({ key }) => key === RELIST);

/** Its unit's own list holds it still. */
const isListed = ({ steps }: Entry): boolean => steps.at(-1)?.key !== UNLIST;

/** Each purchaser's own list, every line under an item of the guiding catalogue, agreed with 财政局 (附件2 12, R23). */
export const IMPLEMENTATION = register({
  key: 'implementation',
  letter: 'SS',
  words: ['实施目录', '具体实施目录'],
  title: '实施目录',
  english: "the purchasers' implementation catalogues",
  does: '登记本单位实施目录的一项，须经财政局同意',
  example: '实施目录登记 中小学课后体育 目录项：B10 体育',
  clause: '附件2 12',
  who: 'unit',
  own: true,
  naming: 'name',
  loads: { same: ['name'], alters: RELIST, drops: UNLIST },
  state: '待财政局同意',
  parts: PARTS,
  checks: [
    (_, { by }) => (by.unit ? undefined : { says: '实施目录由购买主体登记，您没有代表的单位。' }),
    async ({ name }, { by, look }) => {
      const twin = (await look.register('implementation')).find(
        (each) => each.title === name && each.entry.by.unit === by.unit,
      );
      return twin && { part: 'name', says: `本单位已有这一项（${twin.number}）。` };
    },
  ],
  steps: [
    step({
      key: CONSENT,
      words: ['实施目录会签', '实施会签'],
      english: "records finance's word on a line of an implementation catalogue",
      does: '会同购买主体确定实施目录的一项',
      lacks: '财政局对实施目录的意见',
      example: '实施目录会签 SS2026-01 同意',
      clause: '附件2 12',
      who: { units: ['finance'] },
      from: ['filed', RELIST],
      owed: isListed,
      complete: isAgreed,
      parts: { result: verdict('意见'), reason: optional(prose(['理由', '原因'])) },
      checks: [
        ({ result, reason }) =>
          result === 'disagree' && !reason ? { part: 'reason', says: '不同意须写明理由。' } : undefined,
      ],
      tells: ({ result, reason }, { record }) =>
        result === 'disagree' && record?.entry.by.unit
          ? [
              {
                units: [record.entry.by.unit],
                title: `财政局不同意实施目录 ${record.number} ${record.title}`,
                lines: [`理由：${reason}`, '改好后可重新登记。'],
              },
            ]
          : [],
      state: ({ result }) => (result === 'agree' ? '生效' : '财政局不同意'),
      voids: ({ result }) => result === 'disagree',
    }),
    step({
      key: 'implementation-remove',
      words: ['实施目录删除', '实施目录移出'],
      english: 'takes a line out of the own implementation catalogue',
      does: '删去本单位实施目录的一项',
      example: '实施目录删除 SS2026-01 理由：不再购买',
      clause: '附件2 12',
      who: 'filer',
      from: ['filed', RELIST, CONSENT],
      parts: { reason: prose(['理由', '原因'], { substance: true }) },
      state: '已删去',
      voids: () => true,
    }),
    ...listed({
      key: 'implementation',
      clause: '附件2 12',
      who: 'filer',
      parts: PARTS,
      others: [CONSENT],
      altered: '待财政局同意',
    }),
  ],
});
