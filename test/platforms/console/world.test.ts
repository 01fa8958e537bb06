import { expect, it } from 'vitest';
import { EVERY_BLOCK, FORM } from '../../fakes/console/cards.ts';
import { openHouse } from '../../fakes/console/house.ts';
import { consoleWorld } from '../../fakes/console/world.ts';

it('a story is told to a running program through its entrances alone', async () => {
  const world = await consoleWorld();
  const house = await openHouse(
    async (heard, send) => {
      if (heard.kind === 'said') await send(heard.chat, heard.text === '申报' ? FORM : EVERY_BLOCK);
      else await send(heard.chat, { tone: 'good', title: '已办结', body: [], buttons: [] }, heard.message);
      return heard.kind === 'pressed' ? { toast: { tone: 'good', text: '已办。' } } : {};
    },
    { port: Number(world.env().PORT) },
  );
  const ming = world.person('Ming');
  const group = world.group('工作群', ming);
  await world.says(ming, group, '申报');
  const [said, form] = world.sees(ming, group);
  expect(said).toMatchObject({ text: '申报', buttons: [] });
  expect(form).toMatchObject({
    buttons: ['提交申报', '放弃'],
    fields: ['name', 'amount', 'fresh', 'until', 'need'],
  });
  expect(await world.taps(ming, form?.id ?? '', '提交申报', { form: { amount: '1' } })).toEqual({
    toast: '已办。',
  });
  expect(world.sees(ming, group)[1]).toMatchObject({ text: '已办结', edited: true, buttons: [] });
  await world.sendsFile(ming, 'dm', '依据.txt', Buffer.from('依据'));
  const file = world.sees(ming, 'dm')[0]?.files[0];
  expect([file?.name, Buffer.from(file?.bytes ?? []).toString()]).toEqual(['依据.txt', '依据']);
  expect(world.sees(world.person('Hua'), 'dm')).toEqual([]);
  await house.close();
  await world.close();
});
