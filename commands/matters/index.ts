import type { Catalogue } from '../../src/chat/define-command.ts';
import consent from './consent.ts';
import finish from './done.ts';
import follow from './follow.ts';
import matter from './matter.ts';
import measure from './measure.ts';
import plan from './plan.ts';
import reroster from './reroster.ts';

/** Standing matters from their beginning to their end. */
export const matters: Catalogue = [follow, finish, consent, reroster, plan, measure, matter];
