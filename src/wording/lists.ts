/** How many entries a line names before it says 等. */
const NAMED = 6;
const named = (names: readonly string[]): string =>
  `${names.slice(0, NAMED).join('、')}${names.length > NAMED ? '等' : ''}`;

/** What is said of lists that are loaded from a table or sent as one. */
export const LIST_WORDS = {
  loading: (word: string): readonly [string, string, string] => [
    `${word}导入`,
    `${word} 导入`,
    `导入${word}`,
  ],
  exporting: (word: string): readonly [string, string, string] => [
    `${word}导出`,
    `${word} 导出`,
    `导出${word}`,
  ],
  loads: (title: string) => `从表格导入${title}，先列出改动`,
  exports: (title: string) => `把${title}导出为表格`,
  loadExample: (word: string) => `${word} 文件：https://oa.example/list.xlsx`,
  file: { label: '文件', labels: ['附件', '清单', '表格'], hint: '先把 .xlsx 或 .csv 发给我' },
  sendFirst: '请先把 .xlsx 或 .csv 文件发给我，再写上收到时给您的文件号',
  added: (names: readonly string[]) => `增加${names.length}条：${named(names)}。`,
  altered: (names: readonly string[]) => `改动${names.length}条：${named(names)}。`,
  dropped: (names: readonly string[]) => `新清单里没有的${names.length}条今日起失效：${named(names)}。`,
  same: (count: number) => `不变${count}条。`,
  unread: (columns: readonly string[]) => `没有用到的列：${columns.join('、')}。`,
  nothing: (title: string) => `表格与现有的${title}相同，没有要改的。`,
  done: (title: string, added: number, altered: number, dropped: number) =>
    `${title}已导入：增加${added}条，改动${altered}条，失效${dropped}条`,
  wrongLine: (line: number, label: string, says: string) => `第${line}行 ${label}：${says}`,
  missing: (labels: readonly string[]) => `表格缺这些列：${labels.join('、')}`,
  moreWrong: (count: number) => `还有${count}处`,
  exported: (title: string, count: number) => `${title}：${count}条，见附件`,
  fileName: (title: string, day: string) => `${title}（${day}）.xlsx`,
  number: '编号',
  unit: '单位',
  state: '现状',
  by: '登记人',
  on: '登记日期',
} as const;
