import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../commands/index.ts';
import { openRoom, type Room } from '../room.ts';
import { draftsOf } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
  return () => room.close();
}, 60_000);

/** One of each post, and somebody nobody knows. */
const PEOPLE = [
  'chief-convenor',
  'convenor-finance',
  'office-director',
  'office-clerk',
  'office-deputy-finance',
  'member-health',
  'liaison-health',
  'officer-health',
  'supervision',
  'nobody-we-know',
] as const;

/** A button, a field to fill, or a sentence that says what to say or whom to ask. */
const LEADS_ON = /【|「|请|可以|可发送|可先|发送“|如需|写如|看“/;
const leadsOn = (answer: string): boolean =>
  answer !== '' &&
  (answer.includes('【') || answer.includes('「') || LEADS_ON.test(answer.slice(answer.indexOf('\n') + 1)));

/** Whether it brought something; what did may end where it ends. */
const isEmpty = (answer: string): boolean =>
  /没有|不能|不在|看不出|还没|无|未找到|不认识|不是|已过|没读懂|请(?:写明|填写)/.test(
    answer.split('\n')[0] ?? '',
  );

/** A word by itself, about nothing there is, with a word nobody knows: each person tries another of them with each command. */
const TAILS = ['', ' 2026-999', ' M2026-99', ' 胡诌'] as const;

describe.each(PEOPLE)('law 7 %s', (who) => {
  it('whatever command is tried in vain, the answer says what this person can do next', async () => {
    const faults: string[] = [];
    for (const [index, { words }] of catalogue.entries()) {
      if ((index + PEOPLE.indexOf(who)) % 5 !== 0) continue;
      const said = `${words[0]}${TAILS[(index + PEOPLE.indexOf(who)) % TAILS.length]}`;
      const answer = await room.hears(who, said);
      if (answer === '' || (isEmpty(answer) && !leadsOn(answer))) faults.push(`${said} →\n${answer}`);
      if ((await draftsOf(room)) !== '[]') await room.hears(who, '取消');
    }
    expect(faults.join('\n\n')).toBe('');
  });

  it.each([
    '阿巴阿巴',
    '今天天气怎么样',
    '我要投诉',
    '能不能快点',
    '去年有没有买过养老服务',
    '谁来审批',
    '采购限额是多少',
    '导出表格',
    '转人工',
    '撤回刚才那个',
    '下一页',
    '取消',
    '发送',
    '/胡诌',
  ])('%s is answered with a way on', async (said) => {
    const answer = await room.hears(who, said);
    expect(answer).not.toBe('');
    expect(leadsOn(answer) || /^(?:没有|现在没有)[^\n]*(?:取消|发送|放弃)/.test(answer), answer).toBe(true);
  });

  it('a stranger hears how to bind', async () => {
    if (who !== 'nobody-we-know') return;
    expect(await room.hears(who, '同意 2026-001')).toContain('绑定');
    expect(await room.hears(who, '阿巴阿巴')).toContain('绑定');
  });
});
