import { beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  return () => room.close();
}, 60_000);

const FINANCE = 'liaison-finance';
const ENTRY =
  '集采目录登记 名称：体育场馆运营 目录项：B10 体育 范围：内 生效：2026-01-01 文件：浙财采监〔2026〕1号';

describe('the central-procurement catalogue, a list of its own', () => {
  it('R25 is empty at first, and says how the first entry comes in', async () => {
    expect(await room.says(FINANCE, '集采目录')).toBe(
      ['集中采购目录还没有登记。', '发送“集中采购目录登记”来登记第一条。'].join('\n'),
    );
    expect(await room.says('officer-health', '集采目录')).toBe(
      [
        '集中采购目录还没有登记。',
        '登记一条集中采购目录，由财政(地税)局办理；有疑问的请联系登记单位或办公室。',
      ].join('\n'),
    );
  });

  it('R25 only 财政局 writes it, with its days and its document', async () => {
    expect(await room.says('liaison-health', ENTRY)).toContain('集中采购目录不由您的单位登记。');
    expect(await room.says(FINANCE, ENTRY.replace('浙财采监〔2026〕1号', '无'))).toContain('不能写“无”');
    await room.says(FINANCE, '取消');
    expect(await room.says(FINANCE, ENTRY)).toContain('集中采购目录已登记：C2026-01 体育场馆运营');
    expect(await room.says('officer-health', '集采目录')).toContain('C2026-01 体育场馆运营：有效');
    expect(await room.says('officer-health', '集采目录 场馆')).toContain('范围：目录内');
    expect(await room.says('officer-health', '台账 C2026-01')).toContain('目录项：B10 体育');
  });

  it('R25 whoever asks hears inside, outside or not determined, for that day', async () => {
    expect(await room.says('officer-health', '集采 B10 2026-12-31')).toContain(
      'B10 体育在12月31日：集中采购目录内',
    );
    expect(await room.says('officer-health', '集采 B10 2025-12-31')).toContain('集中采购目录未确定');
    const unknown = await room.says('officer-health', '集采 B09');
    expect(unknown).toContain('B09 文化在11月23日：集中采购目录未确定');
    expect(unknown).toContain('未确定的不能自行组织采购');
    await room.says(
      FINANCE,
      ENTRY.replace('体育场馆运营', '戏曲下乡').replace('B10 体育', 'B09').replace('范围：内', '范围：外'),
    );
    expect(await room.says('officer-health', '集采 B09')).toContain('集中采购目录外');
  });

  it('R25 an entry ends by another entry of the log, and stays readable', async () => {
    const ended = await room.says(FINANCE, '集采目录失效 体育场馆运营 2026-12-31 依据：浙财采监〔2026〕9号');
    expect(ended).toContain('C2026-01 体育场馆运营：已定失效日期');
    expect(await room.says('officer-health', '台账 C2026-01')).toContain('失效：12月31日');
    expect(await room.says('officer-health', '集采 B10 2027-01-01')).toContain('集中采购目录未确定');
  });
});
