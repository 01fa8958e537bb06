import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between looks, and after which a story is told to have gone wrong: a start on a busy machine takes long. */
const LOOK = 15;
const PATIENCE = 80_000;

/** Waits until `find` finds something, and gives it back. @throws Error with what stands there instead */
export async function until<T>(
  what: string,
  find: () => T | undefined | false | Promise<T | undefined | false>,
  instead: () => string = () => '',
): Promise<T> {
  const over = Date.now() + PATIENCE;
  for (;;) {
    const found = await find();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > over) throw new Error(`it never came to this: ${what}\n${instead()}`);
    await pause(LOOK);
  }
}
