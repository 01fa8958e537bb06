import { beforeEach, onTestFailed } from 'vitest';

/** Within one story what comes later stands on what came before: after a failure the rest is skipped, not failed again. */
export function chapter(): void {
  let broken = false;
  beforeEach(({ skip }) => {
    if (broken) skip('an earlier scene of this story failed');
    onTestFailed(() => {
      broken = true;
    });
  });
}
