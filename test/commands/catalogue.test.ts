import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoom, type Room } from '../chat/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const listed = (answer: string): readonly string[] =>
  [...answer.matchAll(/^· ([A-Z]\d+) /gm)].map(([, code = '']) => code);

describe('the catalogue asked by a word', () => {
  it('R26 lists those that are called like that, and nothing beside them', async () => {
    expect(listed(await room.says('officer-civil-affairs', '目录 社会'))).toEqual(['B04', 'B05']);
    expect(listed(await room.says('officer-civil-affairs', '目录 体育'))).toEqual(['B10']);
  });

  it.each([
    ['目录 养老', 'B05'],
    ['目录 老年人助餐', 'B05'],
    ['目录 演出', 'B09'],
    ['目录 学生课后托管', 'B01'],
    ['目录 网站维护', 'T03'],
    ['目录里有养老吗', 'B05'],
    ['养老在目录里吗', 'B05'],
    ['目录有没有护理', 'B06'],
  ])(
    'R26 %s: no item is called like that, and %s is named first, at most three in all',
    async (said, code) => {
      const answer = await room.says('officer-civil-affairs', said);
      expect(answer).toMatch(/现行目录里没有叫“.+”的事项。/);
      expect(listed(answer)[0]).toBe(code);
      expect(listed(answer).length).toBeLessThanOrEqual(3);
      expect(answer).toContain('须一事一议（六(一)）');
    },
  );

  it('R26 one of the nearest is declared under by a press, the rest of the form still open', async () => {
    await room.says('officer-civil-affairs', '目录 养老');
    const { shown } = await room.presses('officer-civil-affairs', '按“B05 社会服务”申报');
    expect(shown).toContain('要填的有：名称、需求、金额、');
    await room.says('officer-civil-affairs', '取消');
  });

  it('law 7 a word that is like nothing still leads on: to the whole catalogue, and to what is done outside it', async () => {
    const answer = await room.says('supervision', '目录 天外飞仙');
    expect(answer.split('\n')).toEqual([
      '现行目录里没有叫“天外飞仙”的事项。',
      '※ 都不合适的，申报时“目录”写“无”，说明理由，须一事一议（六(一)）。',
      '【看全部】',
    ]);
    expect((await room.presses('supervision', '看全部')).shown).toContain('现行购买目录');
  });

  it('R26 a form answered with such a word names the same items', async () => {
    await room.says('officer-civil-affairs', '申报');
    expect(await room.says('officer-civil-affairs', '目录：养老')).toContain('B05 社会服务');
    await room.says('officer-civil-affairs', '取消');
  });
});
