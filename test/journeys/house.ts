import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { readConfig } from '../../src/config.ts';
import { startLianxi } from '../../src/lianxi.ts';
import { silent } from '../store/silent.ts';

/** A Lianxi that runs: within this process, or as the program people start. */
export interface House {
  stop(): Promise<void>;
  /** As a power cut does it. */
  kill(): Promise<void>;
  /** SIGTERM, as a service manager sends it; the exit code. */
  terminate(): Promise<number | null>;
}

export async function houseHere(env: Record<string, string>): Promise<House> {
  const lianxi = await startLianxi(readConfig(env), silent);
  const alone = () => Promise.reject(new Error('only a process of its own can be killed'));
  return { stop: () => lianxi.stop(), kill: alone, terminate: alone };
}

const ROOT = resolve(import.meta.dirname, '../..');

/** `npm start` with this environment; ready when it says so. @throws Error with everything it said */
export async function houseOfItsOwn(env: Record<string, string>): Promise<House> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(String(chunk)));
  const ready = new Promise<void>((open, fail) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      if (line.includes('http://')) open();
    });
    void gone.then(() => fail(new Error(`the program ended before it was ready:\n${said.join('\n')}`)));
  });
  await ready;
  return {
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async terminate() {
      child.kill('SIGTERM');
      await gone;
      return child.exitCode;
    },
  };
}
