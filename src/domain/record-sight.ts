import type { Meeting } from './meeting.ts';
import { CONVENOR_ROLES, OFFICE_ROLES } from './parties.ts';
import type { Actor, Role } from './people.ts';

const ASKED_FIRST: readonly Role[] = [...OFFICE_ROLES, ...CONVENOR_ROLES];

/** A meeting no convenor has agreed to yet is known to the office and the convenors alone (R116). */
export const mayHear = ({ posts }: Actor, { status, type, consents }: Meeting): boolean =>
  posts.some(({ role }) => ASKED_FIRST.includes(role)) ||
  (status.state !== 'proposed' &&
    status.state !== 'declined' &&
    (type === 'plenary' || type === 'report' || consents.at(-1)?.passed === true));
