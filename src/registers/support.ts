import { choice, day, line, optional, proof } from '../domain/part.ts';
import { register } from '../engine/row.ts';
import { participation } from './participation.ts';
import { ENCOURAGED_KINDS, PROVIDER_KINDS } from './providers.ts';

/** What departments do so that there are more and stronger providers (七(二)4, R146). */
export const SUPPORT = register({
  key: 'support',
  letter: 'PY',
  words: ['培育措施', '扶持措施'],
  title: '培育措施',
  english: 'the measures by which providers are fostered',
  does: '登记一条培育和扶持社会力量的措施',
  example: '培育措施登记 社工机构孵化计划 对象：社会组织 日期：2026-03-01 依据：柯民〔2026〕8号',
  clause: '七(二)4',
  who: 'unit',
  naming: 'name',
  dutyOf: ['civil-affairs', 'market-supervision'],
  yearly: async (records, { year, look }) => {
    const own = records.filter(({ entry }) => String(entry.values.on).startsWith(`${year}-`));
    const named = own.map(({ title, entry }) => `${title}（${look.unit(entry.by.unit ?? '')}）`);
    const { bidders, kinds } = participation(await look.projects({}), year);
    const countOf = (shares: readonly { readonly key: string; readonly count: number }[], key: string) =>
      shares.find((each) => each.key === key)?.count ?? 0;
    const providers = await look.register('provider');
    return [
      `措施${own.length}条${named.length > 0 ? `：${named.join('、')}` : ''}`,
      ...PROVIDER_KINDS.map(({ value, words: [name] }) => {
        const there = providers.filter(({ entry }) => entry.values.kind === value).length;
        return `${name}：在册${there}家，参与${countOf(bidders, value)}家次，承接${countOf(kinds, value)}个项目`;
      }),
    ];
  },
  state: '已登记',
  parts: {
    name: line(['措施', '名称']),
    kind: choice(['对象', '扶持对象'], PROVIDER_KINDS, { labelled: true }),
    on: day(['日期', '出台日期'], { labelled: true }),
    basis: proof(['依据', '文件'], { labelled: true }),
    encouraged: optional(choice(['鼓励类别', '鼓励'], ENCOURAGED_KINDS, { labelled: true })),
  },
});
