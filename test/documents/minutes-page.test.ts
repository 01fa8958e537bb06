import { describe, expect, test } from 'vitest';
import { minutesDocument } from '../../src/documents/minutes.ts';
import { partOf } from './read-docx.ts';
import { CONTENT, HEAD, ourTemplates, STAMP } from './sample-minutes.ts';

const bytes = minutesDocument(ourTemplates(), CONTENT, STAMP, HEAD);
const body = partOf(bytes);
const styles = partOf(bytes, 'word/styles.xml');
const [MM, POINT] = [1440 / 25.4, 20];

/** Attributes of the first element of this name, numbers as numbers. */
const attributes = (xml: string, element: string): Record<string, number | string> => {
  const [tag = ''] = new RegExp(`<w:${element}\\b[^>]*>`).exec(xml) ?? [];
  return Object.fromEntries(
    [...tag.matchAll(/w:(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
      key,
      Number.isNaN(Number(value)) ? value : Number(value),
    ]),
  );
};
const number = (xml: string, element: string, key: string) => Number(attributes(xml, element)[key]);
const styleOf = (id: string) => styles.split(`w:styleId="${id}"`)[1]?.split('</w:style>')[0] ?? '';
const paragraphWith = (text: string) => body.split('</w:p>').find((each) => each.includes(text)) ?? '';

describe('R125 the page of the minutes is the official one (GB/T 9704-2012)', () => {
  test('A4, 37 mm above and 28 mm left of a type area of 156 × 225 mm', () => {
    const [width, height] = [number(body, 'pgSz', 'w') / MM, number(body, 'pgSz', 'h') / MM];
    const margin = (side: string) => number(body, 'pgMar', side) / MM;
    expect([width, height].map(Math.round)).toEqual([210, 297]);
    expect([margin('top'), margin('left')].map(Math.round)).toEqual([37, 28]);
    expect(width - margin('left') - margin('right')).toBeCloseTo(156, 1);
    expect(height - margin('top') - margin('bottom')).toBeCloseTo(225, 1);
  });

  test('22 lines of 28 characters, as the grid declares and as every line is set', () => {
    const lines = (pitch: number) => Math.floor((225 * MM) / pitch);
    const characters = (pitch: number) => Math.floor((156 * MM) / POINT / pitch);
    const { type, linePitch, charSpace } = attributes(body, 'docGrid');
    expect(type).toBe('linesAndChars');
    expect(lines(Number(linePitch))).toBe(22);
    expect(characters(16 + Number(charSpace) / 4096)).toBe(28);
    for (const style of ['OfficialBody', 'OfficialFirst', 'OfficialSecond', 'OfficialList'].map(styleOf)) {
      expect(attributes(style, 'spacing')).toMatchObject({ lineRule: 'exact', before: 0, after: 0 });
      expect(lines(number(style, 'spacing', 'line'))).toBe(22);
      const spaced = number(style.split('<w:rPr>')[1] ?? '', 'spacing', 'val') / POINT;
      expect(characters(16 + spaced)).toBe(28);
    }
  });

  test('the mark is red 小标宋 in the middle, 35 mm below the top of the type area', () => {
    const mark = styleOf('OfficialMark');
    expect(attributes(mark, 'color')).toEqual({ val: 'FF0000' });
    expect(attributes(mark, 'rFonts')).toMatchObject({ eastAsia: '方正小标宋简体' });
    expect(attributes(mark, 'jc')).toEqual({ val: 'center' });
    // Measured on paper: the ink begins 2.7 mm below the top of its line.
    expect(number(mark, 'spacing', 'before') / MM + 2.7).toBeCloseTo(35, 1);
    expect(body.indexOf('OfficialMark')).toBeLessThan(body.indexOf('OfficialFlush'));
  });

  test('title 二号小标宋, body 三号仿宋 two characters in, headings 黑体 and 楷体', () => {
    const look = (id: string) => [
      attributes(styleOf(id), 'rFonts').eastAsia,
      number(styleOf(id), 'sz', 'val') / 2,
    ];
    expect(look('OfficialTitle')).toEqual(['方正小标宋简体', 22]);
    expect(look('OfficialBody')).toEqual(['仿宋_GB2312', 16]);
    expect(look('OfficialFirst')).toEqual(['黑体', 16]);
    expect(look('OfficialSecond')).toEqual(['楷体_GB2312', 16]);
    expect(attributes(styleOf('OfficialBody'), 'ind')).toMatchObject({ firstLineChars: 200 });
    expect(paragraphWith('一、工作进展')).toContain('OfficialFirst');
    expect(paragraphWith('（一）养老')).toContain('OfficialSecond');
  });

  test.each(['出席：', '请假：', '列席：'])(
    '%s is 三号黑体, the names 仿宋, going on below the first name',
    (lead) => {
      const paragraph = paragraphWith(lead);
      expect(paragraph).toContain('OfficialList');
      expect(attributes(paragraph, 'rFonts')).toMatchObject({ eastAsia: '黑体' });
      expect(number(paragraph, 'sz', 'val')).toBe(32);
      const { left, hanging } = attributes(styleOf('OfficialList'), 'ind');
      const character = (156 * MM) / 28;
      expect([Number(left) / character, Number(hanging) / character].map(Math.round)).toEqual([5, 3]);
    },
  );

  test('page numbers — 1 — are 四号宋体 on the outer edge, one character in', () => {
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const relations = partOf(bytes, 'word/_rels/document.xml.rels');
    const sides = [...body.matchAll(/<w:footerReference w:type="(\w+)" r:id="(\w+)"/g)].map(
      ([, type, id]) => {
        const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)?.[1];
        const footer = partOf(bytes, `word/${target}`);
        const shown = [...footer.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:instrText[^<]*<\/w:instrText>/g)];
        expect(shown.map(([each]) => each.replace(/<[^>]+>/g, ''))).toEqual(['— ', ' PAGE ', '1', ' —']);
        expect(attributes(footer, 'rFonts')).toMatchObject({ ascii: '宋体' });
        expect(number(footer, 'sz', 'val')).toBe(28);
        const side = String(attributes(footer, 'jc').val);
        expect(number(footer, 'ind', side)).toBeGreaterThan(300);
        return [type, side];
      },
    );
    expect(Object.fromEntries(sides)).toEqual({ default: 'right', even: 'left' });
  });

  test('a machine without the faces is told what to take instead', () => {
    const fonts = partOf(bytes, 'word/fonts.xml');
    for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体'])
      expect(fonts).toMatch(new RegExp(`w:name="${face}"><w:altName w:val="[^"]+,Noto `));
  });
});
