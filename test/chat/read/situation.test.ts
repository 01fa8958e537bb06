import { describe, expect, test } from 'vitest';
import { NO_ANSWERS, readSituation } from '../../../src/chat/read/situation.ts';

const of = (...flags: readonly (keyof typeof NO_ANSWERS)[]) => ({
  ...NO_ANSWERS,
  ...Object.fromEntries(flags.map((flag) => [flag, true])),
});

describe('the situation as people write it (六(一))', () => {
  test.each([
    ['新增', of('fresh')],
    ['新增、职能转变', of('fresh', 'transfer')],
    ['新增 职能转变 规模较大', of('fresh', 'transfer', 'large')],
    ['新增，属于职能转变，规模较大', of('fresh', 'transfer', 'large')],
    ['新增项目；涉及职能转变', of('fresh', 'transfer')],
    ['属于新增和重大民生', of('fresh', 'major')],
    ['既是新增，也是特定项目。', of('fresh', 'specified')],
    ['仅涉及职能转变', of('transfer')],
    ['不是新增', of()],
    ['不是新增，属于职能转变', of('transfer')],
    ['非新增；规模不大；重大民生', of('major')],
    ['新增：是；职能转变：否', of('fresh')],
    ['新增：是\n职能转变：是\n规模较大：否', of('fresh', 'transfer')],
    ['新增（是）、职能转变（否）', of('fresh')],
    ['新增√ 职能转变×', of('fresh')],
    ['新增 ： 不是', of()],
    ['重大/民生', of('major')],
    ['都不是', of()],
    ['均不涉及', of()],
    ['以上均不涉及。', of()],
    ['无', of()],
  ])('%s', (text, answers) => {
    expect(readSituation(text)).toEqual(answers);
  });

  test.each([
    ['新增，暂不', 'unknown-situation', ['暂不']],
    ['新增 不是', 'unknown-situation', ['不是']],
    ['新增：大概是', 'unknown-situation', ['新增:大概是']],
    ['可能涉及职能转变', 'unknown-situation', ['可能涉及职能转变']],
    ['不是不新增', 'unknown-situation', ['不是不新增']],
    ['新增、不是新增', 'two-answers', ['不是新增']],
    ['规模较大，规模：否', 'two-answers', ['规模:否']],
    ['', 'unknown-situation', []],
  ])('%s leaves it open', (text, problem, words) => {
    const read = readSituation(text.replace('规模：', '规模较大：'));
    expect(read).toEqual({
      problem,
      facts: { words: words.map((word) => word.replace('规模:', '规模较大:')) },
    });
  });
});
