import type { Catalogue } from '../../src/chat/define-command.ts';
import circulate from './circulate.ts';
import confirm from './confirm.ts';
import delivery from './delivery.ts';
import issue from './issue.ts';
import minutes from './minutes.ts';
import object from './object.ts';
import receive from './receive.ts';
import resend from './resend.ts';

/** Minutes from their draft to their receipts. */
export const minutesCommands: Catalogue = [
  minutes,
  circulate,
  confirm,
  object,
  issue,
  receive,
  delivery,
  resend,
];
