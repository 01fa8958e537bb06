import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../src/disclosure/open-office.ts';
import type { Stage } from '../../src/domain/project.ts';
import { buildApp } from '../../src/web/app.tsx';
import { openRoom, type Room } from '../chat/room.ts';
import { carriedTo } from '../commands/filing.ts';
import { approved } from '../commands/story.ts';
import { quietLog } from '../fakes/console/house.ts';
import { validOcds } from './ocds.ts';

const PUBLISHER = 'liaison-public-resources';
const OFFICER = 'officer-education-sports';

let room: Room;
let number: string;
let hidden: string;
let codes = 0;

/** The site as its server builds it; a new one counts its visitors anew. */
function site() {
  const app = buildApp(
    {
      host: '127.0.0.1',
      port: 0,
      log: quietLog(),
      webhooks: {},
      health: async () => ({ usable: true, parts: {} }),
      open: {
        office: openOffice(
          room.store,
          () => room.clock.now,
          'Asia/Shanghai',
          () => `CODE${++codes}`,
        ),
        publicUrl: 'https://open.example.gov',
      },
    },
    { port: () => 8787, closing: new AbortController().signal },
  );
  const get = async (path: string) => (await app.request(path)).text();
  const post = (path: string, fields: Record<string, string>) =>
    app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  return { app, get, post };
}

const publish = async (draft: string) =>
  room.says(PUBLISHER, `公开 ${draft} 链接：https://www.example.gov/open/${draft}.html 日期：今天`);

const PACKAGES = [
  ['/open/ocds/releases.json', 'release-package-schema'],
  ['/open/ocds/records.json', 'record-package-schema'],
] as const;

beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  number = await approved(room, { 期限: '2026-01-01至2027-12-31' });
  return () => room.close();
}, 60_000);

describe('what everybody may read under /open', () => {
  it('shows a project from its approval on, and nothing of its purchase before it is published', async () => {
    const { get } = site();
    await carriedTo(room, number, 'qualification');
    expect(await get('/open/projects')).toContain(number);
    const page = await get(`/open/projects/${number}`);
    expect(page).toContain('中小学课后体育服务');
    expect(page).not.toContain('柯桥社工服务中心');
    expect(await get('/open/awards')).toContain('这一栏还没有公开的内容。');
    expect(await get('/open/projects.csv')).not.toContain('柯桥社工服务中心');
    expect(await get('/open/ocds/releases.json')).not.toContain('柯桥社工服务中心');
  });

  it('shows conditions and award once their link and day are told, with where the notice stands', async () => {
    await publish('G2026-01');
    await publish('G2026-02');
    const { get } = site();
    const page = await get(`/open/projects/${number}`);
    for (const told of [
      '有3年以上体育培训经验',
      '柯桥社工服务中心',
      '70万元',
      'https://www.example.gov/open/G2026-02.html',
    ])
      expect(page).toContain(told);
    expect(await get('/open/providers')).toContain('柯桥社工服务中心');
    expect(await get('/open')).toContain('中小学课后体育服务：采购结果');
    expect(await get('/open/notices/G2026-02')).toContain('采购方式：公开招标');
  });

  it('keeps what is not approved, and what does not exist, to itself', async () => {
    const { app, get } = site();
    const declared = await room.says(
      OFFICER,
      [
        '申报',
        '名称：还没定的事',
        '需求：试一试',
        '目录：B10 体育',
        '金额：10万元',
        '测算：10×1万元',
        '资金来源：项目经费10万元',
        '期限：2027-01-01至2027-12-31',
        '数量：10次',
        '质量：满意',
        '服务性质：公共服务',
        '适宜：是',
        '人员：不增加',
        '情形：无',
      ].join('\n'),
    );
    [hidden = ''] = /2026-\d{3}/.exec(declared) ?? [];
    expect(hidden).not.toBe('');
    expect(await get('/open/projects')).not.toContain('还没定的事');
    expect(await get('/open/projects.json')).not.toContain(hidden);
    for (const path of [
      `/open/projects/${hidden}`,
      '/open/projects/2026-999',
      '/open/notices/G2026-99',
      '/open/nothing',
    ])
      expect((await app.request(path)).status, path).toBe(404);
  });

  it('R93 gives the same projects as JSON, as CSV a table program reads, and as OCDS that the schema accepts', async () => {
    const { app, get } = site();
    let stage: Stage = 'qualification';
    for (const next of ['contract', 'evaluation', 'payment'] as const) {
      await carriedTo(room, number, next, 'education-sports', stage);
      stage = next;
      for (const [path, schema] of PACKAGES)
        expect(await validOcds(JSON.parse(await get(path)), schema), `${path} ${next}`).toEqual([]);
    }
    const { projects } = JSON.parse(await get('/open/projects.json'));
    const csv = Buffer.from(await (await app.request('/open/projects.csv')).arrayBuffer());
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map((row) => row.项目编号)).toEqual(projects.map((each: { number: string }) => each.number));
    expect(rows[0]?.['成交金额（元）']).toBe((projects[0].award.fen / 100).toFixed(2));
    const releases = JSON.parse(await get('/open/ocds/releases.json'));
    const records = JSON.parse(await get('/open/ocds/records.json'));
    expect(releases.releases.map(({ tag }: { tag: string[] }) => tag[0])).toEqual([
      'planning',
      'tender',
      'award',
      'contract',
      'implementation',
    ]);
    expect(records.records[0].compiledRelease.awards[0].value).toEqual({ amount: 700_000, currency: 'CNY' });
  });

  it('R93 the system of projects reads it under the names 公管办 gave, nobody else’s, and gives it back whole', async () => {
    const { get } = site();
    expect(await room.says('liaison-finance', '接口字段登记 项目编号 接口名：project_no')).toContain(
      '不由您的单位登记',
    );
    const publisher = 'liaison-public-resources';
    expect(await room.says(publisher, '接口字段登记 项目编号 接口名：项目号')).toContain('字母开头');
    await room.says(publisher, '取消');
    await room.says(publisher, '接口字段登记 项目编号 接口名：project_no');
    await room.says(publisher, '接口字段登记 成交金额（元） 接口名：award_yuan');
    const feed = JSON.parse(await get('/open/feed.json'));
    expect(feed.projects[0].project_no).toBe(number);
    expect(feed.projects[0].award_yuan).toBe('700000.00');
    // Its own names turn it back into the table, cell by cell.
    const back = feed.projects.map((each: Record<string, string>) =>
      Object.fromEntries(Object.entries(each).map(([key, value]) => [feed.keys[key], value])),
    );
    const csv = Buffer.from(await get('/open/projects.csv'));
    expect(back).toEqual(parse(csv, { bom: true, columns: true }));
    expect(await room.says(publisher, '接口字段修改 JK2026-01 接口名：award_yuan')).toContain(
      '接口名与 JK2026-02 成交金额（元） 相同',
    );
  });

  it('the schema is one that refuses: a release without its ocid does not pass', async () => {
    const { get } = site();
    const releases = JSON.parse(await get('/open/ocds/releases.json'));
    delete releases.releases[0].ocid;
    expect(await validOcds(releases, 'release-package-schema')).not.toEqual([]);
  });

  it('R92 takes what a citizen says, gives a receipt, asks whoever must answer, and shows the answer for it alone', async () => {
    const { get, post } = site();
    const said = {
      project: number,
      text: '课后体育课和校车\u202e时间冲突\u0007',
      contact: '13800000000',
      website: '',
    };
    const thanked = await (await post('/open/feedback', said)).text();
    const [receipt = ''] = /F2026-\d\d-CODE\d+/.exec(thanked) ?? [];
    expect(receipt).not.toBe('');
    await room.says('liaison-education-sports', '待办');
    expect(room.inbox('liaison-education-sports')).toContain('课后体育课和校车 时间冲突');
    const own = receipt.split('-').slice(0, 2).join('-');
    expect(await get(`/open/receipt?number=${receipt}`)).toContain('已受理，正在办理');
    expect(await get(`/open/receipt?number=${own}-CODE9X`)).toContain('没有这个受理号');
    await room.says('liaison-education-sports', `答复反馈 ${own} 课程提前半小时`);
    expect(await get(`/open/receipt?number=${receipt}`)).toContain('课程提前半小时');
    expect(await get(`/open/projects/${number}`)).not.toContain('13800000000');
  });

  it('R14 takes a challenge from outside and says what is wrong with a form in words', async () => {
    const { post } = site();
    expect(await (await post('/open/challenge', { text: '本地注册三年', project: number })).text()).toMatch(
      /U2026-\d\d-CODE\d+/,
    );
    const wrong = await post('/open/challenge', { text: '本地注册三年', project: hidden });
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringContaining(`没有公开的项目 ${hidden}`),
    ]);
    const empty = await post('/open/feedback', { text: ' ' });
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('请写内容。')]);
    const trapped = await (
      await post('/open/feedback', { text: '买买买', website: 'http://spam.example' })
    ).text();
    expect(trapped).not.toContain('F2026');
  });

  it('lets nobody say too much too fast, and says when to come again', async () => {
    const { post } = site();
    const tried: number[] = [];
    for (let times = 0; times < 7; times += 1)
      tried.push((await post('/open/feedback', { text: ' ' })).status);
    expect(tried.slice(0, 6)).toEqual(Array(6).fill(422));
    expect(tried[6]).toBe(429);
  });

  it('needs no script, may be kept for a minute, and is not sent again unchanged', async () => {
    const { app } = site();
    const first = await app.request('/open/catalogue');
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    expect(first.headers.get('content-security-policy')).not.toContain('script');
    expect(await first.text()).not.toContain('<script');
    const again = await app.request('/open/catalogue', {
      headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('feeds what was published, newest first, as Atom with addresses that stay', async () => {
    const { get } = site();
    const feed = await get('/open/feed.atom');
    expect(feed.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true);
    expect(feed).toContain('<id>tag:lianxi,2026:G2026-02</id>');
    expect(feed).toContain('href="https://open.example.gov/open/notices/G2026-02"');
    expect(feed.match(/<entry>/g)?.length).toBe(3);
  });

  it('shows nothing of an award made anew before that one is published', async () => {
    const { get } = site();
    const other = await carriedTo(room, await approved(room, { 名称: '两次采购' }), 'qualification');
    const drafts =
      (await room.says(PUBLISHER, '公开清单')).match(/G\d{4}-\d{2}(?= 两次采购：采购结果)/) ?? [];
    await publish(drafts[0] ?? '');
    expect(await get(`/open/projects/${other}`)).toContain('柯桥社工服务中心');
    await room.says(OFFICER, `流标 ${other} 原因：中选方退出 日期：2026-11-20`);
    expect(await get(`/open/projects/${other}`)).not.toContain('柯桥社工服务中心');
    room.clock.now = new Date(room.clock.now.getTime() + 60_000);
    await carriedTo(room, other, 'qualification');
    expect(await get(`/open/projects/${other}`)).not.toContain('柯桥社工服务中心');
  });
});
