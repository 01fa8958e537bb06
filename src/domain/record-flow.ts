import type { ClauseId } from './clauses.ts';
import type { Matter } from './matter.ts';
import { MATTERS } from './matter.ts';
import type { Meeting } from './meeting.ts';
import { type Minutes, unconfirmed } from './minutes.ts';
import { CONVENOR_ROLES, OFFICE_ROLES, VOICE_ROLES } from './parties.ts';
import type { Actor, HeldPost, Role, UnitSlug } from './people.ts';
import { MEMBER_UNITS } from './people.ts';

/** Everything that is not a project but lives by the same kind of table. */
export interface Records {
  readonly meeting: Meeting;
  readonly minutes: Minutes;
  readonly matter: Matter;
}
export type RecordKind = keyof Records;

/** Who may do a thing to a record: by role, and for units by standing in the right place. */
export type RecordParty = 'office' | 'director' | 'convenor' | 'units' | 'owner' | 'adopter';

export interface RecordVerb {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly who: RecordParty;
  readonly reason?: true;
  readonly clause: ClauseId;
  readonly button?: 'primary' | 'plain' | 'danger';
}
type VerbTable = Readonly<Record<string, RecordVerb>>;

/** Meetings from the call to the close (附件1 三, R111–R119). */
export const MEETING_FLOW = {
  approve: { from: ['proposed'], to: ['called'], who: 'convenor', clause: '附件1 三', button: 'primary' },
  attend: { from: ['called'], to: ['called'], who: 'units', clause: '附件1 三', button: 'primary' },
  excuse: {
    from: ['called'],
    to: ['called'],
    who: 'units',
    reason: true,
    clause: '附件1 三',
    button: 'plain',
  },
  substitute: { from: ['called'], to: ['called'], who: 'units', clause: '附件1 三', button: 'plain' },
  checkin: { from: ['called'], to: ['called'], who: 'units', clause: '附件1 三' },
  invite: { from: ['called'], to: ['called'], who: 'office', clause: '附件1 三' },
  reschedule: { from: ['proposed', 'called'], to: ['proposed', 'called'], who: 'office', clause: '附件1 三' },
  resolve: { from: ['called'], to: ['called'], who: 'office', clause: '附件1 三' },
  close: { from: ['called'], to: ['closed'], who: 'office', clause: '附件1 三', button: 'plain' },
  refuse: {
    from: ['proposed'],
    to: ['declined'],
    who: 'convenor',
    reason: true,
    clause: '附件1 三',
    button: 'danger',
  },
  cancel: {
    from: ['proposed', 'called'],
    to: ['cancelled'],
    who: 'office',
    reason: true,
    clause: '附件1 三',
  },
} as const satisfies VerbTable;

/** Minutes: one exact text, confirmed by every attending unit, before anything is issued (附件1 三, R125–R127). */
export const MINUTES_FLOW = {
  confirm: {
    from: ['circulating', 'objected'],
    to: ['circulating', 'objected'],
    who: 'units',
    clause: '附件1 三',
    button: 'primary',
  },
  issue: { from: ['circulating'], to: ['issued'], who: 'office', clause: '附件1 三', button: 'primary' },
  receive: { from: ['issued'], to: ['issued'], who: 'adopter', clause: '附件1 三', button: 'primary' },
  minutes: { from: ['circulating', 'objected'], to: ['circulating'], who: 'office', clause: '附件1 三' },
  object: {
    from: ['circulating', 'objected'],
    to: ['objected'],
    who: 'units',
    reason: true,
    clause: '附件1 三',
    button: 'danger',
  },
} as const satisfies VerbTable;

/** Matters: standing records until somebody closes them with evidence (附件1 一, 四, R106–R110, R128). */
export const MATTER_FLOW = {
  consent: { from: ['open'], to: ['open'], who: 'units', clause: '附件1 三', button: 'primary' },
  receive: { from: ['open'], to: ['open', 'done'], who: 'units', clause: '附件1 三', button: 'primary' },
  follow: {
    from: ['open', 'adopted'],
    to: ['open', 'adopted'],
    who: 'owner',
    clause: '附件1 四',
    button: 'plain',
  },
  done: { from: ['open', 'adopted'], to: ['done'], who: 'owner', clause: '附件1 四', button: 'primary' },
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
    director: ({ role }) => role === 'office-director',
    convenor: ({ role }) => is(CONVENOR_ROLES, role),
    units: (post) => speaks(post, UNITS_OF[kind](record)),
    adopter: (post) => speaks(post, MEMBER_UNITS),
    owner: (post) => ownsMatter(post, record as Matter),
  };
  return actor.posts.find(table[row.who]);
}

function ownsMatter({ role, unit }: HeldPost, { owner, kind }: Matter): boolean {
  const officeOwes = MATTERS[kind].owes === 'office' || owner === undefined;
  return (
    (officeOwes && is(OFFICE_ROLES, role)) ||
    (owner !== undefined && unit === owner && is([...VOICE_ROLES, 'officer'], role))
  );
}

const is = (roles: readonly Role[], role: Role): boolean => roles.includes(role);

/** Invited units that have not answered; silence is not coming and not staying away (R119). */
export const unanswered = ({ units, replies }: Meeting): readonly UnitSlug[] =>
  units.filter((unit) => !replies.some((reply) => reply.unit === unit));

/** Units that have not yet agreed, or not yet acknowledged. */
export const silentUnits = (matter: Matter): readonly UnitSlug[] => {
  const { consent, closes } = MATTERS[matter.kind];
  if (consent) return matter.units.filter((unit) => !lastConsent(matter, unit)?.agrees);
  return closes === 'receipts'
    ? matter.units.filter((unit) => !matter.receipts.some((each) => each.unit === unit))
    : [];
};

export const lastConsent = ({ consents }: Matter, unit: UnitSlug) =>
  consents.findLast((each) => each.unit === unit);

const unitKeys = (units: readonly UnitSlug[]) => units.map((unit) => `unit:${unit}`);

/** Keys of those who must act now on it, as the store indexes them. */
const OWED: { readonly [K in RecordKind]: (record: Records[K]) => readonly string[] } = {
  meeting: (meeting) => {
    const table: Readonly<Record<Meeting['status']['state'], readonly string[]>> = {
      proposed: ['role:convenor'],
      called: unitKeys(unanswered(meeting)),
      closed: [],
      declined: [],
      cancelled: [],
    };
    return table[meeting.status.state];
  },
  minutes: (minutes) => {
    const waiting = unitKeys(unconfirmed(minutes));
    const table: Readonly<Record<Minutes['status']['state'], readonly string[]>> = {
      circulating: waiting.length > 0 ? waiting : ['role:office'],
      objected: ['role:office'],
      issued: unitKeys(MEMBER_UNITS.filter((unit) => !minutes.receipts.some((each) => each.unit === unit))),
    };
    return table[minutes.status.state];
  },
  matter: (matter) => {
    if (matter.status.state === 'done' || matter.status.state === 'dropped') return [];
    const units = unitKeys(silentUnits(matter));
    const { owes } = MATTERS[matter.kind];
    if (owes === 'receivers') return units;
    return [...units, owes === 'owner' && matter.owner ? `unit:${matter.owner}` : 'role:office'];
  },
};

export function recordOwes<K extends RecordKind>(kind: K, record: Records[K]): readonly string[] {
  return OWED[kind](record);
}
