import type { Catalogue } from '../../src/chat/define-command.ts';
import accept from './accept.ts';
import amend from './amend.ts';
import approve from './approve.ts';
import archive from './archive.ts';
import back from './back.ts';
import complete from './complete.ts';
import conclude from './conclude.ts';
import coordinate from './coordinate.ts';
import demand from './demand.ts';
import evaluate from './evaluate.ts';
import { filedCommands } from './filed.ts';
import find from './find.ts';
import history from './history.ts';
import ledger from './ledger.ts';
import milestone from './milestone.ts';
import missing from './missing.ts';
import opine from './opine.ts';
import paymentQueue from './payment-queue.ts';
import record from './record.ts';
import refuse from './refuse.ts';
import report from './report.ts';
import giveBack from './return.ts';
import show from './show.ts';
import submit from './submit.ts';
import surveyLink from './survey-link.ts';
import { plannedSheet, takeInPlanned } from './take-in.ts';
import todo from './todo.ts';
import transfers from './transfers.ts';
import tryOut from './try.ts';
import withdraw from './withdraw.ts';

/** A project from its declaration to its archive. */
export const declaring: Catalogue = [
  submit,
  amend,
  withdraw,
  milestone,
  surveyLink,
  ...filedCommands,
  back,
  complete,
  evaluate,
  archive,
  ledger,
  paymentQueue,
  transfers,
  demand,
  tryOut,
  takeInPlanned,
  plannedSheet,
];

/** Looking at projects, and deciding them. */
export const deciding: Catalogue = [
  find,
  show,
  missing,
  todo,
  history,
  accept,
  giveBack,
  opine,
  conclude,
  coordinate,
  report,
  approve,
  refuse,
  record,
];
