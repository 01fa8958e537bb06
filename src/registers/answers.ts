import { count, line } from '../domain/part.ts';
import { register } from '../engine/row.ts';

const points = (words: string) => count(words, { labelled: true });

/** What recipients of a service answered under the link of its questionnaire; nobody enters one for them (六(五), R77). */
export const ANSWERS = register({
  key: 'survey-answer',
  letter: 'DJ',
  words: ['服务对象答卷', '答卷'],
  silent: true,
  title: '服务对象答卷',
  english: 'the answers of recipients under the link of a questionnaire',
  does: '服务对象在网页上作答',
  example: '服务对象答卷',
  clause: '六(五)',
  who: { units: [] },
  naming: 'survey',
  about: 'project',
  state: '已作答',
  parts: {
    survey: line(['问卷']),
    project: line(['项目']),
    quantity: points('数量'),
    quality: points('质量'),
    funds: points('资金使用'),
  },
});
