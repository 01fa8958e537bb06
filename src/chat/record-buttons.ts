import type { Button } from '../cards/card.ts';
import { button, sayOf } from '../cards/say.ts';
import { MATTERS, type Matter, type MatterRow } from '../domain/matter.ts';
import type { Meeting } from '../domain/meeting.ts';
import { type Minutes, unconfirmed } from '../domain/minutes.ts';
import type { Actor } from '../domain/people.ts';
import {
  RECORD_FLOWS,
  type RecordKind,
  type Records,
  type RecordVerb,
  recordPost,
} from '../domain/record-flow.ts';
import { isDisputed, openIndicators, silentUnits } from '../domain/record-owing.ts';
import { OPTIONS } from '../wording/options.ts';
import { CHANGE_OPINION } from '../wording/project.ts';
import { RECORD_WORDS } from '../wording/records.ts';
import type { Catalogue } from './define-command.ts';

const RANK = { primary: 0, plain: 1, danger: 2 } as const;

/**
 * What this person may press on it now, from the table: the likeliest first, the dangerous last. What a unit has
 * answered already is changed by one quiet button; `changing` shows what that one leads to.
 */
export function recordButtons<K extends RecordKind>(
  kind: K,
  record: Records[K],
  actor: Actor | undefined,
  catalogue: Catalogue,
  changing = false,
): readonly Button[] {
  if (!actor) return [];
  const idle: (verb: string, record: Records[K], unit: string) => boolean = IDLE[kind];
  const changes = changing ? [] : changeOf(kind, record, actor);
  const open = Object.entries(RECORD_FLOWS[kind]).flatMap(([verb, row]) => {
    const post = recordPost(actor, kind, verb, record);
    const may = row.button && post && row.from.includes(record.status.state);
    if (!may || idle(verb, record, post.unit ?? '')) return [];
    if (changes.some(({ instead }) => instead.includes(verb))) return [];
    return buttonsOf(kind, verb, row, record, catalogue);
  });
  return [...open, ...changes.map((each) => each.button)].sort((a, b) => RANK[a.kind] - RANK[b.kind]);
}

function buttonsOf<K extends RecordKind>(
  kind: K,
  verb: string,
  { button: rank = 'plain' }: RecordVerb,
  record: Records[K],
  catalogue: Catalogue,
): Button[] {
  const command = catalogue.find(({ name }) => name === verb);
  if (!command) return [];
  const say = (...args: readonly string[]) => sayOf(verb, [record.number, ...args], record.version);
  if (verb !== 'consent') return [button(command.words[0], say(...readArguments(kind, verb, record)), rank)];
  return OPTIONS.verdict.map(({ value, label }) =>
    button(label, say(value), value === 'agree' ? 'primary' : 'danger'),
  );
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

/** One quiet button, and the verbs it stands for. */
interface Change {
  readonly button: Button;
  readonly instead: readonly string[];
}

/** Through which verb a unit has answered already, what its button asks, and what that stands for. */
const CHANGES: {
  readonly [K in RecordKind]: {
    readonly verb: string;
    readonly said: (record: Records[K], unit: string) => boolean;
    readonly label: string;
    readonly say: (record: Records[K]) => string;
    readonly instead: readonly string[];
  };
} = {
  meeting: {
    verb: 'attend',
    said: ({ replies, checkins }: Meeting, unit) =>
      replies.some((each) => each.unit === unit) && !checkins.some((each) => each.unit === unit),
    label: RECORD_WORDS.changeReply,
    say: ({ number }) => sayOf('meeting', [number, CHANGING]),
    instead: ANSWERS,
  },
  minutes: {
    verb: 'object',
    said: ({ confirmations, hash }: Minutes, unit) =>
      confirmations.some((each) => each.unit === unit && each.hash === hash),
    label: CHANGE_OPINION,
    say: ({ number, hash, version }) => sayOf('object', [number, '', hash.slice(0, 8)], version),
    instead: ['confirm', 'object'],
  },
  matter: {
    verb: 'consent',
    said: hasSpoken,
    label: CHANGE_OPINION,
    say: ({ number, version }) => sayOf('consent', [number], version),
    instead: ['consent'],
  },
};

/** How the button asks the meeting for what else may be answered. */
const CHANGING = 'change=1';

/** After units were brought together whoever said no is asked again, and may stand by it (R122). */
function hasSpoken(matter: Matter, unit: string): boolean {
  const last = matter.consents.findLastIndex((each) => each.unit === unit);
  const said = matter.consents[last];
  return said !== undefined && (said.agrees || last >= (matter.coordinations.at(-1)?.heard ?? 0));
}

function changeOf<K extends RecordKind>(kind: K, record: Records[K], actor: Actor): readonly Change[] {
  const { verb, said, label, say, instead } = CHANGES[kind];
  const row = RECORD_FLOWS[kind][verb];
  const unit = recordPost(actor, kind, verb, record)?.unit;
  const open = row?.from.includes(record.status.state) && unit !== undefined && said(record, unit);
  return open ? [{ button: button(label, say(record)), instead }] : [];
}

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
      // Whoever has objected to this text may still agree to it: to object once more would say nothing new.
      object: () => minutes.objections.some((each) => each.unit === unit && each.hash === minutes.hash),
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
