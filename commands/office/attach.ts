import type { CardFile } from '../../src/cards/card.ts';
import type { KnownScene } from '../../src/chat/define-command.ts';

/** Keeps a paper with its subject and hangs it on the answer; nothing where there is none. */
export async function attach(
  bytes: Uint8Array | undefined,
  name: string,
  subject: string,
  { desk, actor }: KnownScene,
): Promise<readonly CardFile[]> {
  if (!bytes) return [];
  const { key } = await desk.files.put({ name, bytes, by: actor.person, subject });
  return [{ key, name }];
}
