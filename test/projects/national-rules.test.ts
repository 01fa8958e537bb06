import { describe, expect, it } from 'vitest';
import type { Names } from '../../src/cards/names.ts';
import { plainText } from '../../src/cards/plain.ts';
import { projectCard } from '../../src/cards/project.ts';
import { nationalNotes } from '../../src/projects/national-rules.ts';
import { aProject, inState } from '../domain/a-project.ts';
import { fixedAt } from './facts.ts';

const purchased = (method: string) => fixedAt(1_000_000, { filed: [['purchase', { method }]] });
const NAMES = new Proxy({} as Names, {
  get:
    () =>
    (...said: string[]) =>
      said.join('-'),
});

describe('rules of the state beside the document', () => {
  it.each([
    ['open-tender', '不少于20日'],
    ['invited-tender', '不少于20日'],
    ['single-source', '公示不少于5个工作日'],
    ['inquiry', '询价适用于规格统一、价格稳定的货物'],
    ['consultation', '不少于10日（财库〔2014〕214号第十条，待法制部门核对）'],
    ['self', '化整为零'],
  ])('Z17 stand at the stage and the method they are of: %s', (method, said) => {
    expect(nationalNotes(purchased(method), 'procurement').join()).toContain(said);
    expect(nationalNotes(purchased(method), 'contract').join()).not.toContain(said);
  });

  it('Z17 hold from their own day on, by the day a project was declared', () => {
    const posts = (declaredOn: string) =>
      nationalNotes(aProject({ field: 'public-welfare-posts', nature: 'auxiliary', declaredOn }), 'review');
    expect(posts('2020-02-29')).toEqual([]);
    expect(posts('2020-03-01')).toEqual([
      '购买服务不得用于设置公益性岗位等招聘用工（政府购买服务管理办法（财政部令第102号）第十条，待法制部门核对）',
    ]);
  });

  it('stand last on the whole card, apart from the document, and on no card that asks for a decision', () => {
    const project = inState('in-review', aProject());
    const whole = plainText(projectCard(project, NAMES, { full: true }));
    expect(whole.slice(whole.lastIndexOf('※'))).toMatch(
      /^※ 参考·现行国家规定（非本文件，不影响办理）：\n为社会公众提供的公共服务/,
    );
    expect(plainText(projectCard(project, NAMES))).not.toContain('现行国家规定');
  });
});
