import { Logger } from 'graphile-worker';
import type { Log } from '../chat/log.ts';

// What the runner says at each level is for us one step less loud: a job that will be tried again is no error.
const LEVELS = { error: 'warn', warning: 'warn', info: 'debug', debug: 'debug' } as const;

/** The runner's own words in our log; payloads stay out of it. */
export const workerLogger = (log: Log): Logger =>
  new Logger((scope) => (level, message, meta) => {
    const failed = meta?.error instanceof Error ? { error: meta.error } : {};
    log[LEVELS[level]]({ ...scope, ...failed }, message);
  });
