import type { Desk } from '../office/ports.ts';
import { appointmentShelf } from './appointments.ts';
import { attempt } from './attempt.ts';
import { catalogueShelf } from './catalogue.ts';
import { draftShelf } from './drafts.ts';
import { fileShelf } from './files.ts';
import { logShelf } from './log/log.ts';
import { copyShelf } from './outbox/copies.ts';
import { Mailbag } from './outbox/mailbag.ts';
import { outboxShelf } from './outbox/outbox.ts';
import { peopleShelf } from './people.ts';
import { projectShelf } from './projects.ts';
import { recordShelf } from './records.ts';
import { regulationShelf } from './regulation.ts';
import { reminderShelf } from './reminders.ts';
import { seenShelf } from './seen.ts';
import { settingShelf } from './settings.ts';
import { templateShelf } from './templates.ts';
import type { Tx } from './tx.ts';

/** Every shelf over one transaction at `now`; `finish` queues the jobs of what was posted and comes last. */
export function layDesk(tx: Tx, now: Date): { readonly desk: Desk; finish(): Promise<void> } {
  const mailbag = new Mailbag(tx);
  const desk: Desk = {
    now,
    attempt: (work) => attempt(tx, work),
    projects: projectShelf(tx),
    records: recordShelf(tx),
    people: peopleShelf(tx, now, mailbag),
    catalogue: catalogueShelf(tx),
    regulation: regulationShelf(tx),
    settings: settingShelf(tx),
    reminders: reminderShelf(tx, now),
    log: logShelf(tx, now),
    drafts: draftShelf(tx, now),
    seen: seenShelf(tx, now),
    outbox: outboxShelf(tx, now, mailbag),
    copies: copyShelf(tx, mailbag),
    files: fileShelf(tx, now),
    appointments: appointmentShelf(tx, mailbag),
    templates: templateShelf(tx, now),
  };
  return { desk, finish: () => mailbag.handOver() };
}
