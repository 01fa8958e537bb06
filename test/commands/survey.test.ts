import { beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../src/disclosure/open-office.ts';
import { openSurveys } from '../../src/disclosure/surveys.ts';
import { openSite } from '../../src/web/open/site.tsx';
import { openRoom, type Room } from '../chat/room.ts';
import { quietLog } from '../fakes/console/house.ts';
import { supervised } from './filing.ts';

let room: Room;
let site: ReturnType<typeof openSite>;
let number: string;
let link: string;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  const now = () => room.clock.now;
  site = openSite(
    {
      office: openOffice(room.store, now, 'Asia/Shanghai', () => 'AAAA2222'),
      surveys: openSurveys(room.store, now, 'Asia/Shanghai'),
    },
    quietLog(),
  );
  number = await supervised(room, { 期限: '2026-11-01至2026-12-31' });
  await says(OFFICER, `完工 ${number} 2026-11-20`);
  return () => room.close();
}, 60_000);

const OFFICER = 'officer-education-sports';
const says = (who: string, text: string) => room.says(who, text);
const path = () => link.replace('https://lianxi.example/open', '');
const linkIn = (text: string) => /https:\/\/lianxi\.example\/open\/e\/\S+/.exec(text)?.[0] ?? '';
const FULL = { quantity: '100', quality: '80', funds: '60' };
const send = (agent: string, scores: Readonly<Record<string, string>> = FULL) =>
  site.request(path(), {
    method: 'POST',
    headers: { 'user-agent': agent },
    body: new URLSearchParams(scores),
  });

describe('a questionnaire for the recipients', () => {
  it('R77 gives the purchaser’s officer a signed link and its QR picture, and nobody else', async () => {
    const opened = await says(OFFICER, `问卷 ${number} 询问：3 对象：28所学校的学生家长 截止：2026-12-10`);
    expect(opened).toContain('服务对象问卷已登记，答复中，2026年12月10日截止');
    const card = await says(OFFICER, `问卷链接 ${number}`);
    expect(card).toContain('询问3人，已答复0人，未答复3人。');
    link = linkIn(card);
    expect(link).toMatch(new RegExp(`/open/e/${number}\\.1\\.[\\w-]{22}$`));
    const [picture] = room.files(OFFICER, '二维码');
    expect(
      Buffer.from(picture ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(await says('officer-health', `问卷链接 ${number}`)).not.toContain('/open/e/');
  });

  it('R77 opens without account and script; what we did not sign opens nothing', async () => {
    const page = await site.request(path());
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('服务做得好不好？');
    expect(html).not.toContain('<script');
    const mac = link.slice(-22);
    const forged = [
      link.replace(mac, 'A'.repeat(22)),
      link.replace('.1.', '.2.'),
      link.replace(number, '2026-999'),
    ];
    for (const other of forged)
      expect((await site.request(other.replace('https://lianxi.example/open', ''))).status).toBe(404);
  });

  it('R77 takes one answer each, whole ones alone, from one network no more than the local setting', async () => {
    expect((await send('a', { quantity: '100' })).status).toBe(422);
    expect((await send('a', { ...FULL, quality: '101' })).status).toBe(422);
    expect((await send('a')).status).toBe(200);
    expect((await send('a')).status).toBe(409);
    await says('office-director', '设置 同一网络答卷上限 1 试一试');
    expect((await send('b')).status).toBe(429);
    expect(await says('office-director', '设置 同一网络答卷上限')).toContain('文件未规定');
    await says('office-director', '设置 同一网络答卷上限 20 恢复');
    expect((await send('b', { quantity: '80', quality: '60', funds: '60' })).status).toBe(200);
    expect(await says(OFFICER, `问卷链接 ${number}`)).toContain('询问3人，已答复2人，未答复1人。');
    // Nobody says in the chat what recipients say; the figures are not typed while they come in.
    expect(await says(OFFICER, '服务对象答卷登记')).not.toContain('已登记');
    await says(OFFICER, '取消');
    const typed = `服务对象评价 ${number} 数量：99 质量：99 资金：99 询问：3 答复：3 附件：问卷汇总〔2026〕1号`;
    expect(await says(OFFICER, typed)).toContain('网上问卷还没有汇总');
    await says(OFFICER, '取消');
  });

  it('R77 is over after its last day', async () => {
    room.clock.now = new Date('2026-12-11T02:00:00Z');
    expect((await site.request(path())).status).toBe(410);
    expect((await send('late')).status).toBe(410);
    room.clock.now = new Date('2026-11-24T02:00:00Z');
    expect((await site.request(path())).status).toBe(200);
  });

  it('R77 its figures become the recipients’ evaluation, with those who did not answer, from a least number on', async () => {
    await says('office-director', '设置 服务对象最少人数 3 抽样要求');
    expect(await says(OFFICER, `问卷汇总 ${number}`)).toContain('至少要有3名');
    await says(OFFICER, '取消');
    await says('office-director', '设置 服务对象最少人数 1 恢复');
    const shown = await room.hears(OFFICER, `问卷汇总 ${number}`);
    expect(shown).toContain('询问3人，答复2人，未答复1人。');
    expect(shown).toContain('平均：数量90、质量70、资金使用60。');
    await says(OFFICER, '发送');
    const judged = (await room.project(number))?.filed?.find(({ row }) => row === 'judge-recipients');
    expect(judged?.values).toMatchObject({ quantity: 90, quality: 70, funds: 60, asked: 3, answered: 2 });
    expect(await says(OFFICER, `缺 ${number}`)).not.toContain('服务对象的评价——');
    expect((await send('c')).status).toBe(410);
  });

  it('R77 closes when the result is issued, and never takes more than were asked', async () => {
    const again = `问卷 ${number} 询问：1 对象：学生家长 截止：2026-12-10`;
    expect(await says(OFFICER, again)).toContain('请写明原因');
    await says(OFFICER, '更正原因：补问一人');
    link = linkIn(await says(OFFICER, `问卷链接 ${number}`));
    expect(link).toContain(`${number}.2.`);
    expect((await send('a')).status).toBe(200);
    expect((await send('b')).status).toBe(410);
    for (const text of [
      `验收 ${number} 合格 附件：验收报告〔2026〕1号`,
      `购买主体评价 ${number} 数量：90 质量：85 资金：90 实际数量：4100课时 实际质量：满意度93% 附件：评价表〔2026〕1号`,
      `第三方评价 ${number} 数量：90 质量：90 资金：85 第三方：区评估协会 附件：评估报告〔2026〕1号`,
    ])
      await says(OFFICER, text);
    expect((await site.request(path())).status).toBe(200);
    await says(OFFICER, `出具 ${number}`);
    const { lines = [] } = (await room.project(number))?.evaluation ?? {};
    expect(lines.join()).toContain('询问3人，答复2人，未答复1人');
    expect((await site.request(path())).status).toBe(410);
  });
});
