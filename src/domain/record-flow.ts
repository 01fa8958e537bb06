import type { ClauseId } from './clauses.ts';
import type { Matter } from './matter.ts';
import type { Meeting } from './meeting.ts';
import type { Minutes } from './minutes.ts';
import { CONVENOR_ROLES, OFFICE_ROLES, PARTIES, VOICE_ROLES } from './parties.ts';
import type { Actor, HeldPost, Role, UnitSlug } from './people.ts';
import { MEMBER_UNITS } from './people.ts';
import { measures, ownsMatter, raised } from './record-stands.ts';

/** Everything that is not a project but lives by the same kind of table. */
export interface Records {
  readonly meeting: Meeting;
  readonly minutes: Minutes;
  readonly matter: Matter;
}
export type RecordKind = keyof Records;

/** Who may do a thing to a record: by role, and for units by standing in the right place. */
export type RecordParty =
  | 'office'
  | 'convenor'
  | 'coordinator'
  | 'units'
  | 'members'
  | 'owner'
  | 'raiser'
  | 'measurer';

export interface RecordVerb {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly who: RecordParty;
  readonly reason?: true;
  readonly clause: ClauseId;
  readonly button?: 'primary' | 'plain' | 'danger';
  /** One unit's own answer, which it may take back while nothing stands on it (law 8). */
  readonly back?: true;
}
type VerbTable = Readonly<Record<string, RecordVerb>>;

/** Meetings from the call to the close (附件1 三, R111–R119). */
const MEETING_FLOW = {
  approve: { from: ['proposed'], to: ['called'], who: 'convenor', clause: '附件1 三', button: 'primary' },
  attend: {
    from: ['called'],
    to: ['called'],
    who: 'units',
    clause: '附件1 三',
    button: 'primary',
    back: true,
  },
  excuse: {
    from: ['called'],
    to: ['called'],
    who: 'units',
    reason: true,
    clause: '附件1 三',
    button: 'plain',
    back: true,
  },
  substitute: {
    from: ['called'],
    to: ['called'],
    who: 'units',
    clause: '附件1 三',
    button: 'plain',
    back: true,
  },
  checkin: { from: ['called'], to: ['called'], who: 'units', clause: '附件1 三' },
  invite: { from: ['called'], to: ['called'], who: 'office', clause: '附件1 三' },
  reschedule: {
    from: ['proposed', 'called', 'declined'],
    to: ['proposed', 'called'],
    who: 'office',
    clause: '附件1 三',
  },
  agenda: {
    from: ['proposed', 'called'],
    to: ['proposed', 'called'],
    who: 'office',
    clause: '附件1 三',
    button: 'plain',
  },
  register: { from: ['called'], to: ['called'], who: 'office', clause: '附件1 三' },
  resolve: { from: ['called'], to: ['called'], who: 'office', clause: '附件1 三' },
  strike: { from: ['called'], to: ['called'], who: 'office', clause: '附件1 三' },
  mend: { from: ['called', 'closed'], to: ['called', 'closed'], who: 'office', clause: '附件1 三' },
  finding: { from: ['closed'], to: ['closed'], who: 'office', clause: '附件1 三' },
  roll: { from: ['closed'], to: ['closed'], who: 'office', reason: true, clause: '附件1 三' },
  close: { from: ['called'], to: ['closed'], who: 'office', clause: '附件1 三', button: 'plain' },
  minutes: { from: ['closed'], to: ['closed'], who: 'office', clause: '附件1 三', button: 'primary' },
  refuse: {
    from: ['proposed'],
    to: ['declined'],
    who: 'convenor',
    reason: true,
    clause: '附件1 三',
    button: 'danger',
  },
  cancel: {
    from: ['proposed', 'called', 'declined'],
    to: ['cancelled'],
    who: 'office',
    reason: true,
    clause: '附件1 三',
  },
} as const satisfies VerbTable;

/** Minutes: one exact text, confirmed by every attending unit, before anything is issued (附件1 三, R125–R127). */
export const MINUTES_FLOW = {
  circulate: {
    from: ['drafted'],
    to: ['circulating'],
    who: 'office',
    clause: '附件1 三',
    button: 'primary',
  },
  confirm: {
    from: ['circulating', 'objected'],
    to: ['circulating', 'objected'],
    who: 'units',
    clause: '附件1 三',
    button: 'primary',
    back: true,
  },
  issue: { from: ['circulating'], to: ['issued'], who: 'office', clause: '附件1 三', button: 'primary' },
  receive: {
    from: ['issued'],
    to: ['issued'],
    who: 'members',
    clause: '附件1 三',
    button: 'primary',
    back: true,
  },
  minutes: {
    from: ['drafted', 'circulating', 'objected'],
    to: ['drafted'],
    who: 'office',
    clause: '附件1 三',
  },
  object: {
    from: ['circulating', 'objected'],
    to: ['objected'],
    who: 'units',
    reason: true,
    clause: '附件1 三',
    button: 'danger',
    back: true,
  },
} as const satisfies VerbTable;

/** Matters: standing records until somebody closes them with evidence (附件1 一, 四, R106–R110, R128). */
export const MATTER_FLOW = {
  consent: {
    from: ['open', 'adopted'],
    to: ['open', 'adopted'],
    who: 'units',
    clause: '附件1 三',
    button: 'primary',
    back: true,
  },
  receive: {
    from: ['open'],
    to: ['open', 'done'],
    who: 'units',
    clause: '附件1 三',
    button: 'primary',
    back: true,
  },
  adopt: { from: ['open'], to: ['adopted', 'done'], who: 'office', clause: '附件1 三' },
  decline: { from: ['open'], to: ['open'], who: 'office', clause: '附件1 三' },
  mend: { from: ['open', 'adopted'], to: ['open', 'adopted'], who: 'office', clause: '附件1 三' },
  coordinate: {
    from: ['open', 'adopted'],
    to: ['open', 'adopted', 'escalated'],
    who: 'coordinator',
    clause: '附件1 三',
    button: 'plain',
  },
  follow: {
    from: ['open', 'adopted', 'escalated', 'reported'],
    to: ['open', 'adopted', 'escalated', 'reported'],
    who: 'owner',
    clause: '附件1 四',
    button: 'plain',
  },
  measure: { from: ['adopted'], to: ['adopted'], who: 'measurer', clause: '附件1 一4' },
  report: {
    from: ['open', 'adopted', 'escalated'],
    to: ['reported', 'done'],
    who: 'office',
    clause: '附件1 三',
    button: 'primary',
  },
  record: { from: ['reported'], to: ['done'], who: 'office', clause: '附件1 三', button: 'primary' },
  done: {
    from: ['open', 'adopted'],
    to: ['done'],
    who: 'owner',
    clause: '附件1 四',
    button: 'primary',
  },
  withdraw: { from: ['open'], to: ['dropped'], who: 'raiser', reason: true, clause: '附件1 一' },
} as const satisfies VerbTable;

export const RECORD_FLOWS: { readonly [K in RecordKind]: VerbTable } = {
  meeting: MEETING_FLOW,
  minutes: MINUTES_FLOW,
  matter: MATTER_FLOW,
};

/** Units a record speaks to. */
const UNITS_OF: { readonly [K in RecordKind]: (record: Records[K]) => readonly UnitSlug[] } = {
  meeting: ({ units }) => units,
  minutes: ({ mustConfirm }) => mustConfirm,
  matter: ({ units }) => units,
};

/** The post under which this person may do it to this record; undefined when none does. */
export function recordPost<K extends RecordKind>(
  actor: Actor,
  kind: K,
  verb: string,
  record: Records[K],
): HeldPost | undefined {
  const row = RECORD_FLOWS[kind][verb];
  if (!row) return undefined;
  const speaks = (post: HeldPost, units: readonly UnitSlug[]) =>
    is(VOICE_ROLES, post.role) && units.includes(post.unit ?? '');
  const table: Readonly<Record<RecordParty, (post: HeldPost) => boolean>> = {
    office: ({ role }) => is(OFFICE_ROLES, role),
    convenor: ({ role }) => is(CONVENOR_ROLES, role),
    coordinator: ({ role }) => is(PARTIES.coordinator.roles, role),
    raiser: (post) => raised(post, record as Matter),
    units: (post) => speaks(post, UNITS_OF[kind](record)),
    members: (post) => speaks(post, MEMBER_UNITS),
    owner: (post) => ownsMatter(post, record as Matter),
    measurer: (post) => measures(post, record as Matter),
  };
  return actor.posts.find(table[row.who]);
}

const is = (roles: readonly Role[], role: Role): boolean => roles.includes(role);
