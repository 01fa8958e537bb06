import { decline } from '../cards/answers.ts';
import { CHAT_WORDS as W } from '../wording/chat.ts';
import { FOUND_WORDS } from '../wording/query.ts';
import type { Answer, Command, Scene } from './define-command.ts';
import { named, perform } from './perform.ts';

type Typed = Readonly<Record<string, string>>;

const PAGE = /\s*第?(\d{1,4})页/;

/** The field that says which page, where a command has pages: one of its own, or among the words it lists by. */
export function pageField({ fields, name }: Command): 'page' | 'words' | 'whose' | 'text' | undefined {
  if (fields.page) return 'page';
  return name in LISTS ? LISTS[name as keyof typeof LISTS] : undefined;
}
const LISTS = {
  find: 'words',
  timeliness: 'words',
  follow: 'whose',
  reminders: 'whose',
  matter: 'text',
} as const;

const pageOf = (field: string, typed: Typed): number =>
  Number(
    field === 'page' ? (typed.page?.replace(/\D/g, '') ?? 1) : (PAGE.exec(typed[field] ?? '')?.[1] ?? 1),
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
  const text = (list.values[field] ?? '').replace(PAGE, '').trim();
  const value = field === 'page' ? String(page) : FOUND_WORDS.turnTo(text, page).trim();
  return perform(command, { ...list.values, [field]: value }, { sentAt }, scene, newId);
}
