import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { afterAll, describe, expect, test } from 'vitest';
import { minutesDocument } from '../../src/documents/minutes.ts';
import { loadTemplate, TemplateBroken } from '../../src/documents/template.ts';
import { openTemplates } from '../../src/documents/templates.ts';
import { TEMPLATE_FILES, templateProblemWords } from '../../src/wording/documents.ts';
import { edited, partOf, readDocx } from './read-docx.ts';
import { CONTENT, FOLDER, HEAD, ourTemplates, STAMP } from './sample-minutes.ts';

const good = new Uint8Array(readFileSync(join(FOLDER, TEMPLATE_FILES.minutes)));

function complaints(bytes: Uint8Array): readonly string[] {
  try {
    loadTemplate('minutes', bytes);
  } catch (error) {
    if (error instanceof TemplateBroken) return error.problems.map(templateProblemWords);
    throw error;
  }
  return [];
}
/** A hundred megabytes of nothing, in a file of a hundred kilobytes. */
const bomb = () => {
  const zip = new PizZip(good);
  zip.file('word/media/nothing.bin', new Uint8Array(100 * 1024 * 1024));
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
};
const replaced = (from: string, to: string) => edited(good, (xml) => xml.replace(from, to));

describe('B06 an edited template is checked before it is used', () => {
  test('ours are as they should be', () => {
    expect(
      ourTemplates()
        .states()
        .flatMap(({ problems }) => problems),
    ).toEqual([]);
  });

  test.each<readonly [string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), '模板《纪要.docx》文件是空的。'],
    ['a text file', new TextEncoder().encode('纪要'), '模板《纪要.docx》不是 Word 文件（.docx），或已损坏。'],
    ['half a file', good.slice(0, 900), '模板《纪要.docx》不是 Word 文件（.docx），或已损坏。'],
    [
      'an old .doc',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0),
      '模板《纪要.docx》是旧的 .doc 格式，请在 Word 或 WPS 里另存为 .docx。',
    ],
    ['a small file that is huge unpacked', bomb(), '模板《纪要.docx》解开后太大，不像一份文书模板。'],
    [
      'a loop without its end',
      replaced('{/议定事项}', ''),
      '第24段“{#议定事项}”：“{#议定事项}”没有结束，缺 {/议定事项}。',
    ],
    ['an end without its loop', replaced('{#请假}', ''), '“{/请假}”没有开头，缺 {#请假}。'],
    [
      'a tag nobody knows',
      replaced('{编号}', '{编号}{编码}'),
      '第4段“{编号}{编码} {印发日期}”：不认识标签“{编码}”。',
    ],
    ['a required tag struck out', replaced('{出席}', ''), '模板《纪要.docx》缺少必需的标签“{出席}”。'],
    ['a tag left open', replaced('{列席}', '{列席'), '标签“{列席”缺右花括号 }。'],
    ['a tag without its beginning', replaced('{列席}', '列席}'), '缺左花括号 {。'],
    [
      'braces of the wrong width',
      replaced('{编号}', '｛编号｝'),
      '“｛编号｝”用了全角花括号，请改为半角 { }。',
    ],
    ['a tag outside its loop', replaced('{编号}', '{编号}{责任单位}'), '不认识标签“{责任单位}”。'],
    ['a tag that would write raw XML', replaced('{编号}', '{编号}{@标题}'), '不认识标签“{@标题}”。'],
  ])('%s is named', (_, bytes, sentence) => {
    expect(complaints(bytes).join('\n')).toContain(sentence);
  });

  test('everything that is wrong is said at once', () => {
    const broken = edited(good, (xml) =>
      xml.replace('{编号}', '{编码}').replace('{/议定事项}', '').replace('{出席}', '｛出席｝'),
    );
    expect(complaints(broken)).toEqual([
      expect.stringContaining('不认识标签“{编码}”'),
      expect.stringContaining('“｛出席｝”用了全角花括号'),
      expect.stringContaining('缺 {/议定事项}'),
      expect.stringContaining('缺少必需的标签“{编号}”'),
      expect.stringContaining('缺少必需的标签“{出席}”'),
    ]);
  });
});

describe('B06 the folder is read as it stands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  const path = join(folder, TEMPLATE_FILES.minutes);
  afterAll(() => rmSync(folder, { recursive: true }));
  const draft = (templates: ReturnType<typeof openTemplates>) =>
    readDocx(minutesDocument(templates, CONTENT, { edition: 1 }, HEAD))[0];
  const wrong = (templates: ReturnType<typeof openTemplates>) =>
    templates.states().flatMap(({ problems, uses }) => problems.map((each) => `${each}${uses}`));
  const ours = '柯桥区政府购买服务工作联席会议纪要';
  const edition = replaced('{机关名称}纪要', '本区联席会议纪要');

  test('an edit counts from its next use; with a broken one the edition before stays', () => {
    for (const file of Object.values(TEMPLATE_FILES)) copyFileSync(join(FOLDER, file), join(folder, file));
    const templates = openTemplates({ folder });
    expect(draft(templates)).toBe(ours);

    writeFileSync(path, edition);
    expect(draft(templates)).toBe('本区联席会议纪要');
    expect(wrong(templates)).toEqual([]);

    writeFileSync(path, replaced('{/议定事项}', ''));
    expect(draft(templates)).toBe('本区联席会议纪要');
    expect(wrong(templates)).toEqual([expect.stringMatching(/缺 \{\/议定事项\}。earlier$/)]);

    rmSync(path);
    expect(draft(templates)).toBe('本区联席会议纪要');
    expect(wrong(templates)).toEqual(['模板《纪要.docx》找不到文件。earlier']);

    writeFileSync(path, good);
    expect(draft(templates)).toBe(ours);
    expect(wrong(templates)).toEqual([]);
  });

  test('a tag that the editor has cut into pieces is still one tag, and is filled as one', () => {
    // As Word and WPS leave it: a run for the brace, one for each half of the word, one of them in another font.
    const run = (text: string, look = '') =>
      `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const mark = '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>';
    const pieces = `<w:proofErr w:type="spellStart"/>${run('编')}${mark}${run('号', '<w:b/>')}`;
    const cut = replaced('{编号}', `{</w:t></w:r>${pieces}<w:r><w:t>}`);
    expect(partOf(cut)).not.toContain('编号}');
    writeFileSync(path, cut);
    const templates = openTemplates({ folder });
    expect(wrong(templates)).toEqual([]);
    const lines = readDocx(minutesDocument(templates, CONTENT, STAMP, HEAD));
    expect(lines).toContain('柯购联纪〔2026〕3号\t2026年12月10日');
    expect(lines.join('')).not.toMatch(/[{}]/);
  });

  test('broken when it is opened: the edition that was kept, else the one the program brings along', () => {
    writeFileSync(path, 'not a document');
    const kept = openTemplates({ folder, kept: new Map([['minutes', edition]]) });
    expect([draft(kept), ...wrong(kept)]).toEqual([
      '本区联席会议纪要',
      '模板《纪要.docx》不是 Word 文件（.docx），或已损坏。earlier',
    ]);
    const never = openTemplates({ folder });
    expect([draft(never), ...wrong(never)]).toEqual([
      ours,
      '模板《纪要.docx》不是 Word 文件（.docx），或已损坏。first',
    ]);
    // Kept by a program of another day, which did not ask for all that is needed now.
    const outgrown = openTemplates({ folder, kept: new Map([['minutes', replaced('{出席}', '')]]) });
    expect(draft(outgrown)).toBe(ours);
  });
});

describe('whatever is typed arrives as it was typed', () => {
  const templates = ourTemplates();
  const shown = (text: string) =>
    minutesDocument(templates, { ...CONTENT, observers: [text] }, { edition: 1 }, HEAD);

  test.each([
    ['XML', '</w:t><w:br/>&amp;<script>"\'&#0;'],
    ['tags', '{编号}{#议定事项}{/}{{x}}'],
    ['line ends', '甲\n乙\n\n丙'],
    ['a very long line', 'x'.repeat(20_000)],
    ['rare characters', '𠮷🏮“”——…①'],
    ['a pattern of replacement', '$& $1 $`'],
  ])('%s', (_, text) => {
    expect(readDocx(shown(text))).toContain(`列席：${text}`);
  });

  test('what XML cannot carry, or would show another order of letters, is left out', () => {
    expect(readDocx(shown('甲\u0000\u0008乙\ud800丙\u202e丁\r\n戊\t己'))).toContain('列席：甲乙丙丁\n戊 己');
  });

  test('any text at all makes a file that can be read again', () => {
    const tidy = (text: string) =>
      text.replace(/(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '');
    const texts = fc.array(fc.string({ unit: 'binary' }).map(tidy), { minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(texts, (observers) => {
        const bytes = minutesDocument(templates, { ...CONTENT, observers }, { edition: 1 }, HEAD);
        expect(readDocx(bytes)).toContain(`列席：${observers.join('、')}`);
        expect(partOf(bytes)).toMatch(/<\/w:document>$/);
      }),
      { numRuns: 5 },
    );
  });
});
