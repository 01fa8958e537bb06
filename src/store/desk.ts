import type { Desk } from '../office/ports.ts';
import { alone } from './alone.ts';
import { attempt } from './attempt.ts';
import type { FactsInHand } from './facts/facts.ts';
import { logShelf } from './log/log.ts';
import { Notes } from './log/notes.ts';
import { copyShelf } from './outbox/copies.ts';
import { Mailbag } from './outbox/mailbag.ts';
import { outboxShelf } from './outbox/outbox.ts';
import { appointmentShelf } from './shelves/appointments.ts';
import { catalogueShelf } from './shelves/catalogue.ts';
import { draftShelf } from './shelves/drafts.ts';
import { fileShelf } from './shelves/files.ts';
import { glanceShelf } from './shelves/glances.ts';
import { passShelf } from './shelves/passes.ts';
import { peopleShelf } from './shelves/people.ts';
import { projectShelf } from './shelves/projects.ts';
import { recordShelf } from './shelves/records.ts';
import { registerShelf } from './shelves/registers.ts';
import { regulationShelf } from './shelves/regulation.ts';
import { reminderShelf } from './shelves/reminders.ts';
import { seenShelf } from './shelves/seen.ts';
import { settingShelf } from './shelves/settings.ts';
import { templateShelf } from './shelves/templates.ts';
import type { Tx } from './tx.ts';

/**
 * Every shelf over one transaction at `now`; `finish` says in the log how the rows stand that were written, queues the
 * jobs of what was posted, and comes last.
 */
export function layDesk(
  tx: Tx,
  now: Date,
  facts: FactsInHand,
): { readonly desk: Desk; readonly notes: Notes; finish(): Promise<void> } {
  const mailbag = new Mailbag(tx);
  const notes = new Notes(tx);
  const log = logShelf(tx, now, notes);
  const registers = registerShelf(tx, notes);
  const again = () => {
    facts.again();
    registers.again();
  };
  const desk: Desk = {
    now,
    attempt(work) {
      const undone = [notes.mark(), log.mark()];
      const undo = () => {
        again();
        for (const each of undone) each();
      };
      return attempt(tx, mailbag, undo, work);
    },
    async alone(keys) {
      await alone(tx, keys);
      again();
    },
    projects: waiting(projectShelf(tx, notes), registers.again),
    records: waiting(recordShelf(tx, notes), registers.again),
    registers,
    people: peopleShelf(tx, now, mailbag, facts, notes),
    passes: passShelf(tx, now, notes),
    catalogue: catalogueShelf(tx, facts, notes),
    regulation: regulationShelf(tx),
    settings: settingShelf(tx, facts, notes),
    reminders: reminderShelf(tx, now, notes),
    log,
    drafts: draftShelf(tx, now),
    glances: glanceShelf(tx, now),
    seen: seenShelf(tx, now, facts, notes),
    outbox: outboxShelf(tx, now, mailbag),
    copies: copyShelf(tx, mailbag),
    files: fileShelf(tx, now, mailbag, notes),
    appointments: appointmentShelf(tx, mailbag),
    templates: templateShelf(tx, now, notes),
  };
  const finish = async () => {
    await notes.handOver(log.append);
    await log.write();
    await mailbag.handOver();
  };
  return { desk, notes, finish };
}

/** A shelf whose records may be waited for, after which other things are read again. */
const waiting = <S extends { take(...which: never[]): unknown }>(shelf: S, again: () => void): S => ({
  ...shelf,
  take(...which: Parameters<S['take']>) {
    again();
    return shelf.take(...which);
  },
});
