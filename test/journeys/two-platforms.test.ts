import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type FeishuWorld, feishuWorld } from '../fakes/feishu/world.ts';
import { type TelegramWorld, telegramWorld } from '../fakes/telegram/world.ts';
import { chapter } from './chapter.ts';
import type { Colleague } from './colleague.ts';
import { brokenRules, nothingHappenedTwice, quiet, verbsOf } from './ledger.ts';
import { type Office, openOffice } from './office.ts';
import { type Cast, gather, SCENES } from './project-story.ts';

vi.setConfig({ testTimeout: 100_000, hookTimeout: 100_000 });

describe('B03 a convenor with both Feishu and Telegram', () => {
  const told = { number: '' };
  let feishu: FeishuWorld;
  let telegram: TelegramWorld;
  let office: Office;
  let cast: Cast;
  let chiefOnTelegram: Colleague;
  let convenorOnTelegram: Colleague;

  chapter();
  beforeAll(async () => {
    feishu = await feishuWorld({ mode: 'ws' });
    telegram = await telegramWorld({ mode: 'polling' });
    office = await openOffice([feishu, telegram]);
    cast = await gather((post) => office.bound(post));
    chiefOnTelegram = await office.bound('chief-convenor', telegram);
    convenorOnTelegram = await office.bound('convenor-finance', telegram);
    for (const [, play] of SCENES.slice(0, 7)) await play(cast, told);
    await cast.director.taps('上报', { on: told.number });
  });
  afterAll(() => office?.close());

  test('is asked on both', async () => {
    for (const phone of [cast.chief, chiefOnTelegram, convenorOnTelegram]) {
      const { buttons } = await phone.receives(`请审批：${told.number}`);
      expect(buttons.slice(0, 1)).toEqual(['批准']);
      expect(buttons.at(-1)).toBe('否决');
    }
  });

  test('decides on one, and the card on the other shows it with nothing left to press', async () => {
    const asked = await chiefOnTelegram.receives(`请审批：${told.number}`);
    const others = await convenorOnTelegram.receives(`请审批：${told.number}`);
    await cast.chief.taps('批准', { on: `请审批：${told.number}` });
    const shown = await chiefOnTelegram.receives('已报区政府', told.number, '总召集人甲');
    expect(shown).toMatchObject({ id: asked.id, buttons: [], edited: true });
    const seen = await convenorOnTelegram.receives('已报区政府', told.number, '总召集人甲');
    expect(seen).toMatchObject({ id: others.id, buttons: [], edited: true });
  });

  test('a second convenor who comes too late hears who was first', async () => {
    const { text } = await cast.coordinator.asks(`批准 ${told.number}`);
    expect(text).toContain('总召集人甲');
    expect(text).toContain('先办理');
    expect((await verbsOf(office, told.number)).filter((verb) => verb === 'approve')).toHaveLength(1);
    await quiet(office);
    await nothingHappenedTwice(office);
    expect(brokenRules(office.worlds)).toEqual([]);
  });

  test('two convenors press at the same moment, and one of them decides', async () => {
    const other = { number: '' };
    await cast.clerk.says(
      `申报\n${'名称：社区戏曲角'}\n需求：街道申请\n目录：B09 文化\n金额：20万元\n资金来源：项目经费20万元\n期限：2027-01-01至2027-12-31\n数量：100场\n质量：满意\n服务性质：公共服务\n适宜：是\n情形：新增、职能转变\n规模理由：不大\n测算：100场×2000元\n人员：不增加`,
    );
    other.number = /\d{4}-\d{3}/.exec((await cast.clerk.receives('已申报', '社区戏曲角')).text)?.[0] ?? '';
    await cast.director.taps('受理', { on: other.number });
    for (const asked of [cast.finance, cast.culture, cast.publicity, cast.staffing])
      await asked.taps('同意', { on: other.number });
    await cast.director.taps('评审通过', { on: other.number });
    await cast.director.taps('上报', { on: other.number });
    for (const phone of [cast.coordinator, convenorOnTelegram])
      await phone.receives(`请审批：${other.number}`);
    // Telegram does not ask before a press counts: it is shown first there.
    await convenorOnTelegram.taps('批准', { on: `请审批：${other.number}` });
    const toasts = await Promise.all([
      cast.coordinator.taps('批准', { on: `请审批：${other.number}` }),
      convenorOnTelegram.taps('发送'),
    ]);
    expect(toasts.filter((toast) => toast.includes('先办理'))).toHaveLength(1);
    expect((await verbsOf(office, other.number)).filter((verb) => verb === 'approve')).toHaveLength(1);
  });
});
