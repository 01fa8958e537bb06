import { choice, day, entryOf, line, optional, proof } from '../domain/part.ts';
import { register } from '../engine/row.ts';
import { KEEPER_OF_MARKET } from './providers.ts';

const SORTS = [
  { value: 'good', words: ['良好记录', '良好'] },
  { value: 'bad', words: ['不良记录', '违规', '失信'] },
  { value: 'penalty', words: ['行政处罚', '处罚'] },
] as const;

/** What is known of a provider's conduct, each with its source and day (附件2 11, 附件2 19, R59, R60). */
export const CREDIT = register({
  key: 'credit',
  letter: 'X',
  words: ['信用记录', '信用'],
  title: '信用记录',
  english: 'the credit record of providers',
  does: '登记承接主体的一条信用记录，写明来源和日期',
  example: '信用记录登记 S2026-01 不良记录 内容：未按约派出社工 来源：检查记录〔2026〕5号 日期：2026-11-20',
  clause: '附件2 11',
  who: 'unit',
  naming: 'provider',
  state: '已登记',
  parts: {
    provider: entryOf('provider', ['承接主体', '单位']),
    sort: choice(['类别', '记录类别'], SORTS),
    what: line(['内容', '情况'], { labelled: true, substance: true }),
    source: proof(['来源', '依据'], { labelled: true, hint: '文号、链接，或先把文件发给我' }),
    on: day(['日期', '记录日期'], { labelled: true }),
    link: optional(line(['链接', '公示链接'], { labelled: true })),
  },
  checks: [
    ({ on }, { today }) => (on > today ? { part: 'on', says: '日期不能晚于今天。' } : undefined),
    async ({ sort, provider }, { look, by }) => {
      if (sort !== 'penalty') return undefined;
      if (by.unit !== KEEPER_OF_MARKET)
        return {
          says: `企业的行政处罚信息由${look.unit(KEEPER_OF_MARKET)}登记。`,
          next: '其他单位请登记为不良记录。',
          clause: '附件2 19',
        };
      return (await look.registered(provider.number))?.entry.values.kind === 'enterprise'
        ? undefined
        : { says: '行政处罚信息的公示只对企业；社会组织请登记为不良记录。', clause: '附件2 19' };
    },
    ({ sort, link }) =>
      sort === 'penalty' && !/^https?:\/\/\S+/.test(link ?? '')
        ? { part: 'link', says: '请写处罚信息公示页面的链接，以 http 开头。', clause: '附件2 19' }
        : undefined,
  ],
});
