import type { DeliveryProblem, PlatformHealth } from './platform.ts';

/** Sends in a row, each refused, after which a platform counts as refusing everything. */
const REFUSED_ALL = 5;

/** Milliseconds between two wakings because something was heard. */
const WAKE_AGAIN = 10_000;

/** Kinds of failure that are not about one chat or person. */
const OF_THE_PLATFORM: Partial<Record<DeliveryProblem['kind'], true>> = { rejected: true, later: true };

/** How sending goes on one platform, as far as this process has tried. */
export interface Standing {
  delivered(): void;
  failed(problem: DeliveryProblem): void;
  /** Something came from there: it lives. */
  heard(): void;
  /** The platform's own word on itself, or that it refuses whatever is sent. */
  health(own: PlatformHealth): PlatformHealth;
}

/**
 * Knows when a platform was away and is back: then `wake` is called once, so that nothing waits on for its turn among
 * failures (an hour away must not make another hour).
 */
export function standingOf(wake: () => void, now: () => Date): Standing {
  let woken = 0;
  let wasAway = false;
  let refused = 0;
  let since: Date | undefined;
  let why = '';
  const back = (again: number) => {
    if (!wasAway || now().getTime() - woken < again) return;
    wasAway = false;
    woken = now().getTime();
    wake();
  };
  return {
    delivered() {
      refused = 0;
      since = undefined;
      back(0);
    },
    failed(problem) {
      const away = problem.kind === 'later' && problem.away === true;
      wasAway ||= away;
      if (!OF_THE_PLATFORM[problem.kind] || (problem.kind === 'later' && !away)) return;
      refused += 1;
      since ??= now();
      why = problem.why;
    },
    // People may be heard while nothing can be sent: that must not become a try for each word of theirs.
    heard: () => back(WAKE_AGAIN),
    health: (own) =>
      own.usable && refused >= REFUSED_ALL
        ? { usable: false, state: `refuses everything sent since ${since?.toISOString()}: ${why}` }
        : own,
  };
}
