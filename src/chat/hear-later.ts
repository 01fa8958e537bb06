import { z } from 'zod';
import { PLATFORM_WORDS } from '../wording/platforms.ts';
import {
  type Incoming,
  PLATFORM_NAMES,
  type Pressed,
  type Receipt,
  type Receive,
  type Said,
} from './platform.ts';

/** Milliseconds a press may take before it is kept as well: a platform shows an error soon after. */
const PATIENCE = 2_000;
/** Milliseconds after which a press that was kept is taken again, should it not have been done. */
const SECOND_TRY = 30_000;

interface Later {
  readonly receive: Receive;
  readonly keep: (event: Incoming, afterMs?: number) => Promise<void>;
  /** Whether the platform waits far away for a word that its event is safe. */
  readonly isFar: (platform: string) => boolean;
}

/**
 * Keeps what is said before it is worked on, so that the platform hears in time, however much there is to do. A press
 * has an answer to wait for: it is worked on at once, and kept when that takes long.
 */
export function hearLater({ receive, keep, isFar }: Later): Receive {
  return async (incoming) => {
    if (!isFar(incoming.platform)) return receive(incoming);
    if (incoming.kind === 'pressed') return patiently(incoming, receive, keep);
    await keep(incoming);
    return {};
  };
}

/** Kept by then, it counts even if this process dies; until it is kept, the answer is waited for. */
async function patiently(press: Incoming, receive: Receive, keep: Later['keep']): Promise<Receipt> {
  const receipt = receive(press);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Receipt>((resolve) => {
    timer = setTimeout(() => {
      const stillWorking = { toast: { tone: 'plain', text: PLATFORM_WORDS.stillWorking } } as const;
      keep(press, SECOND_TRY).then(
        () => resolve(stillWorking),
        () => undefined,
      );
    }, PATIENCE);
  });
  try {
    return await Promise.race([receipt, late]);
  } finally {
    clearTimeout(timer);
    // Whoever stopped waiting for it has said so already.
    receipt.catch(() => undefined);
  }
}

const heard = {
  platform: z.enum(PLATFORM_NAMES),
  key: z.string(),
  account: z.string(),
  accountName: z.string().exactOptional(),
  chat: z.object({ kind: z.enum(['dm', 'group']), id: z.string(), thread: z.string().exactOptional() }),
  sentAt: z.coerce.date(),
};
const said = z.object({
  ...heard,
  kind: z.literal('said'),
  text: z.string(),
  addressed: z.boolean(),
  replyTo: z.string().exactOptional(),
  odd: z.enum(['sticker', 'forwarded', 'location', 'voice', 'contact', 'other']).exactOptional(),
  anonymous: z.literal(true).exactOptional(),
  files: z.array(z.object({ name: z.string(), reference: z.string(), size: z.number().exactOptional() })),
}) satisfies z.ZodType<Said>;
const pressed = z.object({
  ...heard,
  kind: z.literal('pressed'),
  message: z.string(),
  say: z.string(),
  form: z.record(z.string(), z.string()).exactOptional(),
}) satisfies z.ZodType<Pressed>;

/** The event as a job brings it. @throws ZodError */
export const readKept = (payload: unknown): Incoming => z.union([said, pressed]).parse(payload);
