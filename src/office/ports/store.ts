import type { AppointmentShelf } from './appointments.ts';
import type { CatalogueShelf } from './catalogue.ts';
import type { CopyShelf } from './copies.ts';
import type { DraftShelf } from './drafts.ts';
import type { FileShelf } from './files.ts';
import type { GlanceShelf } from './glances.ts';
import type { LogShelf } from './log.ts';
import type { OutboxShelf } from './outbox.ts';
import type { PassShelf } from './passes.ts';
import type { PeopleShelf } from './people.ts';
import type { ProjectShelf } from './projects.ts';
import type { RecordShelf } from './records.ts';
import type { RegisterShelf } from './registers.ts';
import type { RegulationShelf } from './regulation.ts';
import type { ReminderShelf } from './reminders.ts';
import type { SeenShelf } from './seen.ts';
import type { SettingShelf } from './settings.ts';
import type { TemplateShelf } from './templates.ts';

/** The office's records. One `transact` is one decision: everything in it is kept, or nothing is. */
export interface Store {
  /**
   * Runs `work` in one database transaction at `now`. Retries by itself when two transactions collide.
   * @throws StoreUnavailable when the database cannot be reached
   * @throws StoreBusy when there was no connection left, or `work` took too long
   */
  transact<T>(now: Date, work: (desk: Desk) => Promise<T>): Promise<T>;
}

/** The database cannot be reached: nothing was kept, so the event must come again. */
export class StoreUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the database cannot be reached', options);
    this.name = 'StoreUnavailable';
  }
}

/** The database works, but had no connection left or no time for this: nothing was kept, whoever asked is to ask again. */
export class StoreBusy extends Error {
  constructor(options?: ErrorOptions) {
    super('the database has too much to do', options);
    this.name = 'StoreBusy';
  }
}

/** What lies on the desk during one transaction. */
export interface Desk {
  readonly now: Date;
  /**
   * Does all of it or, when it is refused halfway, nothing; what came before in this transaction stays. A refusal that
   * is itself to be kept (`kept`) keeps what was written.
   */
  attempt<T>(work: () => Promise<T>): Promise<T>;
  /** Waits until nobody else decides on these, and keeps others waiting until this transaction ends. */
  alone(keys: readonly string[]): Promise<void>;
  readonly projects: ProjectShelf;
  readonly records: RecordShelf;
  readonly registers: RegisterShelf;
  readonly people: PeopleShelf;
  readonly passes: PassShelf;
  readonly catalogue: CatalogueShelf;
  readonly regulation: RegulationShelf;
  readonly settings: SettingShelf;
  readonly reminders: ReminderShelf;
  readonly log: LogShelf;
  readonly drafts: DraftShelf;
  readonly glances: GlanceShelf;
  readonly seen: SeenShelf;
  readonly outbox: OutboxShelf;
  readonly copies: CopyShelf;
  readonly files: FileShelf;
  readonly appointments: AppointmentShelf;
  readonly templates: TemplateShelf;
}
