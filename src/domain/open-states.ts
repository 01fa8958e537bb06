import type { State } from './project.ts';
import { PROJECT_STATES, type StateRow } from './project-flow.ts';

const STATE_ROWS: readonly (readonly [State, StateRow])[] = Object.entries(PROJECT_STATES) as [
  State,
  StateRow,
][];

/** States in which a project still waits to be decided: nobody has decided it, and something can still happen to it. */
export const OPEN_STATES: readonly State[] = STATE_ROWS.filter(
  ([, { decided, final }]) => !decided && !final,
).map(([state]) => state);

/** States of a project that was decided or given up. */
export const CLOSED_STATES: readonly State[] = STATE_ROWS.map(([state]) => state).filter(
  (state) => !OPEN_STATES.includes(state),
);

/** States of a project whose service was delivered, whatever has come since. */
export const DELIVERED: readonly State[] = ['completed', 'evaluated', 'paid', 'archived'];

/** Of the open states the ones in which it is with whoever reviews or approves it, not with the office's door or the purchaser. */
export const APPROVAL_STATES: readonly State[] = STATE_ROWS.filter(
  ([state, { stage }]) => stage === 'review' && OPEN_STATES.includes(state),
).map(([state]) => state);
