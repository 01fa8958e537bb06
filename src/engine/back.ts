import type { Doing } from './row.ts';

/** What would be left behind: a matter that began, something to be published, a catalogue that reads otherwise. */
const leavesSomething = ({ weighs, begins, edits, leads, publishes }: Doing): boolean =>
  [weighs, begins, edits, leads, publishes].some((each) => each !== undefined);

/** Whether whoever did it may take it back while nobody has acted since (law 8). */
export const mayGoBack = (row: Doing): boolean =>
  row.back === undefined ? !leavesSomething(row) : row.back === true;

/** What is done instead where it may not. */
export const insteadOf = ({ back }: Doing): string | undefined =>
  typeof back === 'string' ? back : undefined;
