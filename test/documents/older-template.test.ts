import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plenaryAgenda } from '../../src/documents/agenda.ts';
import { minutesDocument } from '../../src/documents/minutes.ts';
import { openTemplates } from '../../src/documents/templates.ts';
import { TEMPLATE_FILES } from '../../src/wording/documents.ts';
import { edited, readDocx } from './read-docx.ts';
import { CONTENT, FOLDER, HEAD, STAMP } from './sample-minutes.ts';

const ours = (name: keyof typeof TEMPLATE_FILES) =>
  new Uint8Array(readFileSync(join(FOLDER, TEMPLATE_FILES[name])));
/** The office's own edition of an earlier day, kept while the folder has none. */
const kept = (name: keyof typeof TEMPLATE_FILES, change: (xml: string) => string) => {
  const templates = openTemplates({
    folder: join(FOLDER, 'none'),
    kept: new Map([[name, edited(ours(name), change)]]),
  });
  expect(templates.states().find((each) => each.name === name)?.uses).toBe('earlier');
  return templates;
};

test('minutes of an older edition go on as they were edited, with unit and day in their places', () => {
  const duty = '由{责任单位}牵头，于{完成时限}前完成。';
  const templates = kept('minutes', (xml) =>
    xml
      .replace('{机关名称}纪要', '本区联席会议纪要')
      .replaceAll('{办公室名称}', '本区联席会议办公室')
      .replace(`{^有细目}${duty}{/有细目}`, '（责任单位：{责任单位}；完成时限：{完成时限}）')
      .replace(duty, ''),
  );
  const lines = readDocx(minutesDocument(templates, CONTENT, STAMP, HEAD));
  expect(lines[0]).toBe('本区联席会议纪要');
  expect(lines).toContain('一、拟定服务标准。（责任单位：民政局；完成时限：2027年3月31日）');
  expect(lines.join('\n')).not.toMatch(/[{}]|牵头/);
});

test('an agenda of an older edition keeps its own numbers and what it says of an empty list', () => {
  const templates = kept('plenary', (xml) =>
    xml
      .replace('{一级序号}、分析存在的问题', '四、分析存在的问题')
      .replace('{#有存在问题}', '')
      .replace('{/有存在问题}', '')
      .replace('{/存在问题}', '{/存在问题}{^存在问题}（暂无）{/存在问题}')
      .replace('{序号}. {内容}（{责任单位}', '{序号}. {编号}{内容}（{责任单位}'),
  );
  const none = { byStage: [], total: { count: 0, fen: 0 }, asOf: '' };
  const open = { text: '拟定标准', unit: '民政局', dueOn: '2027年1月31日', ageDays: 4, lateDays: 0 };
  const lines = readDocx(
    plenaryAgenda(templates, {
      ...{ title: '全体会议', heldOn: '', place: '', chair: '', study: [], plan: [], indicators: [] },
      ...{ phases: [], problems: [], proposals: [], candidates: [], others: [], figures: none },
      carried: [open],
    }),
  );
  expect(lines).toEqual(expect.arrayContaining(['四、分析存在的问题', '（暂无）']));
  expect(lines.at(-1)).toBe('1. 拟定标准（民政局，2027年1月31日前，已历时4天）');
});
