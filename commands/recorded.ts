import { done, withNote } from '../src/cards/answers.ts';
import type { Answer, KnownScene } from '../src/chat/define-command.ts';
import { recordDone } from '../src/chat/tell-record.ts';
import type { RecordActed } from '../src/office/act-on-record.ts';

/** The answer to an act on a meeting, its minutes or a matter: pressed, the card itself tells; typed, one line does. */
export function recorded(
  acted: RecordActed,
  { pressed, names, today }: KnownScene,
  {
    informs = [],
    note,
    more = [],
  }: { informs?: readonly string[]; note?: string; more?: readonly RecordActed[] } = {},
): Answer {
  const title = recordDone(acted, names, today);
  const changes = [{ acted, informs }, ...more.map((each) => ({ acted: each }))];
  if (pressed) return { recorded: changes, toast: title };
  const card = done(title);
  return { recorded: changes, card: note ? withNote(card, note) : card };
}

/** Everyone who was invited: the members, and the liaisons by whom notices go (R105). */
export const invitedPosts = (units: readonly string[]): readonly string[] =>
  units.flatMap((unit) => [`member-${unit}`, `liaison-${unit}`, `convenor-${unit}`]);
