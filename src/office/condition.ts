import type { TemplateState } from './ports.ts';

/** How the office itself is doing: what `/healthz` and 体检 show. */
export interface Condition {
  readonly schedules: readonly ScheduleCondition[];
  readonly queue: QueueCondition;
  /** The newest seal of the log; none before the first night. */
  readonly seal?: { readonly number: number; readonly at: Date; readonly hash: string };
  readonly people: PeopleCondition;
  /** Absent where nobody counted. */
  readonly growth?: GrowthCondition;
  readonly templates: readonly Pick<TemplateState, 'file' | 'uses' | 'problems'>[];
  /** The database, the job runner and each platform by name. */
  readonly parts: Readonly<
    Record<string, { readonly usable: boolean; readonly state: string; readonly remark?: string }>
  >;
}

export interface ScheduleCondition {
  readonly id: string;
  readonly last?: Date;
  readonly next?: Date;
  /** A slot that should have been given by now was not. */
  readonly missed: boolean;
}

/** What has gathered: bytes, and rows of the last thirty days. */
export interface GrowthCondition {
  readonly bytes: number;
  readonly files: { readonly count: number; readonly bytes: number; readonly lately: number };
  readonly messages: { readonly count: number; readonly lately: number };
  readonly entries: { readonly count: number; readonly lately: number };
}

export interface QueueCondition {
  /** Messages not yet delivered, and since when the oldest waits. */
  readonly waiting: number;
  readonly oldest?: Date;
  /** Jobs that nobody takes though they are due, or that a worker has held for too long. */
  readonly stuck: number;
  /** Jobs tried so often that they are not tried again. */
  readonly givenUp: number;
}

export interface PeopleCondition {
  /** Messages kept for people without an account. */
  readonly held: number;
  /** People whose newest message could not be delivered, and why. */
  readonly unreachable: readonly { readonly name: string; readonly problem: string }[];
  /** Titles of posts that nobody holds, and of those whose holder has no account. */
  readonly vacant: readonly string[];
  readonly unbound: readonly string[];
  /** Who stands in for whom that day, and who speaks from more than one account (design §5). */
  readonly deputies: readonly { readonly title: string; readonly name: string; readonly to: string }[];
  readonly several: readonly { readonly name: string; readonly accounts: number }[];
}
