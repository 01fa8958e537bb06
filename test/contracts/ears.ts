import { vi } from 'vitest';
import type { Incoming, Pressed, Receipt, Receive, Said } from '../../src/chat/platform.ts';

/** A scripted office: it notes what it hears and answers as it is told. */
export interface Ears {
  readonly receive: Receive;
  /** Everything heard, repeats included. */
  readonly heard: readonly Incoming[];
  /** What was said and meant for the bot, repeats included. */
  said(): Said[];
  pressed(): Pressed[];
}

/** Ears that answer each event by `script`; without one, with an empty receipt. */
export function ears(
  script: (incoming: Incoming, times: number) => Promise<Receipt> | Receipt = () => ({}),
): Ears {
  const heard: Incoming[] = [];
  return {
    heard,
    receive: async (incoming) => {
      heard.push(incoming);
      return script(incoming, heard.filter(({ key }) => key === incoming.key).length);
    },
    said: () =>
      heard.flatMap((incoming) => (incoming.kind === 'said' && incoming.addressed ? [incoming] : [])),
    pressed: () => heard.flatMap((incoming) => (incoming.kind === 'pressed' ? [incoming] : [])),
  };
}

/** Waits until `find` finds something, and gives it back. */
export function eventually<T>(find: () => T | undefined | false): Promise<T> {
  return vi.waitFor(
    () => {
      const found = find();
      if (found === undefined || found === false) throw new Error(`it never came true: ${find}`);
      return found;
    },
    { timeout: 8_000, interval: 10 },
  );
}

/** A door that stays shut until it is opened. */
export function gate(): { readonly passed: Promise<void>; open(): void } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}
