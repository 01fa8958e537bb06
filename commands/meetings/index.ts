import type { Catalogue } from '../../src/chat/define-command.ts';
import agenda from './agenda.ts';
import attend from './attend.ts';
import cancel from './cancel.ts';
import checkin from './checkin.ts';
import close from './close.ts';
import convene from './convene.ts';
import excuse from './excuse.ts';
import finding from './finding.ts';
import invite from './invite.ts';
import meeting from './meeting.ts';
import reschedule from './reschedule.ts';
import resolve from './resolve.ts';
import roll from './roll.ts';
import substitute from './substitute.ts';

/** A meeting from its call to its close. */
export const meetings: Catalogue = [
  meeting,
  convene,
  reschedule,
  cancel,
  invite,
  attend,
  excuse,
  substitute,
  agenda,
  checkin,
  resolve,
  close,
  roll,
  finding,
];
