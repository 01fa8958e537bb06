import type { Catalogue } from '../../src/chat/define-command.ts';
import account from './account.ts';
import basis from './basis.ts';
import bind from './bind.ts';
import body from './body.ts';
import code from './code.ts';
import deputy from './deputy.ts';
import duty from './duty.ts';
import endDeputy from './end-deputy.ts';
import help from './help.ts';
import leavePages from './leave-pages.ts';
import pages from './pages.ts';
import roster from './roster.ts';
import unbind from './unbind.ts';
import voidCode from './void-code.ts';

/** What everybody may say about themselves, the office and its rules. */
export const everyone: Catalogue = [
  help,
  bind,
  account,
  unbind,
  basis,
  duty,
  body,
  roster,
  pages,
  leavePages,
];

/** Who lets people in and stands in for whom. */
export const granting: Catalogue = [code, voidCode, deputy, endDeputy];
