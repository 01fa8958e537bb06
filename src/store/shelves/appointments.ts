import { z } from 'zod';
import type { AppointmentShelf } from '../../office/ports/appointments.ts';
import type { Mailbag } from '../outbox/mailbag.ts';
import { later, type Tx } from '../tx.ts';

const rows = z.array(
  z.object({ key: z.string(), event: z.string(), shown: z.string(), attendees: z.array(z.string()) }),
);

/** What the calendars of the platforms hold of each meeting. */
export function appointmentShelf(tx: Tx, mailbag: Mailbag): AppointmentShelf {
  return {
    async changed(meeting) {
      mailbag.addAppointment(meeting);
    },
    async kept(platform, meeting) {
      const found = await tx.$queryRaw`
        SELECT key, event, shown, attendees FROM "Appointment" WHERE platform = ${platform} AND meeting = ${meeting}`;
      return rows.parse(found)[0];
    },
    async keep(platform, meeting, { key, event, shown, attendees }) {
      await later(tx)`
        INSERT INTO "Appointment" (platform, meeting, key, event, shown, attendees)
        VALUES (${platform}, ${meeting}, ${key}, ${event}, ${shown}, ${[...attendees]}::text[])
        ON CONFLICT (platform, meeting) DO UPDATE SET
          key = excluded.key, event = excluded.event, shown = excluded.shown, attendees = excluded.attendees`;
    },
    async forget(platform, meeting) {
      await later(tx)`DELETE FROM "Appointment" WHERE platform = ${platform} AND meeting = ${meeting}`;
    },
  };
}
