import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { runAdmin } from '../../src/admin/run.ts';
import { redeemBindingCode } from '../../src/office/binding.ts';
import type { Desk } from '../../src/office/ports.ts';
import { makePrisma } from '../../src/store/connect/connect.ts';
import { seal } from '../../src/store/log/seal.ts';
import { openStore } from '../../src/store/store.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { SAMPLE } from '../documents/sample-regulation.ts';
import { sampleRoster } from '../documents/sample-roster.ts';
import { silent } from '../store/silent.ts';

let database: FreshDatabase;
let folder: string;
beforeEach(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'lianxi-admin-'));
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const now = new Date('2026-11-22T02:00:00Z');

/** What the person at the terminal types, and what they read. */
async function admin(typed: readonly string[], env: Record<string, string> = {}, at = now) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runAdmin(typed, {
    env: { DATABASE_URL: database.url, ...env },
    now: at,
    log: silent,
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, said, complained };
}
async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}
async function inOffice<T>(work: (desk: Desk) => Promise<T>): Promise<T> {
  const prisma = makePrisma(database.url, { poolSize: 1 });
  try {
    return await openStore(prisma).transact(now, work);
  } finally {
    await prisma.$disconnect();
  }
}

describe('the admin command at the terminal', () => {
  test('alone it explains itself', async () => {
    const { code, said } = await admin([]);
    expect(code).toBe(2);
    expect(said[0]).toBe('联席会议助手 · 管理命令');
    expect(said.join('\n')).toContain('bind-code <职务>');
    expect(await admin(['--help'])).toMatchObject({ code: 0, said });
  });

  test.each([
    [['banana'], '没有“banana”这条命令。'],
    [['constructor'], '没有“constructor”这条命令。'],
    [['bind-code'], '命令写得不完整或多写了。写法：npm run admin -- bind-code <职务> [--person <姓名>]'],
    [
      ['verify', '--overwrite'],
      '命令写得不完整或多写了。写法：npm run admin -- verify [审计包] [--seal <校验码>]',
    ],
  ])('%j is answered with how to write it', async (typed, sentence) => {
    expect(await admin(typed)).toMatchObject({ code: 2, complained: expect.arrayContaining([sentence]) });
  });

  test('a server that is not there is told calmly, without the password', async () => {
    const { code, complained } = await admin(['verify'], {
      DATABASE_URL: 'postgresql://me:secret@127.0.0.1:1/lianxi',
    });
    expect(code).toBe(1);
    expect(complained[0]).toBe('DATABASE_URL 指的服务器连不上。');
    expect(complained.join()).not.toContain('secret');
  });

  test('a variable that is wrong is named; those of the platforms do not matter here', async () => {
    const { code, complained } = await admin(['verify'], { TIME_ZONE: 'Mars' });
    expect(code).toBe(1);
    expect(complained[0]).toBe('环境变量（.env）里有写得不对的地方：');
    expect(complained[1]).toContain('TIME_ZONE');
    expect(await admin(['verify'], { FEISHU_APP_ID: 'banana' })).toMatchObject({ code: 0 });
  });
});

describe('bind-code', () => {
  test('R98 the first code lets the office director in', async () => {
    const { code, said } = await admin(['bind-code', 'office-director']);
    expect(code).toBe(0);
    const binding = /绑定码：([2-9A-Z]{4}-[2-9A-Z]{4})$/.exec(said[0] ?? '')?.[1] ?? '';
    expect(said.slice(1)).toEqual([
      '职务：办公室主任（office-director）。2026-11-29前有效，用一次即失效。',
      `请本人私聊机器人发送：绑定 ${binding}`,
    ]);
    const account = { platform: 'telegram', id: '7' };
    const bound = await inOffice((desk) =>
      redeemBindingCode(desk, {
        account,
        accountName: '某主任',
        code: binding,
        cause: 'test',
        today: '2026-11-22',
      }),
    );
    expect(bound).toMatchObject({ post: 'office-director', name: '某主任' });
  });

  test.each(['卫计局联络员', '区卫计局联络员', 'liaison-health', '召集人(区财政局)'])(
    '%s is understood',
    async (post) => {
      expect((await admin(['bind-code', post])).code).toBe(0);
    },
  );

  test('a post that does not exist is answered with those that do', async () => {
    const { code, complained } = await admin(['bind-code', '局长']);
    expect(code).toBe(1);
    expect(complained[0]).toBe('没有“局长”这个职务。');
    expect(complained[1]).toContain('office-director');
  });

  test('of several holders the one meant is named', async () => {
    const roster = await file(
      '名单.csv',
      '单位,姓名,角色,起始日期\n卫计局,甲,联络员,2026-01-01\n卫计局,乙,联络员,2026-01-01\n',
    );
    await admin(['import-roster', roster]);
    expect((await admin(['bind-code', '卫计局联络员'])).complained).toEqual([
      '卫计局联络员现有2人：甲、乙。请用 --person 写明发给谁。',
    ]);
    expect(await admin(['bind-code', '卫计局联络员', '--person', '乙'])).toMatchObject({ code: 0 });
    expect((await admin(['bind-code', '卫计局联络员', '--person', '丙'])).complained).toEqual([
      '这个职务现在没有“丙”。现任：甲、乙。',
    ]);
  });
});

describe('import-roster', () => {
  test('R100 24 names load from .csv, and from .xlsx nothing is new', async () => {
    const lines = sampleRoster();
    const first = await admin(['import-roster', await file('名单.csv', lines.join('\n'))]);
    expect(first).toMatchObject({ code: 0, complained: [] });
    expect(first.said[0]).toBe('名单已导入：新任 24 人次，离任 0 人次，未变 0 人次。');
    expect(first.said[1]).toMatch(/^仍然空缺（23）：.*卫计局联络员/);
    const sheet = lines.map((line) => line.split(',').map((value) => (value ? { value } : null)));
    const again = await admin([
      'import-roster',
      await file('名单.xlsx', await writeXlsxFile(sheet).toBuffer()),
    ]);
    expect(again.said[0]).toBe('名单与现状一致（24 人次），没有变化。');
  });

  test('R103 R104 everything wrong is told together, and nothing is imported', async () => {
    const wrong =
      '单位,姓名,角色\n气象局,甲,联络员\n财政局,乙,办公室主任\n财政局,丙,办公室主任\n卫计局,丁,成员\n';
    const { code, complained } = await admin(['import-roster', await file('名单.csv', wrong)]);
    expect(code).toBe(1);
    expect(complained).toEqual([
      '名单有 2 处问题，一条也没有导入：',
      '  第 2 行：22个成员单位里没有“气象局”。如果是其他购买主体，请加“单位性质”和“财政负担”两列。',
      '  第 4 行：办公室主任只有1名，第 3 行已经写了一位（附件1 二）。',
    ]);
    expect(await inOffice((desk) => desk.people.holdings('2026-11-22'))).toEqual([]);
  });

  test('R104 a deputy from another unit loads with a word of warning', async () => {
    const roster = await file('名单.csv', '单位,姓名,角色\n科技局,甲,办公室副主任\n');
    expect((await admin(['import-roster', roster])).said.slice(-2)).toEqual([
      '请留意：',
      '  第 2 行：这位副主任不属于文件列出的七个单位（附件1 二）。',
    ]);
  });

  test('R149 a town comes in as a purchaser of its own', async () => {
    const roster = await file('名单.csv', '单位,姓名,角色,单位性质,财政负担\n柳镇,甲,经办人,行政机关,是\n');
    expect((await admin(['import-roster', roster])).said).toContain('新增或更正了单位：柳镇。');
    expect(await admin(['bind-code', '柳镇联络员'])).toMatchObject({ code: 0 });
  });

  test('R98 what is in a workbook is used or named: other sheets, columns nobody reads, the day under another heading', async () => {
    const cell = (value: string) => ({ value });
    const table = (...lines: string[]) => lines.map((line) => line.split(',').map(cell));
    const last = table('单位,姓名,角色', '卫计局,往届,联络员');
    const now_ = table(
      '序号,单位,姓名,角色,职务,任职时间,备注',
      '1,卫计局,现任,联络员,副局长;党组成员,2026-03-01,兼',
    );
    const sheets = [
      { data: last, sheet: '上届 & 旧' },
      { data: now_, sheet: '本届' },
      { data: table('说明'), sheet: '填表说明' },
    ];
    const workbook = new PizZip(await writeXlsxFile(sheets).toBuffer());
    const index = workbook.file('xl/workbook.xml')?.asText() ?? '';
    workbook.file(
      'xl/workbook.xml',
      index.replace('<sheet r:id="rId1"', '<sheet state="hidden" r:id="rId1"'),
    );
    const roster = await file('名单.xlsx', workbook.generate({ type: 'uint8array' }));
    const tried = await admin(['import-roster', roster, '--dry-run']);
    const named = ['没有用到的工作表：上届 & 旧（隐藏）、填表说明。', '没有用到的列：序号、备注。'];
    expect(tried).toMatchObject({ code: 0, complained: [] });
    expect(tried.said.filter((line) => !line.startsWith('仍然空缺'))).toEqual([
      '名单已导入：新任 1 人次，离任 0 人次，未变 0 人次。',
      '  新任：卫计局联络员 现任（2026-03-01起）',
      ...named,
      '这是试导入，什么也没有写入。确认无误后去掉 --dry-run 再运行一次。',
    ]);
    expect(await inOffice((desk) => desk.people.holdings('2026-11-22'))).toEqual([]);
    expect((await admin(['import-roster', roster])).said).toEqual(expect.arrayContaining(named));
    const [held] = await inOffice((desk) => desk.people.holdings('2026-11-22'));
    expect(held).toMatchObject({ name: '现任', from: '2026-03-01' });
    const logged = await inOffice((desk) => desk.log.of('post:liaison-health'));
    expect(JSON.stringify(logged.at(-1)?.after)).toContain('副局长;党组成员');

    const two = await writeXlsxFile(sheets).toBuffer();
    expect((await admin(['import-roster', await file('两张.xlsx', two)])).complained).toEqual([
      '有 2 张工作表都像名单：上届 & 旧、本届。请只留一张，其余的另存后分别导入。',
    ]);
    const sheet = workbook.file('xl/worksheets/sheet2.xml')?.asText() ?? '';
    workbook.file('xl/worksheets/sheet2.xml', sheet.replace('<row r="2"', '<row hidden="1" r="2"'));
    const hidden = await file('隐藏行.xlsx', workbook.generate({ type: 'uint8array' }));
    expect((await admin(['import-roster', hidden])).complained).toEqual([
      '名单有 1 处问题，一条也没有导入：',
      '  第 2 行：这一行被隐藏。要导入就取消隐藏，不要的就删掉，再导入。',
    ]);
  });

  test('R98 a semicolon within a cell is text, a cell without a heading is named, and so is who begins today', async () => {
    const first = '单位,姓名,职务,角色\n卫计局,甲,副局长;党组成员,联络员\n';
    expect((await admin(['import-roster', await file('a.csv', first)])).said.slice(2)).toEqual([
      '名单没有“起始日期”一列，其中新任的从 2026-11-22 起算。',
    ]);
    expect(
      JSON.stringify((await inOffice((desk) => desk.log.of('post:liaison-health'))).at(-1)?.after),
    ).toContain('副局长;党组成员');
    const dated = '单位,姓名,角色,任职时间\n卫计局,甲,联络员,2025-01-01\n';
    expect((await admin(['import-roster', await file('b.csv', dated)])).said).toContain(
      '  卫计局联络员 甲 的起始日期没有改：现为 2026-11-22，名单写 2025-01-01。',
    );
    const stray = '单位,姓名,角色\n卫计局,甲,联络员,副局长\n';
    expect((await admin(['import-roster', await file('c.csv', stray)])).complained[1]).toBe(
      '  第 2 行：“副局长”所在的列没有表头。请补上表头，或删掉这一格。',
    );
  });

  test('a file that is not there is named', async () => {
    const { code, complained } = await admin(['import-roster', '/没有/名单.csv']);
    expect(code).toBe(1);
    expect(complained).toEqual(['找不到文件 /没有/名单.csv。请检查路径，或把它放到当前目录再试。']);
  });
});

describe('import-regulation', () => {
  test('R01 the document’s words come in, once', async () => {
    const text = await file('文件.txt', SAMPLE);
    expect((await admin(['import-regulation', text])).said).toEqual([
      '已导入 山政办发〔2031〕7号，共 48 条。“依据”从现在起给出原文。',
      '请留意：程序现在执行的是 绍柯政办发〔2015〕55号；这份另存备查，不改变现有的判断。',
    ]);
    expect((await admin(['import-regulation', text])).said[0]).toBe(
      '山政办发〔2031〕7号 的原文早已导入，没有变化。',
    );
    expect(await inOffice((desk) => desk.regulation.text('山政办发〔2031〕7号', '六(二)3'))).toBe(
      '3.看天气。',
    );
  });

  test('R01 a text with a gap in it is told where, and not taken', async () => {
    const text = await file('文件.txt', SAMPLE.replace('(六)公布。\n', ''));
    expect((await admin(['import-regulation', text])).complained).toEqual([
      '这份文件有 1 处与预期不符，没有导入：',
      '  没有找到 六(六)。',
    ]);
  });

  test('a word-processor file is told apart from plain text', async () => {
    const { complained } = await admin(['import-regulation', await file('文件.docx', 'PK\u0003\u0004…')]);
    expect(complained).toEqual(['这不是纯文本。请在文字处理软件中“另存为”纯文本（.txt）再导入。']);
  });
});

describe('backup and restore', () => {
  test('an office goes into a file and comes back, over another one only when told', async () => {
    await admin(['import-roster', await file('名单.csv', sampleRoster().join('\n'))]);
    const copy = join(folder, 'office.backup');
    expect((await admin(['backup', copy])).said[0]).toMatch(/^已备份到 .*office\.backup，共 \d+ 行记录。/);

    await admin(['import-roster', await file('名单.csv', '单位,姓名,角色\n卫计局,后来,成员\n')]);
    const refused = await admin(['restore', copy]);
    expect(refused).toMatchObject({ code: 1, said: [] });
    expect(refused.complained.join()).toContain('--overwrite');

    const { code, said } = await admin(['restore', copy, '--overwrite']);
    expect(code).toBe(0);
    expect(said[0]).toMatch(/行记录。可以启动了。$/);
    const holders = await inOffice((desk) => desk.people.holdings('2026-11-23'));
    expect(holders.find((holding) => holding.post.slug === 'member-health')?.name).toBe('员17');
    expect(await admin(['verify'])).toMatchObject({ code: 0 });
  });

  test('what is no backup is refused, and the office stays', async () => {
    await admin(['bind-code', 'office-director']);
    const { code, complained } = await admin(['restore', await file('x.backup', 'banana'), '--overwrite']);
    expect(code).toBe(1);
    expect(complained[0]).toBe('这份备份不能用。');
    expect(await admin(['verify'])).toMatchObject({
      code: 0,
      said: expect.arrayContaining(['没有发现问题。']),
    });
  });
});

describe('verify', () => {
  test('a log nobody touched is found whole', async () => {
    await admin(['bind-code', 'office-director']);
    const { code, said } = await admin(['verify']);
    expect(code).toBe(0);
    expect(said).toEqual([
      '核对了 1 条留痕（1 个事项、0 个项目、0 件会议和事项记录）和 0 个封存。',
      expect.stringMatching(/^另核对了 \d+ 条人员、账号、设置、文件等记录。$/),
      '没有发现问题。',
    ]);
  });

  test('a row changed behind the office’s back is named by what it is, and so is a seal that is not the one kept', async () => {
    await admin(['bind-code', 'office-director']);
    const prisma = makePrisma(database.url, { poolSize: 1 });
    await seal(prisma, now);
    const [{ hash = '' } = {}] = await prisma.seal.findMany();
    const kept = `${hash.slice(0, 8)} ${hash.slice(8, 24).toUpperCase()}`;
    expect(await admin(['verify', '--seal', kept])).toMatchObject({
      code: 0,
      said: expect.arrayContaining([expect.stringMatching(/^与第 1 号封存（.*）的校验码一致/)]),
    });
    expect((await admin(['verify', '--seal', hash.replaceAll('a', 'b')])).complained[1]).toContain(
      '没有哪个封存是这个校验码',
    );
    expect((await admin(['verify', '--seal', '12345678'])).complained).toEqual([
      '校验码是64位，由数字和字母a至f组成，至少写前16位。',
    ]);
    await prisma.$executeRaw`UPDATE "BindingCode" SET "postSlug" = 'chief-convenor', "expiresAt" = "expiresAt" + interval '1 year'`;
    await prisma.$disconnect();
    const { code, complained } = await admin(['verify']);
    expect(code).toBe(1);
    expect(complained[1]).toMatch(/^ {2}绑定码 [0-9a-f]{64}：岗位、有效期与留痕不符。$/);
  });

  test('an office of an earlier program is not called wrong, but told since when it can be proved', async () => {
    await admin(['bind-code', 'office-director']);
    const prisma = makePrisma(database.url, { poolSize: 1 });
    // As it stood before the log held rows.
    await prisma.$executeRaw`DELETE FROM "Entry" WHERE subject LIKE 'rows:%'`;
    await prisma.$disconnect();
    const { code, said } = await admin(['verify'], {}, new Date('2026-11-23T02:00:00Z'));
    expect(code).toBe(0);
    expect(said[2]).toMatch(/^2026-11-23以前的改动无从核对（那时起才留痕）：单位、岗位、人员、任职、/);
  });

  test('a changed entry is named, and the command ends with 1', async () => {
    await admin(['bind-code', 'office-director']);
    const prisma = makePrisma(database.url, { poolSize: 1 });
    await prisma.$executeRaw`UPDATE "Entry" SET content = jsonb_set(content, '{verb}', '"nothing"') WHERE subject LIKE 'post:%'`;
    await prisma.$disconnect();
    const { code, complained } = await admin(['verify']);
    expect(code).toBe(1);
    expect(complained.slice(0, 2)).toEqual([
      '发现 1 处问题：',
      '  post:office-director 第 1 条：记录被改动。',
    ]);
  });
});
