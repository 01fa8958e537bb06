import { expect, test } from 'vitest';
import { readItem } from '../../../src/chat/read/item.ts';

const items = [
  ['B10', '体育', 'education-sports'],
  ['B1', '公共教育', 'education-sports'],
  ['B09', '公共文化', 'culture'],
  ['C02', '养老服务', 'civil-affairs'],
  ['C03', '儿童福利服务', 'civil-affairs'],
].map(([code = '', name = '', field = '']) => ({ code, name, field, kind: 'basic' as const, version: 1 }));
const read = (text: string) => readItem(text, { items });

test.each([
  ['B10', 'B10'],
  ['b10', 'B10'],
  ['Ｂ１０', 'B10'],
  ['B10 体育', 'B10'],
  ['B10.体育', 'B10'],
  ['B10体育', 'B10'],
  ['B10：体育', 'B10'],
  ['体育', 'B10'],
  ['养老', 'C02'],
  ['B1 公共教育', 'B1'],
  ['B10 体育服务（含场馆）', 'B10'],
  ['C02 居家养老', 'C02'],
])('%s is %s', (text, code) => {
  expect(read(text)).toMatchObject({ code });
});

test.each(['无', '目录外', '不在目录'])('%s is outside the catalogue', (text) => {
  expect(read(text)).toEqual({ field: 'outside' });
});

test.each([
  ['none of ours: the nearest are named', '老年人养老照料', ['C02 养老服务']],
  ['two of ours', '公共', ['B09 公共文化', 'B1 公共教育']],
  ['a code nobody has', 'B99', []],
  ['a code beside the name of another', 'B10 公共文化', ['B10 体育', 'B09 公共文化']],
  ['a code beside a name nobody has', 'B10 社会福利', ['B10 体育']],
  ['a code beside another that ends alike', 'C02 儿童福利服务', ['C02 养老服务', 'C03 儿童福利服务']],
  ['what it is not', '不是体育', ['B10 体育']],
])('%s: %s', (_, text, nearest) => {
  const found = read(text);
  expect(found).toMatchObject({ problem: 'unknown-item' });
  const named = 'facts' in found ? found.facts.items : [];
  expect(named.slice(0, nearest.length)).toEqual(expect.arrayContaining(nearest));
  expect(named.length).toBeLessThanOrEqual(3);
});
