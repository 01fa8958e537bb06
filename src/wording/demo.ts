export const DEMO_WORDS = {
  intro: (year: number) =>
    `下面演一个小区${year}年的一年：每句话都经过真正的命令，人物都是按职务命名的替身，单位和文号均为虚拟。\n全程约一分钟，机器忙时要两分钟；按 Ctrl-C 随时停止。`,
  scene: (title: string) => `\n════ ${title} ════`,
  says: (who: string, text: string) => `\n【${who}】${text}`,
  presses: (who: string, label: string, form: string) => `\n【${who}】按下“${label}”${form}`,
  form: (fields: Readonly<Record<string, string>> = {}) => {
    const filled = Object.entries(fields).map(([key, value]) => `${key}：${value}`);
    return filled.length > 0 ? `（${filled.join('，')}）` : '';
  },
  /** Several people who do the same. */
  people: (titles: readonly string[]) =>
    titles.length > 3 ? `${titles.slice(0, 2).join('、')}等${titles.length}人` : titles.join('、'),
  more: (lines: number) => `（另有${lines}行）`,
  wound: (day: string, because: string) => `\n……${because}（${day}）`,
  told: (day: string, people: readonly string[]) => `  ${day}　${people.join('、')}收到：`,
  /** What a reader of the dialogue can do without: buttons, the chain of stages, standing notes, files named again. */
  ornament: /^【.*】$|^[✓●○] .* → |^※ (新增|写错了|期限是本地设置)|^附件：/,
  missing: (who: string, label: string) => `${who}没有可以按的“${label}”，演示中断。`,
  done: (seconds: string, folder: string, files: number) =>
    `\n演完了，用时${seconds}秒。${files}份文件在 ${folder}`,
} as const;
