import type { Meeting } from '../domain/meeting.ts';
import { postsOf } from '../domain/owing.ts';
import { subjectOf } from '../domain/record-flow.ts';
import type { Appointment, Desk } from './ports.ts';

/** Day, place and words of an appointment: the same where people have been told already. */
export const shownOf = ({ title, place, description, start, minutes }: Appointment): string =>
  JSON.stringify([title, place, description, start, minutes]);

/** Accounts on that platform of everyone who speaks for a unit invited or let in, and of whoever called it. */
async function invitedAccounts(
  desk: Desk,
  { units, observers, calledBy }: Meeting,
  platform: string,
  today: string,
): Promise<readonly string[]> {
  const present = [...units, ...observers.flatMap(({ unit }) => unit ?? [])];
  const posts = present.flatMap((unit) => postsOf(`unit:${unit}`));
  const persons = new Set([...(await desk.people.personsFor(posts, today)), calledBy.person]);
  const accounts = [];
  for (const person of persons) accounts.push(...(await desk.people.accounts(person)));
  return accounts.filter((each) => each.platform === platform).map(({ id }) => id);
}

/** What a platform's calendar is to follow: the meeting as it stands, and what that calendar holds of it. */
export async function toFollow(desk: Desk, number: string, platform: string, today: string) {
  const meeting = await desk.records.find('meeting', number);
  return {
    meeting,
    subject: subjectOf('meeting', { number }),
    earlier: await desk.appointments.kept(platform, number),
    attendees: meeting ? await invitedAccounts(desk, meeting, platform, today) : [],
  };
}

/** Somebody new may belong to the meetings ahead: whoever has just bound an account, or taken over a post. */
export async function inviteToMeetingsAhead(desk: Desk): Promise<void> {
  const now = desk.now.toISOString();
  for (const { number, at } of await desk.records.list('meeting', { states: ['called'] }))
    if (at > now) await desk.appointments.changed(number);
}
