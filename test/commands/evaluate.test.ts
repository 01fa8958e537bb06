import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { judged, supervised } from './filing.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

/** A service that has begun, and may be delivered. */
const BEGUN = { 期限: '2026-11-01至2026-12-31' };
const OFFICER = 'officer-education-sports';
const says = (who: string, text: string) => room.says(who, text);
const at = (day: string) => {
  room.clock.now = new Date(`${day}T02:00:00Z`);
};

describe('after a service was delivered', () => {
  it('R76 nobody has anything to evaluate yet, and hears how that comes about', async () => {
    const answer = await says('office-director', '评估');
    expect(answer).toContain('没有待评估、待公布的项目。');
    expect(answer).toContain('完工 编号 完成日期');
  });

  it('R76 Z05 the list of evaluations is exact on the clock: by the local setting, or by a day of the project’s own', async () => {
    at('2026-11-23');
    await says('office-director', '设置 评估期限 10 区里要求从严');
    const [first, second, third] = [
      await supervised(room, { 名称: '校园足球', ...BEGUN }),
      await supervised(room, { 名称: '游泳课', ...BEGUN }),
      await supervised(room, { 名称: '体质监测', ...BEGUN }),
    ];
    // 10 work days from Friday the 20th are Friday 4 December, though it is recorded on the Monday after.
    expect(await says(OFFICER, `完工 ${first} 2026-11-20`)).toContain('已完成，请按期组织评估');
    await says(OFFICER, `完工 ${second} 2026-11-20 评估期限：2026-11-30`);
    const own = await says(OFFICER, `项目 ${second}`);
    expect(own).toContain(
      '完成：11月20日（教体局经办人，11月23日10:00），评估限11月30日（本项目另定，文件未规定）',
    );
    const wrong = await says(OFFICER, `完工 ${third} 2026-11-20 评估期限：2026-11-19`);
    expect(wrong).toContain('评估期限不能早于完成日期');
    await says(OFFICER, `取消`);

    at('2026-12-04');
    expect(await says('office-director', '评估')).toBe(
      [
        '待评估2个项目，其中1个已超期',
        `· ${second} 游泳课——教体局，80万元，已完成，待评估，11月30日（周一）到期，已超期4个工作日`,
        `· ${first} 校园足球——教体局，80万元，已完成，待评估，12月4日（周五）前，今天到期`,
        '※ 三方评价齐全后发送“出具 编号”，再向社会公布。期限是本地设置或项目另定，文件未规定（七(二)5、六(五)）。',
        `【${second} 游泳课】 【${first} 校园足球】`,
      ].join('\n'),
    );
    at('2026-12-08');
    expect(await says('office-director', '评估')).toContain('待评估2个项目，其中2个已超期');
    await judged(room, second);
    await says(OFFICER, `评估 ${second} 依据：评估报告〔2026〕2号`);
    expect(await says('office-director', '评估')).toContain('待评估1个项目、待公布1个，其中1个已超期');
  });

  it('R76 what is missing is named, and only the purchaser evaluates', async () => {
    const number = await supervised(room, { 名称: '课后托管', ...BEGUN });
    await says(OFFICER, `完工 ${number} 2026-12-01`);
    expect(await says(OFFICER, `评估 ${number}`)).toContain('还缺验收结论、');
    await judged(room, number);
    expect(await says('office-director', `评估 ${number}`)).toContain('购买主体');
  });

  it('R76 a long list is paged', async () => {
    for (let index = 1; index <= 4; index += 1) {
      const number = await supervised(room, { 名称: `第${index}项服务`, ...BEGUN });
      await says(OFFICER, `完工 ${number} 2026-12-0${index}`);
    }
    const first = await says('office-director', '评估');
    expect(first).toMatch(/第1页，共2页/);
    await room.presses('office-director', '下一页');
    expect(room.inbox('office-director')).toContain('第2页，共2页');
  }, 120_000);
});
