import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DockerfileParser } from 'dockerfile-ast';
import { parse as parseEnv } from 'dotenv';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../src/config.ts';
import { textOf } from './files.ts';

const ROOT = join(import.meta.dirname, '../..');
const START = JSON.parse(textOf('package.json')).scripts.start as string;

test('the container runs what npm start runs, not as root, on a Node that is new enough', () => {
  const file = DockerfileParser.parse(textOf('deploy/Containerfile'));
  const said = (keyword: string) =>
    file
      .getInstructions()
      .filter((each) => each.getKeyword() === keyword)
      .map((each) => each.getArgumentsContent() ?? '');
  expect(JSON.parse(said('CMD')[0] ?? '[]').join(' ')).toBe(START);
  expect(said('USER')).toEqual(['node']);
  expect(Number(/node:(\d+)/.exec(said('FROM')[0] ?? '')?.[1])).toBeGreaterThanOrEqual(20);
  expect(said('RUN')[0]).toMatch(/^npm ci --omit=dev/);
  const copied = said('COPY').flatMap((line) => line.split(/\s+/).slice(0, -1));
  expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  expect(said('HEALTHCHECK')[0]).toContain(`/healthz`);
  expect(textOf('.containerignore')).toBe(textOf('.dockerignore'));
});

const Compose = z.strictObject({
  name: z.string(),
  services: z.strictObject({
    postgres: z.looseObject({
      image: z.string().regex(/postgres:(1[4-9]|[2-9]\d)/),
      environment: z.record(z.string(), z.string()),
      volumes: z.array(z.string()),
      healthcheck: z.looseObject({ test: z.array(z.string()) }),
    }),
    lianxi: z.looseObject({
      build: z.strictObject({ context: z.literal('..'), dockerfile: z.string() }),
      environment: z.record(z.string(), z.string()),
      depends_on: z.strictObject({ postgres: z.strictObject({ condition: z.literal('service_healthy') }) }),
      ports: z.array(z.string()),
      deploy: z.strictObject({ replicas: z.literal(2) }),
    }),
  }),
  volumes: z.record(z.string(), z.null()),
});

test('the compose file runs two replicas on one PostgreSQL, with an environment the program accepts', () => {
  const { services, volumes } = Compose.parse(parseYaml(textOf('deploy/compose.yaml')));
  const { postgres, lianxi } = services;
  expect(existsSync(join(ROOT, lianxi.build.dockerfile))).toBe(true);
  expect(Object.keys(volumes)).toEqual(postgres.volumes.map((each) => each.split(':')[0]));
  const known = Object.keys(parseEnv(textOf('.env.example')));
  expect(Object.keys(lianxi.environment).filter((name) => !known.includes(name))).toEqual([]);
  const environment = Object.fromEntries(
    Object.entries(lianxi.environment).map(([name, value]) => [
      name,
      value.replace(/\$\{POSTGRES_PASSWORD[^}]*\}/, 'word'),
    ]),
  );
  const config = readConfig({
    ...environment,
    PUBLIC_URL: 'https://office.example',
    TELEGRAM_BOT_TOKEN: '1:a',
  });
  expect(config).toMatchObject({ host: '0.0.0.0', port: 8787, telegram: { mode: 'webhook' } });
  expect(new URL(config.databaseUrl ?? '').hostname).toBe('postgres');
  // A port of this machine for each replica, and nobody else's.
  expect(lianxi.ports).toEqual(['127.0.0.1:8787-8788:8787']);
});

test('the service runs the same, and waits longer at its end than the program takes', async () => {
  const lines = textOf('deploy/lianxi.service').split('\n');
  const of = (key: string) => lines.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1);
  expect(of('ExecStart')).toBe(START.replace(/^node/, '/usr/bin/node'));
  expect(Number(of('TimeoutStopSec'))).toBeGreaterThan(10);
  expect(of('User')).not.toBe('root');
  const sections = lines.filter((line) => line.startsWith('['));
  expect(sections).toEqual(['[Unit]', '[Service]', '[Install]']);
  // systemd itself, where there is one: it names what it does not know.
  const verify = promisify(execFile)('systemd-analyze', [
    'verify',
    '--man=no',
    join(ROOT, 'deploy/lianxi.service'),
  ]);
  const said = await verify.then(
    ({ stderr }) => stderr,
    (error: { stderr?: string }) => error.stderr ?? '',
  );
  expect(said).not.toMatch(/Unknown|Failed to parse|Invalid|Missing '='/);
});
