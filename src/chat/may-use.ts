import { Refusal } from '../domain/refusal.ts';
import { roleList } from '../wording/chat.ts';
import type { Command, KnownScene, Scene } from './define-command.ts';

/** Whether this person's posts carry the command. */
export const carries = ({ who }: Pick<Command, 'who'>, { actor }: Scene): boolean =>
  who === 'anyone' ||
  (actor !== undefined &&
    actor.posts.length > 0 &&
    (who === 'known' || actor.posts.some(({ role }) => who.includes(role))));

/** The scene with somebody we know. @throws Refusal `who-are-you`, `no-post-today`, `not-your-role` */
export function mayUse({ who }: Pick<Command, 'who'>, scene: Scene): KnownScene | undefined {
  const { actor } = scene;
  if (!actor) {
    if (who === 'anyone') return undefined;
    throw new Refusal('who-are-you');
  }
  if (who !== 'anyone' && actor.posts.length === 0) throw new Refusal('no-post-today');
  if (Array.isArray(who) && !carries({ who }, scene))
    throw new Refusal('not-your-role', { roles: roleList(who) });
  return known(scene);
}

/** The scene as somebody's whom we know; nothing where we do not. */
export function known(scene: Scene): KnownScene | undefined {
  const { actor, desk, today, cause, chat, account, reading } = scene;
  if (!actor) return undefined;
  const { timeZone } = reading;
  const group = chat.kind === 'group' ? { group: `${account.platform}:${chat.id}` } : {};
  return { ...scene, actor, occasion: { desk, actor, cause, today, timeZone, ...group } };
}
