import type { Copy } from '../../domain/distribution.ts';
import type { Account } from './people.ts';

/** Who has got what was sent round about a subject, and sending it again (R118, R127). */
export interface CopyShelf {
  /** Everyone's copy of what was posted to people about it from that moment on, ISO. */
  of(subject: string, since: string): Promise<readonly Copy[]>;
  /** Sends these people again what could not be delivered, as it would look now. How many messages. */
  again(subject: string, since: string, persons: readonly string[]): Promise<number>;
  /** Whoever writes can be reached once more: what they were asked and never got goes to them again. */
  reachable(account: Account): Promise<void>;
}
