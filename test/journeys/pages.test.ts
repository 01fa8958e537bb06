import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { COMMAND_WORDS } from '../../src/wording/commands.ts';
import { openTryOut, type TryOut } from './try-out.ts';
import { browserAt, linkFor, visiting } from './visit.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("the door of the office's pages", () => {
  let office: TryOut;
  beforeAll(async () => {
    office = await openTryOut();
  });
  afterAll(() => office?.close());

  test('a link asked for in the group is refused, and nothing that opens anything stands there', async () => {
    const answer = await office.says('member-health', '@联席 网页', 'group');
    expect(answer).toContain('网页链接是给您一个人的，不在群里发。');
    expect(answer).toContain('请打开与我的私聊，再发送“网页”。');
    expect(answer).not.toContain('/office/enter/');
  });

  test('looking at the link uses nothing up; entering does, and it opens to nobody a second time', async () => {
    const link = await linkFor(office, 'member-health');
    const path = new URL(link).pathname;
    const mine = browserAt(link);
    for (let look = 0; look < 2; look += 1) expect((await mine.sees(path)).text).toContain('进入办公网页');
    expect((await mine.sees('/office')).status).toBe(401);

    const home = await mine.sends(path);
    expect(home.path).toBe('/office');
    expect(home.text).toContain('卫计局成员');
    const theirs = browserAt(link);
    expect(await theirs.sends(path)).toMatchObject({ status: 410 });
    expect((await theirs.sees('/office')).text).toContain('请从聊天里进入');
    expect((await mine.sees('/office')).status).toBe(200);
  });

  test('the token and the session stand nowhere in clear, and both are in the log', async () => {
    const link = await linkFor(office, 'member-health');
    const token = link.slice(link.lastIndexOf('/') + 1);
    const visit = browserAt(link);
    await visit.sends(new URL(link).pathname);
    const session = visit.cookies.get('lianxi_office') ?? '';
    expect(session).toMatch(/^[\w-]{43}$/);
    const [passes, verbs] = await office.rows(
      `SELECT string_agg(p::text, ' ') AS said FROM "PagePass" p`,
      `SELECT string_agg(content->>'verb', ' ' ORDER BY at) AS said FROM "Entry" WHERE content->>'verb' LIKE 'page-%'`,
    );
    expect(passes).not.toContain(token);
    expect(passes).not.toContain(session);
    expect(verbs).toMatch(/page-link page-enter$/);
  });

  test('a page of another site has nothing done', async () => {
    const visit = await visiting(office, 'office-director');
    for (const origin of ['https://evil.example', 'null', ''])
      expect(await visit.sends('/office/say', { text: '帮助' }, origin)).toMatchObject({ status: 403 });
  });

  test('退出 ends the session here, 退出网页 in the chat ends it everywhere', async () => {
    const one = await visiting(office, 'office-clerk');
    const two = await visiting(office, 'office-clerk');
    expect((await one.sends('/office/leave')).text).toContain('已退出办公网页。');
    expect((await two.sees('/office')).status).toBe(401);
    const three = await visiting(office, 'office-clerk');
    expect(await office.says('office-clerk', '退出网页')).toContain('已退出办公网页（1处）。');
    expect((await three.sees('/office')).status).toBe(401);
  });

  test('R98 whose account was taken away is out at once', async () => {
    const visit = await visiting(office, 'member-land');
    expect((await visit.sees('/office')).status).toBe(200);
    await office.says('member-land', '解绑');
    await office.says('member-land', '发送');
    expect((await visit.sees('/office')).status).toBe(401);
    expect((await visit.sends('/office/say', { text: '待办' })).status).toBe(401);
  });

  test('whoever is led to a page from outside comes to it once they are in', async () => {
    const link = await linkFor(office, 'office-director');
    const visit = browserAt(link);
    expect((await visit.sees('/office/projects/2026-001')).text).toContain('进入后会回到您要看的页面。');
    expect((await visit.sends(new URL(link).pathname)).path).toBe('/office/projects/2026-001');
  });

  test('a link waits ten minutes, a session lasts twelve hours', async () => {
    const link = await linkFor(office, 'member-health');
    const visit = await visiting(office, 'member-health');
    await office.winds('11m');
    expect(await browserAt(link).sends(new URL(link).pathname)).toMatchObject({ status: 410 });
    expect((await visit.sees('/office')).status).toBe(200);
    await office.winds('12h');
    expect((await visit.sees('/office')).status).toBe(401);
  });
});

describe('what is done on a page is done in the conversation', () => {
  let office: TryOut;
  let number = '';
  beforeAll(async () => {
    office = await openTryOut();
    const said = await office.says('officer-education-sports', COMMAND_WORDS.submit?.example ?? '');
    number = /\d{4}-\d{3}/.exec(said)?.[0] ?? said;
  });
  afterAll(() => office?.close());

  test('a press asks, acts and answers as in the chat, and the step stands in the timeline', async () => {
    const visit = await visiting(office, 'office-director');
    const page = await visit.sees(`/office/projects/${number}`);
    const answer = await visit.presses(page, '受理');
    expect(answer.text).toContain(`已受理，征求意见：${number} 中小学课后体育服务`);
    const after = await visit.sees(`/office/projects/${number}`);
    expect(after.text).toContain('共2步');
    expect(after.text).toContain('现状 待受理 → 正在征求意见');
  });

  test('pressed twice on one drawing it is done once', async () => {
    const visit = await visiting(office, 'member-finance');
    const page = await visit.sees(`/office/projects/${number}`);
    const first = await visit.presses(page, '不同意', { reason: '测算依据不足' });
    const again = await visit.presses(page, '不同意', { reason: '测算依据不足' });
    expect(again.text).toBe(first.text);
    expect((await visit.sees(`/office/projects/${number}`)).text).toContain('共3步');
  });

  test('nobody reads an answer given to another', async () => {
    const clerk = await visiting(office, 'office-clerk');
    const answer = await clerk.sends('/office/say', { text: '待办', drawn: 'x' });
    const [, message = ''] = /name="message" value="([^"]+)"|m-([\w-]+)/.exec(answer.html) ?? [];
    const other = await visiting(office, 'officer-health');
    expect((await other.sees(`/office/answer?m=${message}`)).text).not.toContain('该您办');
  });
});

describe('the ledger and the boards', () => {
  let office: TryOut;
  const declare = (name: string, money: string) =>
    (COMMAND_WORDS.submit?.example ?? '').replace('中小学课后体育服务', name).replaceAll('80万元', money);

  beforeAll(async () => {
    office = await openTryOut();
    await office.says('officer-education-sports', declare('甲培训', '30万元'));
    await office.says('officer-health', declare('乙随访', '90.5万元'));
    await office.says('officer-culture', declare('丙演出', '60万元'));
  });
  afterAll(() => office?.close());
  const names = (html: string) => [...html.matchAll(/[甲乙丙](?:培训|随访|演出)/g)].map(([name]) => name);

  test('is narrowed by amount, unit and word, ordered by any column, and its sums are those of what is found', async () => {
    const visit = await visiting(office, 'office-director');
    const asking = async (query: string) => visit.sees(`/office/projects?${query}`);
    const rising = await asking('least=30&most=90.5&words=&sort=6&unit=&stage=declaration');
    expect(names(rising.html).filter((name) => name !== '示例')).toEqual(['甲培训', '丙演出', '乙随访']);
    expect(names((await asking('sort=-6')).html)).toEqual(['乙随访', '丙演出', '甲培训']);
    const one = await asking('unit=health&words=随访&stage=declaration&least=90');
    expect(one.text).toContain('共1条。');
    expect(one.text).toContain('合计 90.5万元');
    expect((await asking('least=很多')).text).toContain('金额不少于（万元）应写数字，没看懂“很多”。');
    expect((await asking('words=没有这个')).text).toContain('没有符合的。请放宽条件再查。');
  });

  test('the workbook is the one the chat sends', async () => {
    const visit = await visiting(office, 'office-director');
    const page = await visit.sees('/office/projects?unit=health');
    const [, said = ''] = /name="text" value="([^"]+)"/.exec(page.html) ?? [];
    expect(said).toBe('导出 项目 卫计局');
    const answer = await visit.sends('/office/say', { text: said, drawn: 'once' });
    expect(answer.text).toContain('卫计局项目：');
    const [, file = ''] = /href="([^"]+\/files\/[^"]+)"/.exec(answer.html) ?? [];
    expect((await visit.sees(file)).html.startsWith('PK')).toBe(true);
    const narrow = 'unit=health&field=sports&stage=declaration&least=90&most=91&words=随访';
    const narrowed = await visit.sees(`/office/projects?${narrow}`);
    expect(narrowed.text).toContain('共1条。');
    const [, alike = ''] = /name="text" value="([^"]+)"/.exec(narrowed.html) ?? [];
    expect(alike).toBe('导出 项目 卫计局 体育 申报阶段 90万元以上 91万元以下 随访');
    const workbook = await visit.sends('/office/say', { text: alike, drawn: 'narrowed' });
    expect(workbook.text).toContain('项目：1条，见附件');
    expect(workbook.text).toContain('申报金额 90.5万元');
    expect((await (await visiting(office, 'officer-culture')).sees(file)).status).toBe(404);
  });

  test('an officer of another unit sees no more of it than in the chat', async () => {
    const visit = await visiting(office, 'officer-culture');
    expect(names((await visit.sees('/office/projects')).html)).toEqual(['丙演出']);
  });

  test("the board's sums are those of the projects, and whoever oversees nobody sees no other unit's delays", async () => {
    const director = await (await visiting(office, 'office-director')).sees('/office/board');
    expect(director.text).toMatch(/项目申报 3 180.5万元/);
    expect(director.text).toMatch(/卫计局 1 90.5万元 尚无/);
    expect(director.text).toContain('各单位办理时长（中位数）');
    const officer = await (await visiting(office, 'officer-culture')).sees('/office/board');
    expect(officer.text).toMatch(/项目申报 1 60万元/);
    expect(officer.text).not.toContain('卫计局');
  });

  test('R119 on the day the picture on the wall leads to the page that checks a unit in, and the tile tells it', async () => {
    const day = new Date(Date.now() + 86_400_000).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
    await office.says(
      'office-director',
      `召开 全体会议\n时间：${day} 14:30-16:30\n地点：第一会议室\n议题：年度工作计划`,
    );
    const called = await office.says('office-director', '发送');
    const [number = called] = /M\d{4}-\d+/.exec(called) ?? [];
    const member = await visiting(office, 'member-health');
    const soon = await member.presses(await member.sees(`/office/meetings/${number}/checkin`), '签到');
    expect(soon.text).not.toContain('卫计局已签到');

    const ten = Date.parse(`${day}T10:00:00+08:00`);
    await office.winds(`${Math.round((ten - Date.now()) / 60_000)}m`);
    const director = await visiting(office, 'office-director');
    expect((await director.sees(`/office/meetings/${number}`)).html).toContain(
      `src="/office/meetings/${number}/checkin.png"`,
    );
    const wall = await director.sees(`/office/meetings/${number}/checkin.png`);
    expect(wall.html.slice(1, 4)).toBe('PNG');

    const here = await visiting(office, 'member-health');
    const door = await here.sees(`/office/meetings/${number}/checkin`);
    expect((await here.presses(door, '签到')).text).toContain(`卫计局已签到：${number}`);
    const board = await director.sees(`/office/meetings/${number}`);
    expect(board.text).toContain('到会 1/22');
    expect(board.text).toMatch(/卫计局 待办 答复 — 到会 已签到（卫计局成员，/);
    expect((await here.sees(`/office/meetings/${number}`)).html).not.toContain('checkin.png');
  });

  test('R18 a trial of the declaration tells what comes of it, refusals too, and leaves nothing behind', async () => {
    const visit = await visiting(office, 'officer-culture');
    const [before] = await office.rows('SELECT count(*) AS said FROM "Entry"');
    const half = await visit.sends('/office/declare', {
      'f.fen': '80万元',
      'f.funds': '项目经费50万元、公用经费20万元',
    });
    expect(half.text).toContain('资金来源合计70万元，金额80万元，少10万元。');
    expect(half.html).toContain('value="项目经费50万元、公用经费20万元"');
    const banned = await visit.sends('/office/declare/trial', { 'f.nature': 'government-only' });
    expect(banned.text).toContain('应由政府直接提供的服务不得购买。');
    expect(banned.text).not.toContain('留痕');
    const [after] = await office.rows('SELECT count(*) AS said FROM "Entry"');
    expect(Number(after)).toBe(Number(before));
    const director = await visiting(office, 'office-director');
    expect((await director.sees('/office')).html).not.toContain('href="/office/declare"');
    expect((await director.sees('/office/declare')).status).toBe(404);
  });

  test('R136 a list closed to others stands on nobody else’s page, and reading an entry of it goes on record', async () => {
    await office.says(
      'member-organization',
      '干部事项登记 购买服务工作纳入班子考核 类别：领导班子 内容：列入年度考核',
    );
    const own = await visiting(office, 'member-organization');
    const list = await own.sees('/office/registers/cadres');
    const [, number = ''] = /href="\/office\/entries\/(GB[\d-]+)"/.exec(list.html) ?? [];
    expect(list.text).toContain('共1条。');
    expect(list.text).not.toContain('列入年度考核');
    const other = await visiting(office, 'member-culture');
    expect((await other.sees('/office/registers')).text).not.toContain('班子干部事项');
    expect((await other.sees('/office/registers/cadres')).text).not.toContain(number);
    expect((await other.sees(`/office/entries/${number}`)).text).not.toContain('列入年度考核');
    const read = `SELECT count(*) AS said FROM "Entry" WHERE content::text LIKE '%${number}%'
      AND content->'by'->>'post' = 'supervision'`;
    const [before] = await office.rows(read);
    const overseer = await visiting(office, 'supervision');
    expect((await overseer.sees(`/office/entries/${number}`)).text).toContain('列入年度考核');
    const [after] = await office.rows(read);
    expect(Number(after)).toBeGreaterThan(Number(before));
  });

  test('an entry is added by the form the chat asks with, and stands in its list', async () => {
    const visit = await visiting(office, 'member-civil-affairs');
    const list = await visit.sees('/office/registers/concerns');
    const form = await visit.presses(list, '关切登记');
    const answer = await visit.presses(form, '关切登记', { name: '助餐点什么时候开', to: '民政局' });
    expect(answer.text).toContain('助餐点什么时候开');
    const after = await visit.sees('/office/registers/concerns?words=助餐');
    expect(after.text).toContain('共1条。');
    expect(after.text).toMatch(/助餐点什么时候开 民政局 .*待答复/);
  });
});
