import { COMMAND_WORDS } from './commands.ts';

/** One thing to try, and as whom: as oneself, unless another post is named. */
interface Try {
  readonly label: string;
  readonly text: string;
  readonly as?: string;
  readonly chat: 'dm' | 'group';
}

const submit: Try = {
  label: '在群里申报一个项目',
  text: `/${COMMAND_WORDS.submit?.example ?? ''}`,
  chat: 'group',
};
const mine: Try = { label: '查一查我的项目', text: '查询 我的', chat: 'dm' };
const ours: Try = { label: '查一查我单位的项目', text: '查询 我的', chat: 'dm' };
const all: Try = { label: '查一查今年的项目', text: '查询 今年', chat: 'dm' };
const waiting: Try = { label: '看看等我办的事', text: '待办', chat: 'dm' };
const late: Try = { label: '看看谁还没有办', text: '提醒', chat: 'dm' };
const duty: Try = { label: '查一条依据', text: '依据 六（一）', chat: 'dm' };
const clerk: Try = { ...submit, as: 'officer-education-sports' };
const director: Try = { ...waiting, as: 'office-director' };

/** What each kind of post is shown first, by the beginning of its name. */
const TRIES: readonly (readonly [string, readonly Try[]])[] = [
  ['officer-', [submit, mine, director]],
  ['office-', [waiting, late, clerk]],
  ['chief-convenor', [waiting, all, clerk]],
  ['convenor-', [waiting, all, clerk]],
  ['liaison-', [waiting, ours, director]],
  ['member-', [waiting, ours, director]],
];
const OTHERS: readonly Try[] = [duty, clerk, director];

/** What the page shows somebody who tries it for the first time, as that post. */
export const welcome = (post: string) => ({
  title: '试试这三件事，点一下就填进输入框：',
  tries: TRIES.find(([beginning]) => post.startsWith(beginning))?.[1] ?? OTHERS,
});

/** What the terminal prints once the doors are open, and when they close. */
export const TERMINAL = {
  open: (url: string) => `联席已就绪：${url}`,
  demo: '这是试用：每个职务都有一名替身，时钟可以拨快。按 Ctrl-C 停止，数据会保留。',
  closing: '正在收尾……',
  closed: '已停止。',
} as const;
