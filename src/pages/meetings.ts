import type { Button, Card } from '../cards/card.ts';
import { recordCard } from '../cards/records.ts';
import { button, sayOf } from '../cards/say.ts';
import { buttonsFor } from '../chat/buttons.ts';
import type { KnownScene } from '../chat/define-command.ts';
import { carries } from '../chat/may-use.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Meeting } from '../domain/meeting.ts';
import { onRoll } from '../domain/meeting-roll.ts';
import { heldOn } from '../domain/meeting-time.ts';
import type { Minutes } from '../domain/minutes.ts';
import { OFFICE_ROLES, VOICE_ROLES } from '../domain/parties.ts';
import type { Role } from '../domain/people.ts';
import { mayHear } from '../domain/record-sight.ts';
import { Refusal } from '../domain/refusal.ts';
import { PAGE_WORDS as W } from '../wording/pages.ts';
import { ATTENDING_WORDS, MEETING_STATE_WORDS, MEETING_TYPE_WORDS } from '../wording/records.ts';
import type { Look } from './open-pages.ts';

export interface MeetingLine {
  readonly number: string;
  readonly title: string;
  readonly type: string;
  readonly when: string;
  readonly place: string;
  readonly state: string;
}

/** What one unit has to do with a meeting, from its answer to the paper it received. */
export interface Tile {
  readonly unit: string;
  readonly reply: string;
  readonly presence: string;
  readonly confirmed: string;
  readonly received: string;
  /** What is still to come from it: marks the tile. */
  readonly waits: boolean;
}

export interface MeetingBoard {
  readonly number: string;
  readonly card: Card;
  readonly tiles: readonly Tile[];
  /** How many of the tiles tell it: answered, there, confirmed, received. */
  readonly counts: readonly { readonly label: string; readonly count: number; readonly of: number }[];
  readonly minutes: boolean;
  /** Today is the day and the office looks on: the picture by which people check in stands on the board. */
  readonly checksIn: boolean;
}

export interface MeetingList {
  readonly meetings: readonly MeetingLine[];
  /** Calls another, for whoever may. */
  readonly button?: Button;
}

/** The meetings this person may hear of, the newest first. */
export const meetingList: Look<MeetingList> = async (scene) => {
  const { desk, actor, names, catalogue } = scene;
  const convene = catalogue.find(({ name }) => name === 'convene');
  const meetings = (await desk.records.list('meeting', {}))
    .filter((each) => mayHear(actor, each))
    .map(({ number, title, type, at, until, place, status }) => ({
      ...{ number, title, place, type: MEETING_TYPE_WORDS[type], state: MEETING_STATE_WORDS[status.state] },
      when: names.span(at, until),
    }));
  const may = convene && carries(convene, scene);
  return {
    meetings,
    ...(may && { button: button(convene.words[0], sayOf(convene.name, []), 'primary') }),
  };
};

/** One meeting: its card, and a tile for every unit called (R119, R126, R127). */
export const meetingBoard =
  (number: string): Look<MeetingBoard> =>
  async (scene) => {
    const meeting = await heard(number, scene);
    const { names, today, actor, catalogue } = scene;
    const buttons = buttonsFor('meeting', meeting, actor, catalogue);
    // Who answered what stands on the tiles.
    const card = recordCard('meeting', meeting, names, { today, buttons, brief: true });
    const minutes = await scene.desk.records.find('minutes', number);
    const tiles = meeting.units.map((unit) => tileOf(unit, meeting, minutes, scene));
    const told = (of: (tile: Tile) => string) => tiles.filter((tile) => of(tile) !== '').length;
    return {
      ...{ number, card, tiles, minutes: minutes !== undefined },
      checksIn: holds(scene, OFFICE_ROLES) && isToday(meeting, scene),
      counts: [
        { label: W.tile.reply, count: told(({ reply }) => reply), of: tiles.length },
        { label: W.tile.presence, count: meeting.checkins.length, of: tiles.length },
        {
          label: W.tile.confirmed,
          count: told(({ confirmed }) => confirmed),
          of: minutes?.mustConfirm.length ?? 0,
        },
        {
          label: W.tile.received,
          count: told(({ received }) => received),
          of: minutes?.issued ? tiles.length : 0,
        },
      ].filter(({ of }) => of > 0),
    };
  };

/** @throws Refusal `no-such-record` for whoever may not know of it */
async function heard(number: string, { desk, actor }: KnownScene): Promise<Meeting> {
  const meeting = await desk.records.find('meeting', number);
  if (!meeting || !mayHear(actor, meeting)) throw new Refusal('no-such-record', { kind: 'meeting', number });
  return meeting;
}

function tileOf(unit: string, meeting: Meeting, minutes: Minutes | undefined, { names }: KnownScene): Tile {
  const reply = meeting.replies.findLast((each) => each.unit === unit);
  const checkin = meeting.checkins.find((each) => each.unit === unit);
  const confirmation = minutes?.confirmations.find(
    (each) => each.unit === unit && each.hash === minutes.hash,
  );
  const receipt = minutes?.receipts.find((each) => each.unit === unit);
  const on = (presence: 'present' | 'leave' | 'missing') =>
    onRoll(meeting, presence).find((each) => each.unit === unit);
  const present = on('present');
  const told = {
    reply: reply
      ? [ATTENDING_WORDS[reply.kind], reply.name, reply.reason].filter(Boolean).join(W.tile.of)
      : '',
    presence: present
      ? W.tile.present(present.name)
      : on('leave')
        ? W.tile.leave
        : on('missing')
          ? W.tile.missing
          : checkin
            ? W.tile.checkedIn(checkin.name, names.stamp(checkin.at))
            : '',
    confirmed: confirmation ? W.tile.done(confirmation.by.name, names.stamp(confirmation.at)) : '',
    received: receipt ? W.tile.done(receipt.by.name, names.stamp(receipt.at)) : '',
  };
  const owes = [
    meeting.status.state === 'called' && told.reply === '',
    minutes?.status.state === 'circulating' && minutes.mustConfirm.includes(unit) && told.confirmed === '',
    minutes?.issued !== undefined && told.received === '',
  ];
  return { unit: names.unit(unit), ...told, waits: owes.includes(true) };
}

const holds = ({ actor }: KnownScene, roles: readonly Role[]): boolean =>
  actor.posts.some(({ role }) => roles.includes(role));

const isToday = (meeting: Meeting, { reading, now }: KnownScene): boolean =>
  meeting.status.state === 'called' && heldOn(meeting, reading.timeZone) === dayOf(now, reading.timeZone);

export interface CheckIn {
  readonly title: string;
  readonly when: string;
  readonly place: string;
  /** Checks the visitor's own unit in; absent where this person speaks for none. */
  readonly button?: Button;
}

/** Where the picture on the wall leads: one button that says what 签到 says in the chat (R119). */
export const checkInPage =
  (number: string): Look<CheckIn> =>
  async (scene) => {
    const { title, at, until, place, version } = await heard(number, scene);
    const word = scene.catalogue.find(({ name }) => name === 'checkin')?.words[0] ?? '';
    const does = holds(scene, VOICE_ROLES) && button(word, sayOf('checkin', [number], version), 'primary');
    return { title, when: scene.names.span(at, until), place, ...(does && { button: does }) };
  };

/** The picture, for the wall: what a phone reads from it is the page above. */
export const checkInPicture =
  (number: string): Look<Uint8Array | undefined> =>
  async (scene) => {
    await heard(number, scene);
    return scene.pictures?.qr(`${scene.publicUrl ?? ''}/office/meetings/${number}/checkin`);
  };
