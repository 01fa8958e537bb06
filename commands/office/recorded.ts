import { done, withNote } from '../../src/cards/answers.ts';
import type { Card } from '../../src/cards/card.ts';
import { recordCard } from '../../src/cards/records.ts';
import { buttonsFor } from '../../src/chat/buttons.ts';
import type { Answer, Change, KnownScene } from '../../src/chat/define-command.ts';
import { withProgress } from '../../src/chat/progress.ts';
import { recordDone } from '../../src/chat/record-done.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { keysOf, postsOf } from '../../src/domain/owing.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import { DEPUTY_UNITS, type Role } from '../../src/domain/people.ts';
import type { RecordKind } from '../../src/domain/record-flow.ts';
import { recordOwes, subjectOf } from '../../src/domain/record-flow.ts';
import type { RecordActed } from '../../src/office/act.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';

interface Telling {
  /** Posts that hear of it besides those who must act. */
  readonly informs?: readonly string[];
  /** First line, where the usual one says too little. */
  readonly title?: string;
  readonly note?: string;
  /** What it brought about elsewhere. */
  readonly more?: readonly Change[];
  /** It is sent round to many: the answer tells how far that has come. */
  readonly round?: true;
}

/** The answer to an act on a meeting, its minutes or a matter: pressed, the card itself tells; typed, one line does. */
export function recorded(acted: RecordActed, scene: KnownScene, telling: Telling = {}): Answer {
  const { pressed, names, today } = scene;
  const { informs = [], note, more = [], title = recordDone(acted, names, today), round } = telling;
  const changes = [{ acted, informs }, ...more];
  if (pressed && !round) return { changes, toast: title };
  const card = round ? withProgress(done(title)) : done(title);
  const noted = note ? withNote(card, note) : card;
  return { changes, ...goingOn(acted, noted, scene) };
}

/** Where it is now the turn of whoever acted, the answer carries what they may do next, and no other message asks them. */
function goingOn<K extends RecordKind>(
  { kind, before, after }: RecordActed<K>,
  card: Card,
  { chat, actor, catalogue }: KnownScene,
): Pick<Answer, 'card' | 'follows'> {
  const earlier = before ? recordOwes(kind, before) : [];
  const own = keysOf(actor);
  const owes = recordOwes(kind, after).some((key) => own.includes(key) && !earlier.includes(key));
  if (chat.kind !== 'dm' || !owes) return { card };
  return {
    card: { ...card, buttons: buttonsFor(kind, after, actor, catalogue) },
    follows: { subject: subjectOf(kind, after), view: 'task' },
  };
}

/** As `recorded`, with the whole card, which goes on showing how it stands: answers, confirmations, receipts. */
export function recordedLive<K extends RecordKind>(
  acted: RecordActed<K>,
  scene: KnownScene,
  telling: Telling = {},
): Answer {
  const { kind, after } = acted;
  const { names, today, actor, catalogue, chat } = scene;
  const { informs = [], note, more = [], title = recordDone(acted, names, today), round } = telling;
  const buttons = chat.kind === 'dm' ? buttonsFor(kind, after, actor, catalogue) : [];
  const drawn = recordCard(kind, after, names, { title, today, buttons });
  const whole = round ? withProgress(drawn) : drawn;
  return {
    changes: [{ acted, informs }, ...more],
    card: note ? withNote(whole, note) : whole,
    follows: { subject: subjectOf(kind, after), view: 'task' },
  };
}

/**
 * Everyone an invitation goes to: members, liaisons by whom notices go (R105), the chief convenor, the office's people;
 * both convenors where one of them reports (R115); observers the roster knows (R113).
 */
export const invitedPosts = (
  meeting: Pick<Meeting, 'units' | 'observers' | 'reporter'>,
): readonly string[] => [
  ...meeting.units.flatMap((unit) => [`member-${unit}`, `liaison-${unit}`, `convenor-${unit}`]),
  ...(meeting.reporter ? postsOf('role:convenor') : []),
  'chief-convenor',
  'office-director',
  'office-clerk',
  ...DEPUTY_UNITS.map((unit) => `office-deputy-${unit}`),
  ...observerPosts(meeting),
];

/** Whoever is there for the observers; units outside the 22 may have an officer only (R113, Z11). */
export const observerPosts = ({ observers }: Pick<Meeting, 'observers'>): readonly string[] =>
  observers.flatMap(({ unit }) =>
    unit ? [...postsOf(`unit:${unit}`), ...postsOf(`purchaser:${unit}`)] : [],
  );

/** Observers the roster does not know must be told by the office itself: a note that says so, after other words. */
export function withObservers(
  { observers }: Pick<Meeting, 'observers'>,
  note?: string,
): { readonly note?: string } {
  const apart = observers.flatMap(({ unit, name }) => (unit ? [] : [name]));
  const whole = `${note ?? ''}${apart.length > 0 ? W.observersApart(apart) : ''}`;
  return whole ? { note: whole } : {};
}

export const isOffice = ({ actor }: KnownScene): boolean =>
  actor.posts.some(({ role }) => (OFFICE_ROLES as readonly Role[]).includes(role));
