import type { Button } from '../cards/card.ts';
import { button, sayOf } from '../cards/say.ts';
import { MATTERS, type Matter, type MatterRow } from '../domain/matter.ts';
import type { Meeting } from '../domain/meeting.ts';
import { type Minutes, unconfirmed } from '../domain/minutes.ts';
import type { Actor, HeldPost } from '../domain/people.ts';
import {
  RECORD_FLOWS,
  type RecordKind,
  type Records,
  type RecordVerb,
  recordPost,
} from '../domain/record-flow.ts';
import { isDisputed, lastConsent, openIndicators, silentUnits } from '../domain/record-owing.ts';
import { OPTIONS } from '../wording/options.ts';
import type { Catalogue } from './define-command.ts';

const RANK = { primary: 0, plain: 1, danger: 2 } as const;

/** What this person may press on it now, from the table: the likeliest first, the dangerous last. */
export function recordButtons<K extends RecordKind>(
  kind: K,
  record: Records[K],
  actor: Actor | undefined,
  catalogue: Catalogue,
): readonly Button[] {
  if (!actor) return [];
  const idle: (verb: string, record: Records[K], unit: string) => boolean = IDLE[kind];
  return Object.entries(RECORD_FLOWS[kind])
    .flatMap(([verb, row]) => {
      const post = recordPost(actor, kind, verb, record);
      const open = row.button && post && row.from.includes(record.status.state);
      if (!open || idle(verb, record, post.unit ?? '')) return [];
      return buttonsOf(kind, verb, row, record, post, catalogue);
    })
    .sort((a, b) => RANK[a.kind] - RANK[b.kind]);
}

function buttonsOf<K extends RecordKind>(
  kind: K,
  verb: string,
  { button: rank = 'plain' }: RecordVerb,
  record: Records[K],
  post: HeldPost,
  catalogue: Catalogue,
): Button[] {
  const command = catalogue.find(({ name }) => name === verb);
  if (!command) return [];
  const say = (...args: readonly string[]) => sayOf(verb, [record.number, ...args], record.version);
  if (verb !== 'consent') return [button(command.words[0], say(...readArguments(kind, verb, record)), rank)];
  const said = lastConsent(record as Matter, post.unit ?? '');
  return OPTIONS.verdict
    .filter(({ value }) => !said || said.agrees !== (value === 'agree'))
    .map(({ value, label }) => button(label, say(value), value === 'agree' ? 'primary' : 'danger'));
}

/** Where the hash of the text that was read stands among a command's arguments (R126). */
function readArguments<K extends RecordKind>(kind: K, verb: string, record: Records[K]): readonly string[] {
  if (kind !== 'minutes') return [];
  const hash = (record as Minutes).hash.slice(0, 8);
  const table: Readonly<Record<string, readonly string[]>> = {
    circulate: [hash],
    confirm: [hash],
    object: ['', hash],
  };
  return table[verb] ?? [];
}

const ANSWERS: readonly string[] = ['attend', 'excuse', 'substitute'];

type Idle<R> = (verb: string, record: R, unit: string) => boolean;

const goesUp = ({ closes }: MatterRow): boolean => closes === 'document' || closes === 'reply';
const awaitsUnits = (matter: Matter): boolean =>
  matter.status.state !== 'escalated' && silentUnits(matter).length > 0;

/** Buttons that would only be refused, or repeat what this unit already said, are not shown. */
const IDLE: { readonly [K in RecordKind]: Idle<Records[K]> } = {
  meeting: (verb, meeting: Meeting, unit) =>
    (verb === 'minutes' && meeting.draftedAt !== undefined) ||
    (ANSWERS.includes(verb) &&
      (meeting.checkins.some((each) => each.unit === unit) ||
        (verb !== 'substitute' && meeting.replies.findLast((each) => each.unit === unit)?.kind === verb))),
  minutes: (verb, minutes: Minutes, unit) => {
    const table: Readonly<Record<string, () => boolean>> = {
      circulate: () => minutes.content.paragraphs.length === 0 || minutes.content.present.length === 0,
      issue: () => unconfirmed(minutes).length > 0,
      confirm: () => !unconfirmed(minutes).includes(unit),
      receive: () => minutes.receipts.some((each) => each.unit === unit),
    };
    return table[verb]?.() ?? false;
  },
  matter: (verb, matter: Matter, unit) => {
    const row: MatterRow = MATTERS[matter.kind];
    const { state } = matter.status;
    const table: Readonly<Record<string, () => boolean>> = {
      consent: () => !row.consent,
      receive: () => row.closes !== 'receipts' || matter.receipts.some((each) => each.unit === unit),
      coordinate: () => !isDisputed(matter),
      report: () => !goesUp(row) || (row.meeting && state === 'open') || awaitsUnits(matter),
      done: () =>
        openIndicators(matter).length > 0 ||
        goesUp(row) ||
        (row.meeting && state === 'open') ||
        awaitsUnits(matter),
    };
    return table[verb]?.() ?? false;
  },
};
