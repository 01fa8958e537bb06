import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';
import { aProject } from '../store/a-project.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom('2026-11-23T02:00:00Z');
  await room.store.transact(room.clock.now, async (desk) => {
    const due = { stage: 'review', decided: false } as const;
    await desk.projects.save(aProject('2026-014'), {
      ...due,
      owes: ['unit:health', 'unit:audit'],
      dueOn: '2026-11-18',
    });
    await desk.projects.save(aProject('2026-015', { declaration: { name: '社区养老' } }), {
      stage: 'evaluation',
      decided: true,
      owes: ['purchaser:civil-affairs'],
      dueOn: '2026-11-06',
    });
  });
});
afterAll(() => room.close());

describe('设置', () => {
  it('shows the local figures page by page, each with its origin', async () => {
    const page = await room.says('office-director', '设置');
    expect(page).toContain('本地设置');
    expect(page).toContain('文件都未规定');
    await room.presses('office-director', '下一页');
    expect(room.inbox('office-director')).toContain('第2页');
  });

  it('R52 changes one with a reason, says old and new and that the document does not give it, and keeps it on record', async () => {
    const answer = await room.says('office-director', '设置 50万元是否含本数 不含本数 区财政口径');
    expect(answer).toContain('含本数 → 不含本数');
    expect(answer).toContain('文件未规定，此为本地设置');
    const shown = await room.says('office-clerk', '设置 50万');
    for (const part of ['不含本数', '办公室主任 11月23日', '区财政口径', '五(二)'])
      expect(shown).toContain(part);
    const [entry] = await room.logged('setting:purchase.limit');
    expect(entry).toMatchObject({ verb: 'set', before: 'inclusive', after: 'exclusive', note: '区财政口径' });
  });

  it('Z03 R52 switching it moves only the figure itself, and 试算 says what the document leaves open', async () => {
    const within = async () => {
      const answers = [];
      for (const yuan of ['499999.99', '500000', '500000.01']) {
        const answer = await room.says('officer-health', `试算 无 金额：${yuan}元`);
        answers.push(/元(在|不在)“50万元以下”之内/.exec(answer)?.[1]);
      }
      return answers;
    };
    expect(await within()).toEqual(['在', '不在', '不在']);
    await room.says('office-director', '设置 50万元是否含本数 含本数 按通行解释');
    expect(await within()).toEqual(['在', '在', '不在']);
    const said = await room.says('officer-health', '试算 无 金额：50万元');
    expect(said).toContain(
      '50万元在“50万元以下”之内（含本数，本地设置）；还须在集中采购目录之外并属分散采购（五(二)）',
    );
  });

  it.each([
    ['office-clerk', '设置 评估期限 20 从严', '只由办公室主任改动'],
    ['office-director', '设置 评估期限 0 从严', '1到365'],
    ['office-director', '设置 全体会议提醒日 12月1日、9月1日 试试', '先后有序'],
    ['office-director', '设置 不存在的 3 试试', '没有“不存在的”'],
    ['office-director', '设置 评估期限 40 一样', '没有改动'],
    ['office-director', '设置 评估期限 20', '理由'],
    ['liaison-health', '设置', '这件事由'],
  ])('%s saying %s hears %s', async (who, text, answer) => {
    expect(await room.says(who, text)).toContain(answer);
  });

  it('Z02 sends what the document leaves out along the route that is set', async () => {
    expect(await room.says('office-director', '试算 职能转变')).toContain('报区政府审批');
    await room.says('office-director', '设置 非新增路径 一事一议 区政府要求');
    expect(await room.says('office-director', '试算 职能转变')).toContain('一事一议');
  });
});

describe('提醒', () => {
  it('B05 shows a unit what it owes, since when and under which clause', async () => {
    const mine = await room.says('liaison-health', '提醒');
    expect(mine).toContain(
      '2026-014 校园足球教练服务——请受理，11月18日（周三）到期，已超期3个工作日（五(一)）',
    );
    expect(mine).not.toContain('2026-015');
  });

  it('R73 shows the office everything, and one unit when asked', async () => {
    const all = await room.says('office-director', '提醒');
    for (const part of [
      '2026-014',
      '2026-015',
      '卫计局、审计局尚未受理',
      '民政局尚未评估',
      '全体会议2026 尚未召开',
    ])
      expect(all).toContain(part);
    const unit = await room.says('office-director', '提醒 民政局');
    expect(unit).toContain('2026-015');
    expect(unit).not.toContain('2026-014');
  });

  it('is put off with a reason, within the limit, by whoever owes it', async () => {
    expect(await room.says('liaison-land', '提醒 推迟 2026-014 3天 正在会签')).toContain('不在您的范围内');
    expect(await room.says('liaison-health', '提醒 推迟 2026-014 9天 正在会签')).toContain(
      '最多推迟5个工作日',
    );
    expect(await room.says('liaison-health', '提醒 推迟 2026-014 3天')).toContain('理由');
    await room.says('liaison-health', '取消');
    expect(await room.says('liaison-health', '提醒 推迟 2026-014 3天 正在会签')).toContain(
      '推迟到11月26日（周四）',
    );
    expect(await room.says('liaison-health', '提醒')).toContain('提醒已推迟到11月26日（正在会签）');
    expect(await room.logged('reminder:2026-014')).toHaveLength(1);
  });

  it('R76 an evaluation past its second step is not put off any more', async () => {
    expect(await room.says('liaison-civil-affairs', '提醒 推迟 2026-015 1天 太忙')).toContain('现在不能推迟');
  });
});
