import { templateLine } from '../cards/templates.ts';
import type { PlatformHealth } from '../chat/platform.ts';
import type { Condition } from '../office/condition.ts';

/** What `/healthz` answers: each part by name (`database`, `jobs`, `feishu` …), without secrets. */
export interface HealthReport {
  readonly usable: boolean;
  readonly parts: Readonly<Record<string, PlatformHealth>>;
}

/** The report of how the office does; a database that does not answer is one too. */
export async function healthOf(condition: () => Promise<Condition>): Promise<HealthReport> {
  const parts = await condition().then(partsOf, () => ({
    database: { usable: false, state: 'the database does not answer' },
  }));
  return { usable: Object.values(parts).every(({ usable }) => usable), parts };
}

function partsOf({ parts, schedules, queue, templates }: Condition): HealthReport['parts'] {
  const missed = schedules.flatMap(({ id, missed }) => (missed ? [id] : []));
  const { waiting, stuck, givenUp } = queue;
  const broken = templates.filter(({ problems }) => problems.length > 0);
  return {
    ...parts,
    schedule: {
      usable: missed.length === 0,
      state: missed.length === 0 ? `${schedules.length} rows on time` : `missed: ${missed.join(', ')}`,
    },
    // An earlier edition is in use: documents are made all the same.
    templates: {
      usable: true,
      state: [`${broken.length} of ${templates.length} broken`, ...broken.map(templateLine)].join('; '),
    },
    queue: {
      usable: stuck === 0,
      state: `${waiting} messages waiting, ${stuck} jobs stuck, ${givenUp} given up`,
    },
  };
}
