import { COMMAND_WORDS } from './commands.ts';

/** What the page shows somebody who tries it for the first time. */
export const WELCOME = {
  title: '您现在是教体局经办人。试试这三件事：',
  tries: [
    {
      label: '在群里申报一个项目',
      text: `/${COMMAND_WORDS.submit?.example ?? ''}`,
      as: 'officer-education-sports',
      chat: 'group',
    },
    { label: '查一查我的项目', text: '查询 我的', as: 'officer-education-sports', chat: 'dm' },
    { label: '换成办公室主任，看看待办', text: '待办', as: 'office-director', chat: 'dm' },
  ],
} as const;

/** What the terminal prints once the doors are open, and when they close. */
export const TERMINAL = {
  open: (url: string) => `联席已就绪：${url}`,
  demo: '这是试用：每个职务都有一名替身，时钟可以拨快。按 Ctrl-C 停止，数据会保留。',
  closing: '正在收尾……',
  closed: '已停止。',
} as const;
