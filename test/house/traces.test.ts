import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectFiles, textOf } from './files.ts';

const LOCK = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
});
const TEXT = /\.(tsx?|mjs|js|css|json|md|sql|prisma|ya?ml|sh)$|^\.[a-z-]+$|^\.ci\//;
const texts = projectFiles().filter(
  (file) => TEXT.test(file) && !/^test\/(?:house\/traces|fixtures\/)/.test(file),
);

test.each([
  [
    'a folder of the machine it was written on',
    /(?<![\w.])\/(?:home\/(?!lianxi)|root\/|Users\/|work\/|tmp\/[a-z])/,
  ],
  ['a way round the type checker or the linter', /@ts-(?:ignore|expect-error|nocheck)|biome-ignore/],
  ['a mark of something left undone', /\b(?:TODO|FIXME|XXX)\b|\b(?:test|it|describe)\.(?:only|skip|todo)\b/],
])('no file holds %s', (_, trace) => {
  const found = texts.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, at) => (trace.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

test('the lock file names packages by their content, not by the host they came from', () => {
  expect(textOf('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  expect(projectFiles('.npmrc', '.yarnrc', '.yarnrc.yml')).toEqual([]);
});

test('the lock file names every optional package too, else npm ci refuses it on this or another kind of machine', () => {
  const { packages } = LOCK.parse(JSON.parse(textOf('package-lock.json')));
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${place}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});
