import type { Actor, Role } from '../domain/people.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Desk } from './ports.ts';

/** Posts whose rights weigh most: who enters them is not for the office's clerks to say (R98, R99). */
const GUARDED: readonly Role[] = ['chief-convenor', 'convenor', 'office-director'];

/**
 * Codes and deputies of a convenor and of the office director come from one of them (design §5).
 * @throws Refusal `grant-guarded`
 */
export async function mayGrant(desk: Desk, actor: Actor, post: string): Promise<void> {
  const known = (await desk.people.posts()).find(({ slug }) => slug === post);
  if (!known || !GUARDED.includes(known.role)) return;
  // Their own right, not one they stand in for.
  const own = actor.posts.some(({ role, onBehalfOf }) => GUARDED.includes(role) && onBehalfOf === undefined);
  if (!own) throw new Refusal('grant-guarded', { post: known.title });
}
