import type { AppointmentShelf } from '../../office/ports/appointments.ts';
import type { Mailbag } from '../outbox/mailbag.ts';
import type { Tx } from '../tx.ts';

/** What the calendars of the platforms hold of each meeting. */
export function appointmentShelf(tx: Tx, mailbag: Mailbag): AppointmentShelf {
  const at = (platform: string, meeting: string) => ({ platform_meeting: { platform, meeting } });
  return {
    async changed(meeting) {
      mailbag.addAppointment(meeting);
    },
    async kept(platform, meeting) {
      const row = await tx.appointment.findUnique({ where: at(platform, meeting) });
      return row ?? undefined;
    },
    async keep(platform, meeting, { key, event, shown, attendees }) {
      const row = { key, event, shown, attendees: [...attendees] };
      await tx.appointment.upsert({
        where: at(platform, meeting),
        create: { platform, meeting, ...row },
        update: row,
      });
    },
    async forget(platform, meeting) {
      await tx.appointment.deleteMany({ where: { platform, meeting } });
    },
  };
}
