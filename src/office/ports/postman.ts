import type { PlainCard, PostedFile } from './outbox.ts';

/** The far side of the outbox, for the job that delivers; outside any transaction of a command. */
export interface Postman {
  /** The oldest undelivered of one chat, or nothing. */
  next(queue: string): Promise<Waiting | undefined>;
  delivered(id: string, message: string, movedTo?: string): Promise<void>;
  /** Given up for good, with the reason. */
  failed(id: string, status: 'unreachable' | 'rejected', problem: string): Promise<void>;
  /** Tried and to be tried again. */
  tried(id: string, problem: string): Promise<void>;
  /** What is left in this queue is looked at again after so many milliseconds. */
  comeAgain(queue: string, afterMs: number): Promise<void>;
  /** Everything that rests on this platform is tried now. */
  wake(platform: string): Promise<void>;
  /** An edit that cannot be made becomes a message of its own. */
  sendAnew(id: string): Promise<void>;
}

export interface Waiting {
  readonly id: string;
  readonly uuid: string;
  readonly platform: string;
  readonly chat: { readonly kind: 'dm' | 'group'; readonly id: string; readonly thread?: string };
  readonly card: PlainCard;
  /** The platform's id of the message to edit. */
  readonly edits?: string;
  readonly files: readonly (PostedFile & { readonly bytes: Uint8Array })[];
  readonly attempts: number;
  /** When it was posted. */
  readonly at: Date;
  /** The message was first sent as a task. */
  readonly asks?: true;
  /** As posted: `task` cards are sent anew when they cannot be edited, others are left as they are. */
  readonly view?: string;
  /** The event whose cards tell how far what it sent round has come, this among it. */
  readonly progressOf?: string;
}
