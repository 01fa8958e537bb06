import { line } from '../domain/part.ts';
import { register } from '../engine/row.ts';

/** Who of 监察 and 审计 looked at what, one entry for each look; nobody types it (七(四)5, R74, R75). */
export const READINGS = register({
  key: 'readings',
  letter: 'FW',
  words: ['访问记录', '查阅记录'],
  title: '监察、审计访问记录',
  english: 'what supervision and audit looked at',
  does: '记下监察、审计查阅了什么',
  example: '访问记录',
  clause: '七(四)5',
  who: { either: ['supervision', { unitsOf: () => ['audit'], officers: true }] },
  closedTo: ['organization', 'party-office', 'government-office', 'finance'],
  silent: true,
  naming: 'number',
  state: ({ by }) => (typeof by === 'string' ? by : ''),
  parts: { number: line(['查阅对象', '编号']) },
  adds: (_, { by, at }) => ({ by: by.name, at }),
});
