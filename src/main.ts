import { config as loadEnv } from 'dotenv';
import pino from 'pino';
import { ConfigProblem, readConfig } from './config.ts';
import { startLianxi } from './lianxi.ts';
import { whenLeftAlone } from './parent.ts';
import { StoreProblem } from './store/errors.ts';
import { CannotListen } from './web/server.ts';
import { TERMINAL } from './wording/welcome.ts';

/** Milliseconds after which stopping is no longer waited for. */
const STOP_WITHIN = 10_000;

loadEnv({ quiet: true });
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Problems whose sentence says how to mend them need no stack. */
const isPlain = (error: unknown): error is Error =>
  error instanceof ConfigProblem || error instanceof StoreProblem || error instanceof CannotListen;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const secrets = [
    config.feishu?.appSecret,
    config.feishu?.encryptKey,
    config.feishu?.verificationToken,
    config.telegram?.token,
  ];
  const log = pino(
    { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    redacting(secrets),
  );
  const lianxi = await startLianxi(config, log);
  if (lianxi.note) say(lianxi.note);
  say(TERMINAL.open(lianxi.url));
  if (config.demo) say(TERMINAL.demo);

  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    say(TERMINAL.closing);
    setTimeout(() => process.exit(1), STOP_WITHIN).unref();
    void lianxi.stop().then(() => {
      say(TERMINAL.closed);
      process.exit(0);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  whenLeftAlone(() => stop('SIGTERM'));
}

/** The last gate: whatever a library put into a line, no secret leaves with it. */
function redacting(secrets: readonly (string | undefined)[]) {
  const hidden = secrets.filter((secret): secret is string => Boolean(secret));
  return {
    write(line: string) {
      process.stdout.write(hidden.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line));
    },
  };
}

main().catch((error: unknown) => {
  if (isPlain(error)) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
