import { type Minutes, unconfirmed, unreceived } from './minutes.ts';
import { MEMBER_UNITS } from './people.ts';
import type { RecordKindRow, RecordVerb } from './record-row.ts';
import { of, speaks, unitKeys, without } from './record-said.ts';

/** The hash of the text that was read (R126). */
const read = ({ hash }: Minutes): readonly string[] => [hash.slice(0, 8)];

/** Minutes: one exact text, confirmed by every attending unit, before anything is issued (附件1 三, R125–R127). */
export const MINUTES_FLOW = {
  circulate: {
    from: ['drafted'],
    to: ['circulating'],
    who: 'office',
    clause: '附件1 三',
    button: 'primary',
    anew: true,
    says: read,
    idle: ({ content }) => content.paragraphs.length === 0 || content.present.length === 0,
  },
  confirm: {
    from: ['circulating', 'objected'],
    to: ['circulating', 'objected'],
    who: 'units',
    clause: '附件1 三',
    button: 'primary',
    back: true,
    says: read,
    idle: (minutes, unit) => !unconfirmed(minutes).includes(unit),
  },
  issue: {
    from: ['circulating'],
    to: ['issued'],
    who: 'office',
    clause: '附件1 三',
    button: 'primary',
    idle: (minutes) => unconfirmed(minutes).length > 0,
  },
  receive: {
    from: ['issued'],
    to: ['issued'],
    who: 'members',
    clause: '附件1 三',
    button: 'primary',
    back: true,
    idle: ({ receipts }, unit) => of(receipts, unit).length > 0,
  },
  minutes: {
    from: ['drafted', 'circulating', 'objected'],
    to: ['drafted'],
    who: 'office',
    clause: '附件1 三',
    goesOn: true,
    // A draft is sent round first; what was objected to is rewritten.
    button: 'primary',
    says: () => ['draft'],
    idle: ({ status }) => status.state !== 'objected',
  },
  object: {
    from: ['circulating', 'objected'],
    to: ['objected'],
    who: 'units',
    reason: true,
    clause: '附件1 三',
    button: 'danger',
    back: true,
    says: (minutes) => ['', ...read(minutes)],
    // Whoever has objected to this text may still agree to it: to object once more would say nothing new.
    idle: ({ objections, hash }, unit) => of(objections, unit).some((each) => each.hash === hash),
  },
} as const satisfies Readonly<Record<string, RecordVerb<Minutes>>>;

const OWES: Readonly<Record<Minutes['status']['state'], (minutes: Minutes) => readonly string[]>> = {
  // Not sent round yet, whether written or not (R125).
  drafted: () => ['role:office'],
  circulating: (minutes) => {
    const waiting = unitKeys(unconfirmed(minutes));
    return waiting.length > 0 ? waiting : ['role:office'];
  },
  objected: () => ['role:office'],
  issued: (minutes) => unitKeys(unreceived(minutes)),
};

const STEPS = {
  drafted: 'minutes.circulate',
  circulating: 'minutes.confirm',
  objected: 'minutes.revise',
  issued: 'minutes.receipt',
} as const;

export const MINUTES: RecordKindRow<Minutes> = {
  verbs: MINUTES_FLOW,
  shows: 'minutes',
  title: ({ content }) => content.title,
  final: [],
  parties: {
    units: (post, { mustConfirm }) => speaks(post, mustConfirm),
    members: (post) => speaks(post, MEMBER_UNITS),
  },
  owes: (minutes) => OWES[minutes.status.state](minutes),
  step: ({ status: { state } }) => STEPS[state],
  answersTo: ({ hash }) => hash,
  said: ({ hash, confirmations, objections, receipts }, unit) => [
    hash,
    of(confirmations, unit),
    of(objections, unit),
    of(receipts, unit),
  ],
  restored: (now, before, unit) => {
    const objections = without(now.objections, before.objections, unit);
    const objected = objections.some(({ hash }) => hash === now.hash);
    return {
      ...now,
      ...(now.status.state !== 'issued' && { status: { state: objected ? 'objected' : 'circulating' } }),
      confirmations: without(now.confirmations, before.confirmations, unit),
      objections,
      receipts: without(now.receipts, before.receipts, unit),
    };
  },
  change: {
    verb: 'object',
    answered: ({ confirmations, hash }, unit) => of(confirmations, unit).some((each) => each.hash === hash),
    instead: ['confirm', 'object'],
    says: (minutes) => ['', ...read(minutes)],
  },
};
