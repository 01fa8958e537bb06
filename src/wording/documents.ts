import type { Attendee } from '../domain/minutes.ts';

/** What heads and numbers papers until the office says otherwise; the name is the one the document itself uses (附件1). */
export const ORGAN = {
  name: '柯桥区政府购买服务工作联席会议',
  code: '柯购联',
  government: '柯桥区人民政府',
  office: (name: string) => `${name}办公室`,
} as const;

/** Template → its file in `templates/`. */
export const TEMPLATE_FILES = {
  minutes: '纪要.docx',
  notice: '会议通知.docx',
  plenary: '全体会议议程.docx',
  reporting: '汇报会议程.docx',
  special: '专门会议议程.docx',
  bulletin: '通报.docx',
  report: '向区政府报告.docx',
  yearly: '年度报告.docx',
  disclosure: '公开稿.docx',
} as const;

export interface TemplateProblem {
  readonly file: string;
  readonly reason: keyof typeof TEMPLATE_PROBLEMS;
  /** As it stands in the file. */
  readonly tag?: string;
  readonly place?: TemplatePlace;
  /** The library's own word where ours have none. */
  readonly detail?: string;
}

export interface TemplatePlace {
  readonly part: 'body' | 'header' | 'footer';
  /** Counted from 1, empty ones too. */
  readonly paragraph: number;
  readonly text: string;
}

const PARTS = { body: '', header: '页眉', footer: '页脚' } as const;

const TEMPLATE_PROBLEMS = {
  'no-file': '找不到文件',
  'empty-file': '文件是空的',
  'old-word': '是旧的 .doc 格式，请在 Word 或 WPS 里另存为 .docx',
  'too-large-unpacked': '解开后太大，不像一份文书模板',
  'not-a-docx': '不是 Word 文件（.docx），或已损坏',
  'tag-not-closed': (tag: string) => `标签“${tag}”缺右花括号 }`,
  'tag-not-opened': (tag: string) => `“${tag}”前面缺左花括号 {`,
  'wide-brace': (tag: string) => `“${tag}”用了全角花括号，请改为半角 { }`,
  'loop-not-closed': (tag: string) => `“{${tag}}”没有结束，缺 {/${tag.slice(1)}}`,
  'loop-not-opened': (tag: string) => `“{${tag}}”没有开头，缺 {#${tag.slice(1)}}`,
  'unknown-tag': (tag: string) => `不认识标签“{${tag}}”`,
  'missing-tag': (tag: string) => `缺少必需的标签“{${tag}}”`,
  'not-fillable': (_: string, detail: string) => `不能填写：${detail}`,
} as const;

const near = ({ part, paragraph, text }: TemplatePlace) =>
  `${PARTS[part]}第${paragraph}段“${text.length > 24 ? `${text.slice(0, 24)}…` : text}”：`;

/** One sentence: which template, where in it, what is wrong. */
export function templateProblemWords({
  file,
  reason,
  tag = '',
  place,
  detail = '',
}: TemplateProblem): string {
  const words = TEMPLATE_PROBLEMS[reason];
  return `模板《${file}》${place ? near(place) : ''}${typeof words === 'string' ? words : words(tag, detail)}。`;
}

const DIGITS = [...'零一二三四五六七八九'];
/** 3 → 三, 12 → 十二, 20 → 二十; for counting up to 99. */
export function ordinal(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const tenths = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return tenths + (ones === 0 && tens > 0 ? '' : DIGITS[ones]);
}

/** How the lines of a written text show their level. */
export const LEVELS = {
  first: /^[一二三四五六七八九十]+、[^。；]*$/,
  second: /^[（(][一二三四五六七八九十]+[）)][^。；]*$/,
} as const;

interface Serial {
  readonly year: number;
  readonly serial: number;
}
/** Minutes are counted apart from the letters: 柯购联纪〔2026〕3号, 柯购联〔2026〕3号. What goes up gets its number by hand. */
export const DOCUMENT_NUMBERS = {
  minutes: (code: string, { year, serial }: Serial) => `${code}纪〔${year}〕${serial}号`,
  letter: (code: string, { year, serial }: Serial) => `${code}〔${year}〕${serial}号`,
  open: (code: string, year: number) => `${code}〔${year}〕　　号`,
} as const;

/** What a letter is about, as its title says it: 关于三季度情况的通报. */
const titledAs = (kind: string) => (about: string) =>
  `关于${about
    .replace(/^关于/, '')
    .replace(/[。；;，,\s]+$/, '')
    .replace(new RegExp(`的?${kind}$`), '')}的${kind}`;
export const LETTER_TITLES = { report: titledAs('报告'), bulletin: titledAs('通报') } as const;

export const MINUTES_DOCUMENT = {
  draft: (edition: number) => `（草案·第${edition}稿）`,
  attendee: ({ unit, name }: Attendee) => (name === '' ? unit : `${unit} ${name}`),
  chaired: (who: string) => `${who}（主持）`,
  /** Whole sentences end in a stop. */
  sentence: (text: string) => (/[。！？；：…]$/.test(text) ? text : `${text}。`),
  join: '、',
  /** What was held, and what kind of minutes these are; a title that says 纪要 itself says it once. */
  called: (title: string, meeting: string) => {
    const corrects = /（更正）$/.test(title);
    return {
      held: corrects ? meeting : title.replace(/(会议)?纪要$/, '$1') || meeting,
      mark: corrects ? '（更正）' : '',
    };
  },
  heading: ({ held, mark }: { readonly held: string; readonly mark: string }) => `${held}纪要${mark}`,
  held: (heldOn: string, place: string) => (place === '' ? heldOn : `${heldOn}，${place}`),
  chair: (name: string) => `主持：${name}`,
  present: (names: string) => `出席：${names}`,
  absent: (names: string) => `请假：${names}`,
  missing: (names: string) => `缺席：${names}`,
  observers: (names: string) => `列席：${names}`,
  agreed: '议定事项：',
  matter: (no: number, text: string) => `${no}. ${text}`,
  outcome: (passed: boolean) => (passed ? '（会议通过）' : '（会议未通过）'),
  /** Who sees to it until when. */
  duty: (unit: string, dueOn: string) => `由${unit}牵头，于${dueOn}前完成。`,
} as const;

export const OTHER_DOCUMENTS = {
  join: '、',
  count: (count: number) => `${count}个`,
  /** Days since it was agreed; days past its last day, 0 when it still has time. */
  age: (days: number, late: number) => `已历时${days}天${late > 0 ? `，逾期${late}天` : ''}`,
  stance: { agree: '同意', disagree: '不同意' },
  yes: '是',
} as const;

export const CALENDAR_ENTRY = {
  description: (number: string, topics: readonly string[]) =>
    [
      `会议编号 ${number}，请在聊天中答复能否参会。`,
      ...topics.map((topic, index) => `${index + 1}. ${topic}`),
    ].join('\n'),
} as const;

/** What papers say where nobody has written it yet. */
export const PAPER_WORDS = {
  chair: '总召集人',
  contact: (name: string, phone: string) =>
    [name && `联系人：${name}`, phone && `联系电话：${phone}`].filter(Boolean).join('，'),
} as const;

/** What a report on a proposal says of its way. */
export const LETTER_WORDS = {
  passed: (day: string, meeting: string) => `本事项已经${meeting}（${day}）讨论通过。`,
  notAgreed: (note: string) =>
    `有关单位意见不一致，经协调仍未形成一致意见（${note}），现将有关意见和理由报请区政府决定。`,
  silent: (units: readonly string[]) => `${units.join('、')}尚未表态。`,
} as const;

/** Names of the files that go with a meeting. */
export const PAPER_NAMES = {
  notice: (number: string) => `会议通知（${number}）.docx`,
  letter: (kind: string, number: string) => `${kind}（${number}）.docx`,
} as const;
