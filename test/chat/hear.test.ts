import { describe, expect, it } from 'vitest';
import { catalogue } from '../../commands/index.ts';
import { hear } from '../../src/chat/hear/hear.ts';

const context = { catalogue, addressed: true, thisYear: 2026, asksForProjects: () => false };

describe('a look in other words', () => {
  it.each([
    ['会在哪儿开啊', 'meeting'],
    ['会议定在什么地方', 'meeting'],
    ['这个会放在哪儿', 'meeting'],
    ['哪家单位办理时间最长', 'timeliness'],
    ['各部门里谁答复得最久', 'timeliness'],
    ['各单位用时都最短的是谁', 'timeliness'],
  ])('%s', (said, command) => {
    expect(hear(said, context)).toMatchObject({ kind: 'look', command });
  });
});

describe('what is left open shows what it is about, and decides nothing', () => {
  it.each(['缓一缓', '先放一放吧', '还是缓缓吧', '再看看吧'])('%s', (said) => {
    expect(hear(said, context)).toMatchObject({ kind: 'look', command: 'todo' });
  });

  it.each(['这个10号项目还是缓一缓吧', '2026-010 先放一放', '10号不急'])('%s', (said) => {
    const heard = hear(said, context);
    expect(heard).toMatchObject({ kind: 'look', command: 'show', ref: { number: '2026-010' } });
    expect(heard).not.toHaveProperty('left');
  });
});

describe('an ordinal that counts something else is no number of a project', () => {
  it.each(['2026年第1次会议纪要没问题', '2026年第2季度情况', '2026年第3期通报收到'])('%s', (said) => {
    const heard = hear(said, context);
    expect('refs' in heard ? heard.refs : []).toEqual([]);
    expect('ref' in heard ? heard.ref : undefined).toBeUndefined();
  });
});

describe('who acts instead is named by the office', () => {
  it.each([
    '这两周我在外面出差，表态就由联络员代了',
    '我下周要外出学习，签字请副局长代一下',
    '审批由办公室主任代为办理',
  ])('%s', (said) => {
    expect(hear(said, context)).toEqual({ kind: 'decline', key: 'deputy' });
  });
});

describe('a number behind the verb', () => {
  it('a condition behind it does not take the verb from a yes', () => {
    expect(hear('可以上报2026-001，前提是先把资金来源落实', context)).toMatchObject({
      kind: 'act',
      means: [{ command: 'approve' }, { command: 'report' }],
    });
  });

  it.each(['请退回001：质量标准没写清', '001退回：质量标准没写清'])(
    '%s is that number and its reason',
    (said) => {
      expect(hear(said, context)).toMatchObject({ refs: [{ number: '2026-001' }] });
    },
  );

  it('a clock time is no number', () => {
    expect(hear('推迟到 09:30', context)).not.toMatchObject({ refs: [{ number: '2026-009' }] });
  });
});
