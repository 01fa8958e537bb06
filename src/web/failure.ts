import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { Log } from '../chat/log.ts';
import { StoreBusy, StoreUnavailable } from '../office/ports.ts';
import { ConsoleClosed, type PressProblem, PressRefused } from '../platforms/console/errors.ts';
import { WEB_WORDS } from '../wording/web.ts';
import { BadRequest } from './input.ts';

/** Every error as JSON with one calm sentence: what can be mended says how, the rest is logged under a number. */
export function answerError(error: Error, c: Context, log: Log): Response {
  if (error instanceof BadRequest) {
    log.warn({ path: c.req.path, status: error.status, why: error.message }, 'an HTTP request was refused');
    return c.json({ error: error.message }, error.status);
  }
  // Whoever hung up halfway is no failure of ours: no stack, no number.
  if (c.req.raw.signal.aborted || isCutOff(error)) {
    log.warn({ path: c.req.path, status: 400 }, 'an HTTP request was cut off');
    return c.json({ error: WEB_WORDS.cutOff }, 400);
  }
  if (error instanceof PressRefused) return c.json(...pressProblem(error.problem));
  if (error instanceof StoreUnavailable || error instanceof ConsoleClosed) {
    return c.json({ error: WEB_WORDS.away }, 503);
  }
  if (error instanceof StoreBusy) return c.json({ error: WEB_WORDS.busy }, 503);
  const number = randomBytes(4).toString('hex');
  log.error({ err: error, number, path: c.req.path }, 'an HTTP request failed');
  return c.json({ error: WEB_WORDS.failed(number) }, 500);
}

/** A body that ended before it was whole, as Node and its streams put it. */
const isCutOff = (error: Error): boolean =>
  error.name === 'AbortError' || ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(codeOf(error));

const codeOf = (error: Error): string =>
  String(
    (error as NodeJS.ErrnoException).code ?? (error.cause as NodeJS.ErrnoException | undefined)?.code ?? '',
  );

function pressProblem(problem: PressProblem): [{ error: string }, 400 | 404] {
  switch (problem.kind) {
    case 'no-message':
      return [{ error: WEB_WORDS.noMessage }, 404];
    case 'no-button':
      return [{ error: WEB_WORDS.noButton(problem.button, problem.labels) }, 400];
    case 'no-field':
      return [{ error: WEB_WORDS.noField(problem.field, problem.labels) }, 400];
  }
}
