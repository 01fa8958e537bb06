import { choice, day, line, optional, proof } from '../engine/part.ts';
import { register } from '../engine/row.ts';
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
  state: '已登记',
  parts: {
    name: line(['措施', '名称']),
    kind: choice(['对象', '扶持对象'], PROVIDER_KINDS, { labelled: true }),
    on: day(['日期', '出台日期'], { labelled: true }),
    basis: proof(['依据', '文件'], { labelled: true }),
    encouraged: optional(choice(['鼓励类别', '鼓励'], ENCOURAGED_KINDS, { labelled: true })),
  },
});
