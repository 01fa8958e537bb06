import type { Role } from '../domain/people.ts';
import { ROLE_NAMES } from './posts.ts';

/** Sentences of the conversation itself. */
export const CHAT_WORDS = {
  askTitle: (word: string, count: number) => `${word}还差${count}项，请补充：`,
  mendTitle: (word: string, count: number) => `${word}有${count}项要补充或更正：`,
  askNote: '可以在下面填写，也可以直接回复“字段：内容”，一行一项。已填内容会保留。',
  askOneNote: '直接回复内容即可；发送“取消”放弃。已填内容会保留。',
  problem: (label: string, words: string, clause?: string) =>
    `${label}：${words}${clause ? `（${clause}）` : ''}`,
  unknownFields: (labels: readonly string[]) => `没有认出：${labels.join('、')}。`,
  cancel: '取消',
  cancelWords: ['取消', 'cancel', '放弃', '算了'] as readonly string[],
  cancelled: '已取消，草稿已删除。',
  nothingToCancel: '没有正在填写的内容。',
  whichTitle: (word: string, count: number) => `待您“${word}”的有${count}件，请选一件：`,
  whichMore: '其余请发送“待办”，再翻页查看。',
  whichButton: (label: string, number: string) => `${label} ${number}`,
  lateTitle: (word: string, minutes: number) =>
    `这条“${word}”是${minutes >= 120 ? `${Math.round(minutes / 60)}小时` : `${minutes}分钟`}前发出的，还要办理吗？`,
  lateNote: '消息因中断晚到。确认后才会生效。',
  confirm: '仍要办理',
  sentPrivately: (title: string) => `${title.replace(/[。：:]$/u, '')}——内容已发到您的私聊。`,
  privately: '已发到您的私聊。',
  whatTitle: (word: string) => `没有“${word}”这条命令。`,
  whatNearest: (words: readonly string[]) => `您是想说：${words.join('、')}？`,
  whatHelp: '发送“帮助”查看可以使用的命令。',
  talkTitle: '我在。发送“帮助”看我能做什么，或直接写：查询 我的。',
  received: '已收到',
  continued: '已记下，余下的请看下一条消息。',
  fileKept: (name: string) => `已收到文件“${name}”。`,
  fileUse: (key: string) => `需要附上它时，在“附件”一栏写 ${key}。`,
  busyTitle: '现在忙不过来，这一步没有办。',
  busy: { said: '请稍后再发一次。', pressed: '请稍后再按一次。' },
  failureTitle: '这一步没有办成，不是您的问题。',
  failure: (number: string) => `已记录，编号 ${number}。请稍后再试；仍不行请把编号告诉联席会议办公室。`,
  fileTooLarge: (name: string, megabytes: number) => `文件“${name}”超过${megabytes}MB，没有收下。`,
  fileSmaller: '请压缩或拆分后再发。',
  fileEmpty: (name: string) => `文件“${name}”是空的，没有收下。`,
  fileAgain: '请检查后重新发送。',
  undeliverableFile: '文件没有取到，请重新发送。',
} as const;

/** Roles as the refusal lists them. */
export const roleList = (roles: readonly Role[]): readonly string[] => [
  ...new Set(roles.map((role) => ROLE_NAMES[role])),
];
