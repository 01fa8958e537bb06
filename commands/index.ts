import type { Catalogue } from '../src/chat/define-command.ts';
import accept from './accept.ts';
import account from './account.ts';
import agenda from './agenda.ts';
import amend from './amend.ts';
import approve from './approve.ts';
import archive from './archive.ts';
import attend from './attend.ts';
import back from './back.ts';
import basis from './basis.ts';
import bind from './bind.ts';
import body from './body.ts';
import cancel from './cancel.ts';
import browse from './catalogue.ts';
import catalogueDifferences from './catalogue-differences.ts';
import catalogueFields from './catalogue-fields.ts';
import catalogueUnmapped from './catalogue-unmapped.ts';
import centralOn from './central.ts';
import checkin from './checkin.ts';
import circulate from './circulate.ts';
import close from './close.ts';
import code from './code.ts';
import complete from './complete.ts';
import conclude from './conclude.ts';
import confirm from './confirm.ts';
import consent from './consent.ts';
import convene from './convene.ts';
import coordinate from './coordinate.ts';
import delivery from './delivery.ts';
import demand from './demand.ts';
import deputy from './deputy.ts';
import finish from './done.ts';
import duty from './duty.ts';
import endDeputy from './end-deputy.ts';
import entry from './entry.ts';
import evaluate from './evaluate.ts';
import excuse from './excuse.ts';
import { filedCommands } from './filed.ts';
import find from './find.ts';
import finding from './finding.ts';
import follow from './follow.ts';
import health from './health.ts';
import help from './help.ts';
import history from './history.ts';
import invite from './invite.ts';
import issue from './issue.ts';
import ledger from './ledger.ts';
import matter from './matter.ts';
import measure from './measure.ts';
import meeting from './meeting.ts';
import milestone from './milestone.ts';
import minutes from './minutes.ts';
import missing from './missing.ts';
import object from './object.ts';
import opine from './opine.ts';
import participation from './participation.ts';
import plan from './plan.ts';
import providerYear from './provider-year.ts';
import receive from './receive.ts';
import record from './record.ts';
import refuse from './refuse.ts';
import { listCommands } from './register-lists.ts';
import { registerCommands } from './registers.ts';
import reminders from './reminders.ts';
import report from './report.ts';
import reroster from './reroster.ts';
import reschedule from './reschedule.ts';
import resend from './resend.ts';
import resolve from './resolve.ts';
import giveBack from './return.ts';
import roll from './roll.ts';
import roster from './roster.ts';
import setting from './setting.ts';
import show from './show.ts';
import submit from './submit.ts';
import substitute from './substitute.ts';
import timeliness from './timeliness.ts';
import todo from './todo.ts';
import transfers from './transfers.ts';
import tryOut from './try.ts';
import unbind from './unbind.ts';
import voidCode from './void-code.ts';
import withdraw from './withdraw.ts';
import yearly from './yearly.ts';

/** Everything a person may say, in the order of help and of the table in docs/commands.md. */
export const catalogue: Catalogue = [
  help,
  bind,
  account,
  unbind,
  basis,
  duty,
  body,
  roster,
  submit,
  amend,
  withdraw,
  milestone,
  ...filedCommands,
  back,
  complete,
  evaluate,
  archive,
  ledger,
  transfers,
  demand,
  tryOut,
  browse,
  catalogueDifferences,
  catalogueFields,
  catalogueUnmapped,
  centralOn,
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
  minutes,
  circulate,
  confirm,
  object,
  issue,
  receive,
  delivery,
  resend,
  follow,
  finish,
  consent,
  reroster,
  plan,
  measure,
  matter,
  ...registerCommands,
  ...listCommands,
  entry,
  code,
  voidCode,
  deputy,
  endDeputy,
  setting,
  reminders,
  timeliness,
  yearly,
  providerYear,
  participation,
  health,
];
