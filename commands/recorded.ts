import { done, withNote } from '../src/cards/answers.ts';
import { recordCard } from '../src/cards/records.ts';
import type { Answer, KnownScene, Recorded } from '../src/chat/define-command.ts';
import { recordButtons } from '../src/chat/record-buttons.ts';
import { recordDone, recordSubject } from '../src/chat/tell-record.ts';
import { OFFICE_ROLES } from '../src/domain/parties.ts';
import { DEPUTY_UNITS, type Role } from '../src/domain/people.ts';
import type { RecordKind } from '../src/domain/record-flow.ts';
import type { RecordActed } from '../src/office/act-on-record.ts';

interface Telling {
  /** Posts that hear of it besides those who must act. */
  readonly informs?: readonly string[];
  /** First line, where the usual one says too little. */
  readonly title?: string;
  readonly note?: string;
  /** What it brought about elsewhere. */
  readonly more?: readonly Recorded[];
}

/** The answer to an act on a meeting, its minutes or a matter: pressed, the card itself tells; typed, one line does. */
export function recorded(
  acted: RecordActed,
  { pressed, names, today }: KnownScene,
  telling: Telling = {},
): Answer {
  const { informs = [], note, more = [], title = recordDone(acted, names, today) } = telling;
  const changes = [{ acted, informs }, ...more];
  if (pressed) return { recorded: changes, toast: title };
  const card = done(title);
  return { recorded: changes, card: note ? withNote(card, note) : card };
}

/** As `recorded`, with the whole card, which goes on showing how it stands: answers, confirmations, receipts. */
export function recordedLive<K extends RecordKind>(
  acted: RecordActed<K>,
  scene: KnownScene,
  telling: Telling = {},
): Answer {
  const { kind, after } = acted;
  const { names, today, actor, catalogue, chat } = scene;
  const { informs = [], note, more = [], title = recordDone(acted, names, today) } = telling;
  const buttons = chat.kind === 'dm' ? recordButtons(kind, after, actor, catalogue) : [];
  const whole = recordCard(kind, after, names, { title, today, buttons });
  return {
    recorded: [{ acted, informs }, ...more],
    card: note ? withNote(whole, note) : whole,
    follows: { subject: recordSubject(kind, after), view: 'task' },
  };
}

/** Everyone an invitation goes to: members, liaisons by whom notices go (R105), the chief convenor, the office's people (R115). */
export const invitedPosts = (units: readonly string[]): readonly string[] => [
  ...units.flatMap((unit) => [`member-${unit}`, `liaison-${unit}`, `convenor-${unit}`]),
  'chief-convenor',
  'office-director',
  'office-clerk',
  ...DEPUTY_UNITS.map((unit) => `office-deputy-${unit}`),
];

export const isOffice = ({ actor }: KnownScene): boolean =>
  actor.posts.some(({ role }) => (OFFICE_ROLES as readonly Role[]).includes(role));
