import type { Actor } from '../domain/people.ts';
import type { Desk } from './ports.ts';

/** One person doing one thing: the open transaction, who it is, and the event that caused it. */
export interface Occasion {
  readonly desk: Desk;
  readonly actor: Actor;
  /** Key of the event. */
  readonly cause: string;
  /** The office's calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The office's time zone. */
  readonly timeZone: string;
  /** Group it happens in, as `platform:chat`; absent in a direct chat. */
  readonly group?: string;
}
