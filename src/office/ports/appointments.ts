/** What one platform's calendar was last made to hold of a meeting. */
export interface KeptAppointment {
  /** The platform recognises a repeated entry by it. */
  readonly key: string;
  /** The platform's own id of it. */
  readonly event: string;
  /** Day, place and words as people were shown them. */
  readonly shown: string;
  /** Accounts it was sent to. */
  readonly attendees: readonly string[];
}

/** How far the calendars of the platforms have followed the meetings. */
export interface AppointmentShelf {
  /** Has the calendars follow this meeting, by a job of this transaction. */
  changed(meeting: string): Promise<void>;
  kept(platform: string, meeting: string): Promise<KeptAppointment | undefined>;
  keep(platform: string, meeting: string, appointment: KeptAppointment): Promise<void>;
  forget(platform: string, meeting: string): Promise<void>;
}
