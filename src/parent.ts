/** Milliseconds between looks. */
const LOOK = 500;

/**
 * npm gives a signal to the shell it started us in, which keeps it to itself and dies: the program would go on alone.
 * So what npm started ends when that shell has ended.
 */
export function whenLeftAlone(end: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    end();
  }, LOOK);
  look.unref();
}
