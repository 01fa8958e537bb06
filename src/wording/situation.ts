import type { Answers } from '../domain/project.ts';

/** The five answers as people write them (六(一)); the first word is the one we print. */
export const SITUATION_WORDS = {
  nothing: '无',
  none: ['无', '没有', '都不是', '均否', '否', '以上都不是', '都没有', '不涉及'] as readonly string[],
  outside: ['目录外', '不在目录', '无目录', '未列入'] as readonly string[],
  flags: [
    { flag: 'fresh', words: ['新增', '新增项目', '新增服务'] },
    { flag: 'transfer', words: ['职能转变', '政府职能转变', '职能转移', '涉及职能转变'] },
    { flag: 'large', words: ['规模较大', '规模大', '大规模'] },
    { flag: 'major', words: ['重大民生', '重大', '民生', '重大项目', '重大民生事项', '重大/民生'] },
    { flag: 'specified', words: ['特定', '特定项目', '临时确定', '特定服务项目'] },
  ] as readonly { flag: keyof Answers; words: readonly [string, ...string[]] }[],
};
