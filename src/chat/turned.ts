import { decline } from '../cards/answers.ts';
import { CHAT_WORDS as W } from '../wording/chat.ts';
import { PIECES } from '../wording/pieces.ts';
import { FOUND_WORDS } from '../wording/query.ts';
import type { Answer, Scene } from './define-command.ts';
import { pageField } from './pages.ts';
import { named, perform } from './perform.ts';

type Typed = Readonly<Record<string, string>>;

const pageOf = (field: string, typed: Typed): number =>
  Number(
    field === 'page'
      ? (typed.page?.replace(/\D/g, '') ?? 1)
      : (PIECES.page.exec(typed[field] ?? '')?.[1] ?? 1),
  ) || 1;

/** The list this person looked at last, some pages on. */
export async function turned(
  turn: { readonly by?: number; readonly to?: number },
  scene: Scene,
  sentAt: Date,
  newId: () => string,
): Promise<Answer> {
  const { list } = scene.glance;
  const command = list && named(scene, list.command);
  const field = command && pageField(command);
  if (!list || !command || !field) return { card: decline(W.nothingToTurn, W.nothingToTurnNext) };
  const page = Math.max(1, turn.to ?? pageOf(field, list.values) + (turn.by ?? 1));
  const text = (list.values[field] ?? '').replace(PIECES.page, '').trim();
  const value = field === 'page' ? String(page) : FOUND_WORDS.turnTo(text, page).trim();
  return perform(command, { ...list.values, [field]: value }, { sentAt }, scene, newId);
}
