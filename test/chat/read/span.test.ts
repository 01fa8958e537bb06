import { describe, expect, it } from 'vitest';
import { readSpan } from '../../../src/chat/read/span.ts';

// Sunday, 22 November 2026, ten in the morning in Shanghai.
const NOW = new Date('2026-11-22T02:00:00Z');
const ZONE = 'Asia/Shanghai';
const read = (text: string) => readSpan(text, NOW, ZONE);
/** `MM-DD HH:mm-HH:mm` on the office's clock. */
function told(text: string): string {
  const span = read(text);
  if ('problem' in span) return span.problem;
  const here = (iso: string) => new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(5, 16);
  const until = span.until ? `-${here(span.until).slice(6)}` : '';
  return `${here(span.at).replace('T', ' ')}${until}`;
}

describe('a meeting’s beginning and end', () => {
  it.each([
    ['2026-12-03 14:30-16:30', '12-03 14:30-16:30'],
    ['2026-12-03 14:30 - 16:30', '12-03 14:30-16:30'],
    ['2026-12-03 14：30—16：30', '12-03 14:30-16:30'],
    ['2026-12-03 14:30～16:30', '12-03 14:30-16:30'],
    ['2026-12-03 14:30至16:30', '12-03 14:30-16:30'],
    ['2026-12-03T14:30-16:30', '12-03 14:30-16:30'],
    ['下周五 9:00-11:00', '11-27 09:00-11:00'],
    ['11月27日（周五）9:00-11:00', '11-27 09:00-11:00'],
    ['12月3日下午2点半到4点半', '12-03 14:30-16:30'],
    ['12月3日下午两点半至四点半', '12-03 14:30-16:30'],
    ['12月3日下午2:30-4:30', '12-03 14:30-16:30'],
    ['12月3日9点—11点半', '12-03 09:00-11:30'],
    ['12月3日上午九点到十一点一刻', '12-03 09:00-11:15'],
    ['12月3日上午9点到下午4点', '12-03 09:00-16:00'],
    ['12月3日上午9点到中午12点', '12-03 09:00-12:00'],
    ['12月3日上午10点到1点', '12-03 10:00-13:00'],
    ['12月3日晚上7点到9点', '12-03 19:00-21:00'],
    ['12月3日从9点到11点', '12-03 09:00-11:00'],
    ['12月3日9:00起至11:00止', '12-03 09:00-11:00'],
    ['12月3日9:00到12月3日11:00', '12-03 09:00-11:00'],
    ['2026-12-03 9:00-2026-12-03 17:00', '12-03 09:00-17:00'],
    ['明天14:30至16:00结束', '11-23 14:30-16:00'],
    ['12月3日14时30分至16时30分', '12-03 14:30-16:30'],
  ])('A3 both are read: %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    ['2026-12-03 14:30', '12-03 14:30'],
    ['下周三下午两点半', '11-25 14:30'],
    ['15:00', '11-22 15:00'],
    ['10分钟后', '11-22 10:10'],
  ])('the end may be left unsaid: %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    ['12月3日16:30-14:30', 'ends-before-start'],
    ['12月3日14:30-14:30', 'ends-before-start'],
    ['12月3日下午4点半到2点半', 'ends-before-start'],
    ['12月3日9:00-12月4日17:00', 'ends-another-day'],
    ['12月3日晚上9点到次日1点', 'ends-another-day'],
    ['12月3日9:00-11:00、14:00-16:00', 'several-spans'],
    ['12月3日9点到11点和下午2点到4点', 'several-spans'],
    ['12月3日3点到5点', 'which-half-day'],
    ['12月3日', 'no-clock-time'],
    ['12月3日上午9点到有空为止', 'not-a-moment'],
    ['下次', 'not-a-moment'],
    ['', 'not-a-moment'],
  ])('what cannot be is said in its kind: %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each(['2026-12-03 14:30-0830', '2026-12-03 14:30+08:00', '2026-12-03 14:30+0800', '2026-12-03T06:30Z'])(
    'A3 no zone is ever read: %s',
    (text) => {
      expect(told(text)).toBe('not-a-moment');
    },
  );

  it('A3 a range is one, whatever hour it ends at', () => {
    for (let hour = 10; hour < 24; hour += 1) {
      const span = read(`2026-12-03 09:00-${hour}:30`);
      expect(span).toEqual({
        at: '2026-12-03T01:00:00.000Z',
        until: new Date(Date.UTC(2026, 11, 3, hour - 8, 30)).toISOString(),
      });
    }
  });
});
