import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { called, circulated, held, issued, PLENARY } from './meeting-story.ts';

let room: Room;
let number: string;
const CONSENT = '文号：绍柯政函〔2026〕8号 日期：2026-11-20';
const says = (who: string, text: string) => room.says(who, text);
const TOWN = ['liaison-keqiao-town', 'officer-keqiao-town'] as const;

/** 柯桥街道 stands outside the 22 and is on the roster; 残联 is not. */
beforeAll(async () => {
  room = await openRoom();
  const unit = { slug: 'keqiao-town', name: '柯桥街道', kind: 'administrative', aliases: ['柯桥街办'] };
  await room.prisma.unit.create({ data: unit });
  for (const slug of TOWN) {
    const role = slug.split('-')[0] ?? '';
    await room.prisma.post.create({ data: { slug, role, title: slug, unitSlug: unit.slug } });
    await room.prisma.person.create({ data: { id: slug, name: slug } });
    await room.prisma.holding.create({
      data: { postSlug: slug, personId: slug, from: '2026-01-01', source: 'test' },
    });
    await room.prisma.account.create({
      data: { platform: 'console', id: slug, personId: slug, boundAt: room.clock.now },
    });
  }
  number = await called(room, PLENARY);
  return () => room.close();
}, 60_000);

describe('an observer the roster knows', () => {
  it('R113 is invited under any of its names, with the appointment and no letter that asks for an answer', async () => {
    expect(await says('office-clerk', `列席 ${number} 柯桥街办 ${CONSENT}`)).toContain(
      `已邀请柯桥街道列席 ${number}。\n※ 已通知该单位；列席单位不需答复，不参与表决，不确认纪要（附件1 三）。`,
    );
    for (const who of TOWN) {
      expect(room.sees(who), who).toContain(`邀请列席：${number} 2026年全体会议`);
      expect(room.sees(who), who).toContain('时间：12月3日（周四）14:30');
      expect(room.buttons(who)).toEqual([]);
      expect(room.files(who, '.ics'), who).toHaveLength(1);
      expect(room.files(who, '会议通知'), who).toHaveLength(0);
    }
    expect(room.inbox('liaison-health')).not.toContain('邀请列席');
  });

  it('R113 is not let in twice, nor one of those who take part', async () => {
    expect(await says('office-clerk', `列席 ${number} 柯桥街道 ${CONSENT}`)).toContain('已经受邀列席');
    expect(await says('office-clerk', `列席 ${number} 卫计局 ${CONSENT}`)).toContain(
      `卫计局是 ${number} 的参加单位，不是列席单位。`,
    );
  });

  it('R113 Z11 answers nothing and votes nothing', async () => {
    expect(await says('liaison-keqiao-town', `参会 ${number}`)).toContain('您不在其列');
    expect(await says('liaison-keqiao-town', `签到 ${number}`)).toContain('您不在其列');
    expect(await says('liaison-keqiao-town', '待办')).toContain('没有待您办理的事项');
  });

  it('R113 hears of another day, with a later edition of the appointment', async () => {
    await says('office-clerk', `改期 ${number} 2026-12-04 09:00`);
    for (const who of TOWN) {
      expect(room.sees(who), who).toContain(`会议有变动：${number}`);
      expect(room.sees(who), who).toContain('时间：12月4日（周五）09:00');
      expect(room.files(who, '.ics'), who).toHaveLength(2);
    }
  });

  it('Z11 R127 gets the issued minutes, and is neither asked to confirm nor to acknowledge them', async () => {
    await held(room, number, ['health'], []);
    await circulated(room, number);
    expect(room.inbox('liaison-keqiao-town')).not.toContain('请确认');
    expect(await says('liaison-keqiao-town', `确认 ${number}`)).toContain('您不在其列');
    await says('liaison-health', `确认 ${number}`);
    await says('office-director', `印发 ${number}`);
    for (const who of TOWN) {
      expect(room.sees(who), who).toContain('已印发：联席会议纪要〔2026〕1号');
      expect(room.files(who, '纪要'), who).toHaveLength(1);
      expect(room.buttons(who)).toEqual([]);
    }
    expect(await says('liaison-keqiao-town', `签收 ${number}`)).toContain('您不在其列');
  });

  it('R113 hears that the meeting is called off', async () => {
    const other = await called(room, PLENARY);
    await says('office-clerk', `列席 ${other} 柯桥街道 ${CONSENT}`);
    expect(await says('office-clerk', `取消会议 ${other} 与常务会议冲突`)).not.toContain('另行告知');
    expect(room.sees('liaison-keqiao-town')).toContain(`会议已取消：${other}`);
    expect(room.sees('liaison-keqiao-town')).toContain('与常务会议冲突');
  });
});

describe('an observer the roster does not know', () => {
  it('R113 each step reminds the office that it must be told apart', async () => {
    const apart = '残联不在名单内，收不到本系统的通知，请办公室另行告知。';
    const other = await called(room, PLENARY);
    expect(await says('office-clerk', `列席 ${other} 残联 ${CONSENT}`)).toContain(apart);
    expect(await says('office-clerk', `会议 ${other}`)).toContain(
      '列席：残联（区政府同意：绍柯政函〔2026〕8号；须另行通知）',
    );
    expect(await says('office-clerk', `改期 ${other} 2026-12-04 09:00`)).toContain(apart);
    await held(room, other, ['health'], []);
    expect(await issued(room, other, ['health'])).toContain(apart);
    const third = await called(room, PLENARY);
    await says('office-clerk', `列席 ${third} 残联 ${CONSENT}`);
    expect(await says('office-clerk', `取消会议 ${third} 与常务会议冲突`)).toContain(apart);
  });
});
