import type { Actor } from '../domain/people.ts';
import { postOf } from '../engine/who.ts';
import { READINGS } from '../registers/readings.ts';
import { enter } from './act-on-register.ts';
import type { Occasion } from './occasion.ts';

/** 监察 and 审计 read everything; that they do is itself on record. */
const isNoted = (actor: Actor): boolean => postOf(actor, READINGS.who, {}) !== undefined;

/** Notes that this person read it (七(四)5, R74). */
export async function noteReading(occasion: Occasion, number: string): Promise<void> {
  if (isNoted(occasion.actor)) await enter(occasion, READINGS, { number }, (slug) => slug);
}
