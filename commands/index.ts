import type { Catalogue } from '../src/chat/define-command.ts';
import accept from './accept.ts';
import amend from './amend.ts';
import approve from './approve.ts';
import basis from './basis.ts';
import bind from './bind.ts';
import body from './body.ts';
import code from './code.ts';
import conclude from './conclude.ts';
import coordinate from './coordinate.ts';
import deputy from './deputy.ts';
import duty from './duty.ts';
import find from './find.ts';
import help from './help.ts';
import history from './history.ts';
import missing from './missing.ts';
import opine from './opine.ts';
import record from './record.ts';
import refuse from './refuse.ts';
import report from './report.ts';
import giveBack from './return.ts';
import roster from './roster.ts';
import show from './show.ts';
import submit from './submit.ts';
import todo from './todo.ts';
import tryOut from './try.ts';
import withdraw from './withdraw.ts';

/** Everything a person may say, in the order of help and of the README's table. */
export const catalogue: Catalogue = [
  help,
  bind,
  basis,
  duty,
  body,
  roster,
  submit,
  amend,
  withdraw,
  tryOut,
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
  code,
  deputy,
];
