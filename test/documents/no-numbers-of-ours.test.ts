import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPapers } from '../../src/documents/papers.ts';
import { composeMinutes } from '../../src/domain/compose-minutes.ts';
import { MEETING_TYPES, type Meeting } from '../../src/domain/meeting.ts';
import type { Agenda, Letter } from '../../src/office/ports.ts';
import { chineseDay, sayDate } from '../../src/wording/days.ts';
import { MINUTES_DOCUMENT } from '../../src/wording/documents.ts';
import { inPaper } from '../../src/wording/paper-text.ts';
import { aMeeting } from '../domain/a-meeting.ts';
import { readDocx } from './read-docx.ts';
import { HEAD, ourTemplates } from './sample-minutes.ts';

/** Numbers of our records, days as machines write them, headings with nothing below. */
const NEVER = /[A-Za-z]20\d\d-\d\d|20\d\d-\d{3}(?!\d)|20\d\d-\d{1,2}-\d{1,2}|T\d\d:\d\d|暂无|undefined|[{}]/;

const two = fc.integer({ min: 1, max: 12 }).map((each) => String(each).padStart(2, '0'));
const number = fc.oneof(
  fc.tuple(fc.constantFrom(...'MPNWTBR'), two).map(([letter, serial]) => `${letter}2026-${serial}`),
  fc.tuple(two, two).map(([serial, no]) => `M2026-${serial}-${Number(no)}`),
  two.map((serial) => `2026-0${serial}`),
);
const day = fc.tuple(two, two).map(([month, date]) => `2026-${month}-${date}`);
const token = fc.oneof(
  number,
  day,
  number.map((each) => `（${each}）`),
  number.map((each) => `（${each}，民政局）`),
  fc.tuple(number, number).map((both) => both.join('、')),
  day.map((each) => `${each} 14:30`),
);
const word = fc.constantFrom('审议', '采购办法', '关于', '《目录》', '，', '。', ' 养老服务 ', '\n按', '见');
/** What people type: words, and numbers of ours among them. */
const said = fc
  .array(fc.tuple(word, token), { minLength: 1, maxLength: 4 })
  .map((pairs) => `${pairs.flat().join('')}有关事项`);
const line = said.map((text) => text.replaceAll('\n', ''));

const meeting = fc
  .record({
    type: fc.constantFrom(...MEETING_TYPES),
    title: line,
    basis: line,
    topics: fc.array(line, { maxLength: 3 }),
    paragraphs: fc.array(said, { maxLength: 3 }),
    agreed: fc.array(fc.tuple(said, day, fc.boolean()), { maxLength: 3 }),
    name: number,
  })
  .map(({ paragraphs, agreed, name, ...call }) => {
    const held: Meeting = {
      ...aMeeting(),
      ...call,
      number: name,
      resolutions: agreed.map(([text, dueOn, failed], index) => ({
        ...{ no: index + 1, text, dueOn, unit: 'civil-affairs', about: name, ...(failed && { failed }) },
        ...{ by: { person: 'p', name: '某', post: 'office-clerk' }, at: '2026-12-03T06:30:00.000Z' },
      })),
    };
    return { held, paragraphs };
  });

const letter: fc.Arbitrary<Letter> = fc.record({
  year: fc.constant(2026),
  serial: fc.integer({ min: 1, max: 99 }),
  heading: line,
  receivers: fc.constant(['民政局']),
  paragraphs: fc.array(said, { maxLength: 3 }),
  opinions: fc.constant([{ unit: '民政局', agrees: true, reason: '' }]),
  issuedOn: fc.constant('2026年12月3日'),
});

const agenda: fc.Arbitrary<Agenda> = fc
  .record({ held: meeting, number, text: line, dueOn: day, empty: fc.boolean() })
  .map(({ held: { held }, number: numbered, text, dueOn, empty }) => {
    const some = <T>(each: T): readonly T[] => (empty ? [] : [each]);
    const plan = { indicators: [], phases: [{ no: 1, text, dueOn }] };
    return {
      ...{
        type: held.type,
        number: held.number,
        title: held.title,
        basis: held.basis ?? '',
        topics: held.topics,
      },
      ...{ when: '2026年12月3日（星期四）14:30', place: '三楼会议室', units: ['民政局'], reporter: '召集人' },
      asOf: '2026年11月22日',
      progress: [],
      ended: { count: empty ? 0 : 1, fen: 100 },
      projects: some({
        ...{ number: numbered, name: text, unit: '民政局', fen: 100 },
        ...{ state: 'disputed', route: 'A' },
      } as const),
      matters: (['plan', 'policy', 'issue', 'supervision', 'bulletin', 'reroster'] as const).flatMap((kind) =>
        some({ number: numbered, title: text, text, kind, state: 'open', unit: '民政局', plan } as const),
      ),
      findings: some({ number: numbered, text }),
      open: some({ number: numbered, text, unit: '民政局', dueOn: '12月31日', age: 3, late: 0 }),
      finished: some({ number: numbered, text, unit: '民政局', evidence: text }),
    };
  });

const WORDS = {
  unit: () => '民政局',
  day: (iso: string) => chineseDay(iso, 'Asia/Shanghai'),
  due: (each: string, at: string) => sayDate(each, at.slice(0, 10)),
  text: inPaper,
  outcome: MINUTES_DOCUMENT.outcome,
};

describe('what an office sends out', () => {
  const papers = openPapers(ourTemplates());
  const clean = (bytes: Uint8Array) => {
    const text = readDocx(bytes).join('\n');
    expect(text.match(NEVER)?.[0]).toBeUndefined();
    // A heading with its number has something below it before the next of its kind.
    expect(text).not.toMatch(/^(（[一二三四五]）\S*)\n+(（[一二三四五]）)/m);
  };

  test('no paper shows a number of ours, a day as machines write it or an empty heading', () => {
    fc.assert(
      fc.property(meeting, agenda, letter, ({ held, paragraphs }, look, sent) => {
        const written = { title: held.title, chair: '', paragraphs };
        const content = composeMinutes(held, written, WORDS, { listsMissing: true });
        clean(papers.minutes(content, { edition: 1 }, HEAD));
        clean(papers.agenda(look));
        clean(papers.notice(look, '2026年11月27日', HEAD));
        clean(papers.bulletin(sent, HEAD));
        clean(papers.report(sent, HEAD));
      }),
      { numRuns: 8 },
    );
  });
});

test.each([
  ['审议 P2026-01 采购办法', '审议 采购办法'],
  ['审议P2026-01《采购办法》', '审议《采购办法》'],
  ['原则同意2026-003', '原则同意该项目'],
  ['通过P2026-01', '通过该事项'],
  ['按M2026-01办理', '按该会议办理'],
  ['落实M2026-01-2', '落实该事项'],
  ['完成目录（P2026-01，卫计局）', '完成目录（卫计局）'],
  ['调整限额（P2026-01、P2026-02）', '调整限额'],
  ['M2026-01-2　拟定标准', '拟定标准'],
  ['T2026-02：三季度情况', '三季度情况'],
  ['于2026-12-31前', '于2026年12月31日前'],
  ['2026/3/1起', '2026年3月1日起'],
  ['2026-12-03 14:30开会', '2026年12月3日14:30开会'],
  ['绍柯购联〔2026〕5号', '绍柯购联〔2026〕5号'],
  ['满意度90%-95%，电话0575-84123456', '满意度90%-95%，电话0575-84123456'],
])('%s reads %s in a paper', (typed, shown) => expect(inPaper(typed)).toBe(shown));
