const HOUR = 3_600_000;

/** What is done by the clock. */
export interface ScheduleRow {
  /** Permanent: the ledger knows it by this. */
  readonly id: string;
  /** Minute, hour, day, month, weekday, in the office's time zone. */
  readonly cron: string;
  readonly task: string;
  /** Milliseconds a missed slot is caught up; the tasks look at everything due, so the newest missed slot is enough. */
  readonly catchUp: number;
  readonly describes: string;
}

export const SCHEDULE = [
  {
    // The plenary of the year and whatever else the calendar demands are among what it looks at.
    id: 'sweep-reminders',
    cron: '*/10 * * * *',
    task: 'sweep-reminders',
    catchUp: 24 * HOUR,
    describes: 'sends everyone what they owe: urgent steps at once, the rest once a day',
  },
  {
    id: 'nightly-seal',
    cron: '10 2 * * *',
    task: 'nightly-seal',
    catchUp: 24 * HOUR,
    describes: 'seals the log: chains the heads of all subjects that grew',
  },
  {
    id: 'sweep-seen',
    cron: '20 3 * * *',
    task: 'sweep-seen',
    catchUp: 24 * HOUR,
    describes: 'forgets events answered more than 30 days ago',
  },
] as const satisfies readonly ScheduleRow[];
