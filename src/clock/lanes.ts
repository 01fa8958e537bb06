import { type JobOptions, type Jobs, startJobs } from './runner.ts';

/** What some hands do that nobody else's work may hold up. */
export interface Lane {
  readonly tasks: JobOptions['tasks'];
  readonly concurrency: number;
}

interface LaneOptions extends Pick<JobOptions, 'url' | 'log'> {
  readonly lanes: Readonly<Record<string, Lane>>;
}

/** Starts the job runner once for each lane: hands that answer do nothing else, so answers never wait for notices. */
export async function startLanes({ lanes, ...options }: LaneOptions): Promise<Jobs> {
  const running: [name: string, jobs: Jobs][] = [];
  const stop = async () => void (await Promise.all(running.map(([, jobs]) => jobs.stop())));
  try {
    for (const [name, lane] of Object.entries(lanes))
      running.push([name, await startJobs({ ...options, ...lane })]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    stop,
    health() {
      const each = running.map(([name, jobs]) => ({ name, ...jobs.health() }));
      const troubled = new Set(each.flatMap(({ usable, state }) => (usable ? [] : [state])));
      return troubled.size > 0
        ? { usable: false, state: [...troubled].join('; ') }
        : { usable: true, state: each.map(({ name, state }) => `${name}: ${state}`).join(', ') };
    },
  };
}
