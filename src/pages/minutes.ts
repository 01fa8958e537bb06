import type { Card } from '../cards/card.ts';
import { shownText } from '../cards/minutes-text.ts';
import { recordCard } from '../cards/records.ts';
import { button, sayOf } from '../cards/say.ts';
import { buttonsFor } from '../chat/buttons.ts';
import type { KnownScene } from '../chat/define-command.ts';
import { type Minutes, type MinutesContent, type MinutesState, meetingOf } from '../domain/minutes.ts';
import { OFFICE_ROLES } from '../domain/parties.ts';
import type { Role } from '../domain/people.ts';
import { mayHear } from '../domain/record-sight.ts';
import { Refusal } from '../domain/refusal.ts';
import { MEETING_NOTES as NOTES } from '../wording/meeting-notes.ts';
import { PAGE_WORDS as W } from '../wording/pages.ts';
import { MINUTES_STATE_WORDS, RECORD_WORDS } from '../wording/records.ts';
import { compare, type Piece } from './compare.ts';
import { cardOf, type Look } from './open-pages.ts';

export interface MinutesLine {
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly edition: string;
}

/** One line of the text in two editions, side by side. */
export interface Row {
  readonly label: string;
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
  readonly differs: boolean;
}

export interface MinutesPage {
  readonly card: Card;
  /** Editions there are, the newest first; `edition` chooses which one stands on the left. */
  readonly editions: readonly { readonly edition: number; readonly name: string }[];
  readonly left?: number;
  readonly right: number;
  readonly rows: readonly Row[];
}

const isOffice = ({ actor }: KnownScene): boolean =>
  actor.posts.some(({ role }) => (OFFICE_ROLES as readonly Role[]).includes(role));

/** The minutes this person may read, the newest first: a draft only whoever has it in hand. */
export const minutesList: Look<readonly MinutesLine[]> = async (scene) => {
  const { desk } = scene;
  const found: MinutesLine[] = [];
  for (const minutes of await desk.records.list('minutes', {})) {
    const { number, content, status, edition, issued } = minutes;
    if (!(await mayRead(minutes, scene))) continue;
    const name = issued ? RECORD_WORDS.issuedAs(issued.year, issued.serial) : W.edition(edition);
    found.push({ number, title: content.title, state: MINUTES_STATE_WORDS[status.state], edition: name });
  }
  return found;
};

/** One text of the minutes beside an earlier one, with what differs marked (R126). */
export const minutesPage =
  (number: string, wanted: number | undefined): Look<MinutesPage> =>
  async (scene) => {
    const minutes = await readable(number, scene);
    // Before anybody wrote them the office sees what they would say.
    if (!minutes)
      return { card: await cardOf('minutes', { number }, scene), editions: [], right: 0, rows: [] };
    const { earlier, edition, content } = minutes;
    const left = earlier.find((each) => each.edition === wanted) ?? earlier.at(-1);
    return {
      card: cardOfMinutes(minutes, scene),
      editions: earlier
        .toReversed()
        .map((each) => ({ edition: each.edition, name: W.edition(each.edition) })),
      ...(left && { left: left.edition }),
      right: edition,
      rows: left ? rowsOf(left.content, content) : [],
    };
  };

/** The text as it stands, with what this person may press; its paper is made where it is asked for in the chat. */
export async function minutesCard(number: string, scene: KnownScene): Promise<Card> {
  const minutes = await readable(number, scene);
  return minutes ? cardOfMinutes(minutes, scene) : cardOf('minutes', { number }, scene);
}

function cardOfMinutes(minutes: Minutes, scene: KnownScene): Card {
  const { names, today, actor, catalogue } = scene;
  const buttons = [
    ...buttonsFor('minutes', minutes, actor, catalogue),
    ...(isOffice(scene) && REWRITTEN.includes(minutes.status.state)
      ? [button(NOTES.redraftLabel, sayOf('minutes', [minutes.number, NOTES.draftLabel]))]
      : []),
  ];
  return recordCard('minutes', minutes, names, { today, buttons });
}

/** As long as the office has it in hand. */
const REWRITTEN: readonly MinutesState[] = ['drafted', 'objected'];

/** @throws Refusal `minutes-in-hand` */
async function readable(number: string, scene: KnownScene): Promise<Minutes | undefined> {
  const minutes = await scene.desk.records.find('minutes', number);
  if (minutes && !(await mayRead(minutes, scene))) throw new Refusal('minutes-in-hand', { number });
  return minutes;
}

async function mayRead(minutes: Minutes, scene: KnownScene): Promise<boolean> {
  if (minutes.status.state === 'drafted' && !isOffice(scene)) return false;
  const meeting = await scene.desk.records.find('meeting', meetingOf(minutes.number));
  return meeting !== undefined && mayHear(scene.actor, meeting);
}

/** Every line of either text: an added one stands beside nothing, a dropped one too. */
function rowsOf(before: MinutesContent, after: MinutesContent): readonly Row[] {
  const [was, is] = [linesOf(before), linesOf(after)];
  const labels = [...new Set([...was.keys(), ...is.keys()])];
  return labels.map((label) => {
    const [one = '', other = ''] = [was.get(label), is.get(label)];
    return { label, ...compare(one, other), differs: one !== other };
  });
}

function linesOf(content: MinutesContent): ReadonlyMap<string, string> {
  const { title, heldOn, place, chair, present, absent, missing = [], observers, resolutions } = content;
  const people = (all: MinutesContent['present']) =>
    all.map(({ unit, name }) => `${unit} ${name}`).join('、');
  const lines: (readonly [string, string])[] = [
    [W.minutesTitle, title],
    [RECORD_WORDS.when, heldOn],
    [RECORD_WORDS.place, place],
    [W.chair, chair],
    [RECORD_WORDS.present, people(present)],
    [RECORD_WORDS.leave, people(absent)],
    [RECORD_WORDS.absent, people(missing)],
    [RECORD_WORDS.observers, observers.join('、')],
    ...shownText(content).paragraphs.map((text, at): [string, string] => [W.paragraph(at + 1), text]),
    ...resolutions.map(({ no, text, unit, dueOn, outcome = '' }): [string, string] => [
      W.resolution(no),
      RECORD_WORDS.resolution(no, `${text}${outcome}`, unit, dueOn),
    ]),
  ];
  return new Map(lines.filter(([, text]) => text !== ''));
}
