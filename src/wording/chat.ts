import type { Role } from '../domain/people.ts';
import { ROLE_NAMES } from './posts.ts';

/** A number stands apart from the words around it. */
const ofIt = (about: string): string => (about ? `${about} ` : '');

/** Sentences of the conversation itself. */
export const CHAT_WORDS = {
  askTitle: (word: string, about: string, count: number) =>
    `请填写${word}${ofIt(about)}的内容（共${count}项）`,
  askOne: (word: string, about: string, label: string) => `请写明${word}${ofIt(about)}的${label}`,
  mendTitle: (word: string, about: string, count: number) => `${word}${ofIt(about)}有${count}项要补充或更正`,
  readSoFar: (said: readonly string[], more: number) =>
    `已填：${said.join('；')}${more > 0 ? `；另有${more}项` : ''}。`,
  stillMissing: (labels: readonly string[]) => `要填的有：${labels.join('、')}。`,
  screens: (now: number, all: number) => `先填下面${now}项，提交后接着填其余${all - now}项。`,
  askNote: '可以在下面填写，也可以直接回复“字段：内容”，一行一项。已填内容会保留；发送“取消”放弃。',
  askOneNote: '直接回复内容即可；发送“取消”放弃。已填内容会保留。',
  lapsed: (word: string, lain: string) => `这张“${word}”的表已放了${lain}，内容还在，请核对后再提交。`,
  days: (count: number) => `${count}天`,
  tooLong: (most: number) => `这条消息太长，超过${most}字，没有读，也没有办。`,
  codeExposed: '绑定码在群里露出，已经作废。请向联席会议办公室要新的，私聊发送给我。',
  tooLongNext: '请分成几条发，或把长的材料作为文件发送。',
  nothingWaits: (word: string) => `现在没有等您“${word}”的事项。`,
  nothingWaitsNext: '要看该您办的事，请发送“待办”；要办某一件，请写上编号。',
  orWithNumber: (word: string, sample: string) => `要办某一件，请写上编号，如“${word} ${sample}”。`,
  todo: '待办',
  labelled: (label: string, value: string) => (value ? `${label}：${value}` : label),
  saidTwice: (label: string, last: string) => `${label}写了不止一次，最后一次是${last}`,
  act: '办理',
  nothingToSend: '现在没有等您发送的内容。',
  nothingToTurn: '现在没有可以翻页的清单。',
  nothingToTurnNext: '先发送“查询”或“待办”，再说“下一页”。',
  problem: (label: string, words: string, clause?: string) =>
    `${label}：${words}${clause ? `（${clause}）` : ''}`,
  unknownFields: (labels: readonly string[]) => `没有认出：${labels.join('、')}。`,
  cancel: '取消',
  cancelWords: ['取消', 'cancel', '放弃', '算了', '返回', '退出', '不填了'] as readonly string[],
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
  fileUse: '要附到某件事上，请在填写那件事的表单时发送，或把文件作为对那张卡片的回复发送。',
  busyTitle: '现在忙不过来，这一步没有办。',
  busy: { said: '请稍后再发一次。', pressed: '请稍后再按一次。' },
  failureTitle: '这一步没有办成，不是您的问题。',
  failure: (number: string) => `已记录，编号 ${number}。请稍后再试；仍不行请把编号告诉联席会议办公室。`,
  fileTooLarge: (name: string, megabytes: number) => `文件“${name}”超过${megabytes}MB，没有收下。`,
  fileSmaller: '请压缩或拆分后再发。',
  filesTooMany: (name: string, count: number, megabytes: number) =>
    `文件“${name}”没有收下：一天之内最多收您${count}个文件，合计不超过${megabytes}MB。`,
  filesTomorrow: '请明天再发，或先把材料压缩、合并。',
  fileEmpty: (name: string) => `文件“${name}”是空的，没有收下。`,
  fileAgain: '请检查后重新发送。',
  undeliverableFile: '文件没有取到，请重新发送。',
} as const;

/** Roles as the refusal lists them. */
export const roleList = (roles: readonly Role[]): readonly string[] => [
  ...new Set(roles.map((role) => ROLE_NAMES[role])),
];
