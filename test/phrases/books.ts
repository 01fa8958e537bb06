import type { Room } from '../chat/room.ts';
import { carriedTo } from '../commands/filing.ts';
import { act, at, declare } from './acting.ts';

/** One project of the books, as the table of phrases.md gives it. */
export interface Book {
  readonly key: string;
  readonly unit: string;
  readonly item: string;
  readonly field: string;
  readonly name: string;
  /** 万元 */
  readonly amount: number;
  readonly flags: readonly Flag[];
  readonly state: string;
  readonly year: 'last' | 'this';
  readonly month: number;
}
type Flag = keyof typeof FLAG_WORDS;

const FLAG_WORDS = {
  fresh: '新增',
  transfer: '职能转变',
  large: '规模较大',
  major: '重大民生',
  specified: '特定',
} as const;
const ITEMS: Readonly<Record<string, readonly [field: string, words: string]>> = {
  B01: ['education', 'B01 教育'],
  B02: ['employment', 'B02 就业'],
  B03: ['agriculture', 'B03 农业'],
  B05: ['social-services', 'B05 社会服务'],
  B06: ['medical', 'B06 医疗卫生'],
  B08: ['family-planning', 'B08 计划生育'],
  B09: ['culture', 'B09 文化'],
  B10: ['sports', 'B10 体育'],
  B11: ['disability', 'B11 残疾人服务'],
  N02: ['science', 'N02 科技'],
  T01: ['software', 'T01 软件研发'],
  T03: ['maintenance', 'T03 系统维护'],
  T04: ['consulting', 'T04 咨询评估'],
  T05: ['accounting', 'T05 会计审计'],
};

const ROWS: readonly (readonly [string, string, string, string, number, readonly Flag[], string, string])[] =
  [
    ['A1', 'education-sports', 'B10', '中小学课后体育服务', 80, ['fresh', 'transfer'], 'approved', '-11'],
    ['A2', 'civil-affairs', 'B05', '居家养老上门服务', 120, ['major'], 'completed', '-11'],
    ['A3', 'science-technology', 'N02', '科普大篷车巡展', 45, [], 'withdrawn', '-11'],
    ['B1', 'education-sports', 'B01', '校园心理健康辅导', 35, [], 'in-review', '1'],
    ['B2', 'civil-affairs', 'B05', '社区助餐配送', 60, ['fresh', 'transfer'], 'awaiting-convenor', '1'],
    ['B3', 'health', 'B06', '家庭医生签约随访', 200, ['major'], 'awaiting-government', '1'],
    ['B4', 'culture', 'B09', '文化礼堂巡回演出', 28, ['specified'], 'disputed', '1'],
    [
      'B5',
      'agriculture-forestry',
      'B03',
      '水稻病虫害统防统治',
      150,
      ['fresh', 'transfer', 'large'],
      'in-review',
      '1',
    ],
    ['B6', 'education-sports', 'B10', '青少年游泳普及培训', 50, [], 'submitted', '3'],
    ['B7', 'human-resources', 'B02', '失业人员技能培训', 90, ['major'], 'returned', '3'],
    ['B8', 'audit', 'T05', '工程造价审计辅助', 66, [], 'in-review', '3'],
    ['B9', 'development-reform', 'T04', '价格监测采集', 18, [], 'awaiting-channel', '3'],
    ['B10', 'civil-affairs', 'B11', '残疾人康复训练', 55.5, ['fresh'], 'in-review', '3'],
    ['B11', 'health', 'B08', '孕前优生检查', 30, ['major'], 'submitted', '3'],
    ['B12', 'education-sports', 'B01', '营养午餐质量监测', 12, [], 'submitted', '3'],
    ['B13', 'government-office', 'T03', '政务网站运行维护', 40, [], 'submitted', '3'],
    ['B14', 'public-resources', 'T01', '交易平台升级开发', 300, ['specified'], 'submitted', '3'],
  ];

export const BOOKS: readonly Book[] = ROWS.map(([key, unit, item, name, amount, flags, state, when]) => {
  const [field = '', words = ''] = ITEMS[item] ?? [];
  const month = Math.abs(Number(when));
  return {
    key,
    unit,
    item: words,
    field,
    name,
    amount,
    flags,
    state,
    year: when.startsWith('-') ? 'last' : 'this',
    month,
  };
});

/** The year before, January, March: when each was declared. */
const DAYS = [
  ['last', 11, '2026-11-23T02:00:00Z'],
  ['this', 1, '2027-01-12T02:00:00Z'],
  ['this', 3, '2027-03-02T02:00:00Z'],
] as const;
const BOOKS_STAND = '2027-03-10T02:00:00Z';

/** All 17, declared in the table's order, each brought to its state; the clock then stands on 10 March. */
export async function fillBooks(room: Room): Promise<Readonly<Record<string, string>>> {
  const numbers: Record<string, string> = {};
  for (const [year, month, moment] of DAYS) {
    at(room, moment);
    const now = BOOKS.filter((book) => book.year === year && book.month === month);
    for (const book of now) numbers[book.key] = await declareBook(room, book);
    for (const book of now) await carry(room, book, numbers[book.key] ?? '');
  }
  // Its period has run out, and with it the service.
  await carriedTo(room, numbers.A2 ?? '', 'evaluation', 'civil-affairs');
  await act(room, 'officer-civil-affairs', `完工 ${numbers.A2} 2027-03-01`);
  at(room, BOOKS_STAND);
  return numbers;
}

const declareBook = (room: Room, { unit, item, name, amount, flags, key }: Book): Promise<string> =>
  declare(
    room,
    {
      名称: name,
      需求: '现有人手不足，须由专业力量承担',
      目录: item,
      金额: `${amount}万元`,
      测算: `按上年实际支出测算`,
      资金来源: `项目经费${amount}万元`,
      期限: key === 'A2' ? '2026-12-01至2027-02-28' : '2027-04-01至2028-03-31',
      数量: '12个月',
      质量: '服务对象满意度不低于90%',
      服务性质: '公共服务',
      适宜: '是',
      人员: '不增加',
      情形: flags.map((flag) => FLAG_WORDS[flag]).join('、') || '无',
      ...(flags.includes('fresh') && flags.includes('transfer')
        ? { 规模理由: flags.includes('large') ? '覆盖全区各镇街' : '不大，仅覆盖部分镇街' }
        : { 规模理由: undefined }),
      ...(flags.includes('specified') && { 交办依据: '区政府专题会议纪要〔2026〕5号' }),
    },
    `officer-${unit}`,
  );

async function carry(room: Room, { state }: Book, number: string): Promise<void> {
  if (state === 'submitted') return;
  if (state === 'withdrawn') return act(room, 'officer-science-technology', `撤回 ${number} 需求有变化`);
  if (state === 'returned') return act(room, 'office-director', `退回 ${number} 数量目标不明确`);
  await act(room, 'office-director', `受理 ${number}`);
  if (state === 'in-review') return;
  if (state === 'disputed') return act(room, 'member-publicity', `不同意 ${number} 与现有服务重复`);
  await allAgree(room, number);
  await act(room, 'office-director', `评审 ${number} 通过`);
  if (state === 'awaiting-channel') return;
  await act(room, 'office-director', `上报 ${number}`);
  if (state === 'awaiting-convenor') return;
  await act(room, 'convenor-finance', `批准 ${number}`);
  if (state === 'awaiting-government') return;
  await act(
    room,
    'office-director',
    `批复 ${number} 同意 文号：绍柯政批〔2026〕12号 日期：2026-11-23 附件：https://oa.example.cn/pifu/12.pdf`,
  );
}

/** Every unit that was asked agrees. */
export async function allAgree(room: Room, number: string): Promise<void> {
  for (const { unit } of (await room.project(number))?.asked ?? [])
    await act(room, `liaison-${unit}`, `同意 ${number}`);
}
