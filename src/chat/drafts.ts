import type { Draft } from '../office/ports.ts';
import { CHAT_WORDS as W } from '../wording/chat.ts';
import type { Command, Scene } from './define-command.ts';

/** Milliseconds during which words by themselves answer the one open question of a direct chat (design §4). */
const FREE_TEXT_FOR_MS = 30 * 60_000;
/** Milliseconds after which a form or a preview has lapsed: pressed again it is shown anew and does nothing. */
const LAPSES_AFTER_MS = 3 * 24 * 3_600_000;

export const draftChat = ({ chat }: Pick<Scene, 'chat'>): string => (chat.kind === 'dm' ? 'dm' : chat.id);

/** One form of each command may be open in a chat, and one thing may wait for a yes. */
export const slotOf = (scene: Pick<Scene, 'chat'>, draft: Pick<Draft, 'kind' | 'command'>): string =>
  `${draftChat(scene)}/${draft.kind === 'confirm' ? 'confirm' : draft.command}`;

const age = ({ at }: Draft, { now }: Pick<Scene, 'now'>): number => (at ? now.getTime() - at.getTime() : 0);

export const hasLapsed = (draft: Draft, scene: Pick<Scene, 'now'>): boolean =>
  age(draft, scene) > LAPSES_AFTER_MS;
export const takesFreeText = (draft: Draft, scene: Pick<Scene, 'now'>): boolean =>
  age(draft, scene) <= FREE_TEXT_FOR_MS;

/** What this account has open in this chat and has not lapsed, the newest first. */
export const openDrafts = (scene: Scene): readonly Draft[] =>
  scene.drafts.filter((draft) => !hasLapsed(draft, scene));

/** Drops the draft an act came from, and the forms that asked for what it said in full: the same act on the same thing. */
export async function doneWith(
  { name, changes }: Pick<Command, 'name' | 'changes'>,
  number: string | undefined,
  draft: Draft | undefined,
  scene: Scene,
): Promise<readonly string[]> {
  const overtaken = openDrafts(scene).filter(
    ({ kind, command, values }) =>
      changes && number !== undefined && kind === 'fill' && command === name && values.number === number,
  );
  const ids = [...new Set([...(draft ? [draft] : []), ...overtaken].map(({ id }) => id))];
  for (const id of ids) await scene.desk.drafts.drop(id);
  return ids;
}

/** How long it has lain, in words. */
export const lainFor = (draft: Draft, scene: Pick<Scene, 'now'>): string =>
  W.days(Math.max(1, Math.floor(age(draft, scene) / (24 * 3_600_000))));
