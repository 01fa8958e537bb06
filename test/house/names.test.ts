import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { projectFiles, textOf } from './files.ts';

/** The 24 names of 附件3 as marks that tell nothing of them. */
const MARKS: ReadonlySet<string> = new Set([
  'c86c0cc958ce3a06',
  '7081be1fd967b97a',
  'b6d548ec345109e6',
  '3db4459ddfe0c583',
  'cb9f61047cdb607d',
  '063f9e67f813acc6',
  '76e663a547bde40b',
  '0163eb6508d80ba3',
  '47e241146baad010',
  'aaa22c770bf2c901',
  '6e416ebb60346f2e',
  'c0260a98d2d9c907',
  'cf291c32b7ff01e8',
  '37c1c6d056c19ae1',
  'bc7ba5627adab3c0',
  'ca57170743ebfc6f',
  'f8af805b4b4fa1b7',
  '2f8fb6d040b5775a',
  'eb927e886ce07d5c',
  'bece6455f2227038',
  'c5b2bcbf1ced252f',
  '47498c3d549baeb4',
  '929299955e334c2d',
  '2c98b90b73751ca2',
]);
const markOf = (name: string) => createHash('sha256').update(`lianxi ${name}`).digest('hex').slice(0, 16);

const HAN_RUN = /[\p{Script=Han}]{2,}/gu;
/** Every two and three characters in a row. */
const pieces = (run: string): readonly string[] =>
  [2, 3].flatMap((length) =>
    Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) => run.slice(at, at + length)),
  );

test('Z17 nobody the list of 2015 names is named in code, seed, demo, tests or documents', () => {
  const texts = projectFiles().filter((file) => /\.(tsx?|mjs|js|json|md|sql|prisma|csv|txt)$/.test(file));
  const said = new Set(
    texts.flatMap((file) => [...textOf(file).matchAll(HAN_RUN)].flatMap(([run]) => pieces(run))),
  );
  expect([...said].filter((piece) => MARKS.has(markOf(piece)))).toEqual([]);
  // It finds one where there is one.
  expect(said.size).toBeGreaterThan(10_000);
});
