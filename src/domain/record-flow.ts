import type { Matter } from './matter.ts';
import { MATTER } from './matter-row.ts';
import type { Meeting } from './meeting.ts';
import { MEETING } from './meeting-row.ts';
import type { Minutes } from './minutes.ts';
import { MINUTES } from './minutes-row.ts';
import { CONVENOR_ROLES, OFFICE_ROLES, PARTIES } from './parties.ts';
import type { Actor, HeldPost, Role } from './people.ts';
import type { Project } from './project.ts';
import type { RecordKindRow, RecordParty, RecordVerb } from './record-row.ts';

/** Everything that is acted on by a table of verbs. */
export interface Kinds {
  readonly project: Project;
  readonly meeting: Meeting;
  readonly minutes: Minutes;
  readonly matter: Matter;
}
export type Kind = keyof Kinds;
/** Under which name the log, messages and files speak of one. */
export const subjectOf = (kind: Kind, { number }: { readonly number: string }): string => `${kind}:${number}`;
/** Those whose table alone says how they stand; where a project stands follows from what is on file too. */
export type RecordKind = Exclude<Kind, 'project'>;

/** The kinds there are: nothing outside their rows names one. */
export const RECORD_KINDS: { readonly [K in RecordKind]: RecordKindRow<Kinds[K]> } = {
  meeting: MEETING,
  minutes: MINUTES,
  matter: MATTER,
};

/** What may be done to each kind. */
export const RECORD_FLOWS: {
  readonly [K in RecordKind]: Readonly<Record<string, RecordVerb<Kinds[K]>>>;
} = { meeting: MEETING.verbs, minutes: MINUTES.verbs, matter: MATTER.verbs };

/** Parties that are the same for every kind. */
const BY_ROLE: { readonly [P in RecordParty]?: readonly Role[] } = {
  office: OFFICE_ROLES,
  convenor: CONVENOR_ROLES,
  coordinator: PARTIES.coordinator.roles,
};

/** The post under which this person may do it to this record; undefined when none does. */
export function recordPost<K extends RecordKind>(
  actor: Actor,
  kind: K,
  verb: string,
  record: Kinds[K],
): HeldPost | undefined {
  const row: RecordKindRow<Kinds[K]> = RECORD_KINDS[kind];
  const who = row.verbs[verb]?.who;
  if (!who) return undefined;
  return actor.posts.find((post) => BY_ROLE[who]?.includes(post.role) ?? row.parties[who]?.(post, record));
}

/** Keys of those who must act now on it, as the store indexes them. */
export const recordOwes = <K extends RecordKind>(kind: K, record: Kinds[K]): readonly string[] =>
  RECORD_KINDS[kind].owes(record);

/** What a record is called. */
export const titleOf = <K extends RecordKind>(kind: K, record: Kinds[K]): string =>
  RECORD_KINDS[kind].title(record);
