import { differenceInCalendarDays } from 'date-fns';
import type { Matter } from '../domain/matter.ts';
import type { Meeting } from '../domain/meeting.ts';
import { type Minutes, unconfirmed } from '../domain/minutes.ts';
import { MEMBER_UNITS } from '../domain/people.ts';
import {
  lastConsent,
  type RecordKind,
  type Records,
  silentUnits,
  unanswered,
} from '../domain/record-flow.ts';
import { CARD_WORDS } from '../wording/project.ts';
import {
  ATTENDING_WORDS,
  MATTER_KIND_WORDS,
  MATTER_STATE_WORDS,
  MEETING_STATE_WORDS,
  MEETING_TYPE_WORDS,
  MINUTES_STATE_WORDS,
  RECORD_WORDS as W,
} from '../wording/records.ts';
import type { Block, Button, Card, Fact, Tone } from './card.ts';
import type { Names } from './names.ts';

export interface RecordView {
  readonly title?: string;
  readonly tone?: Tone;
  readonly buttons?: readonly Button[];
  /** `YYYY-MM-DD`, for ages and what is overdue. */
  readonly today: string;
}

type Body = {
  readonly title: string;
  readonly tone: Tone;
  readonly facts: readonly Fact[];
  readonly blocks: readonly Block[];
};

/** A meeting, its minutes or a matter as a card. */
export function recordCard<K extends RecordKind>(
  kind: K,
  record: Records[K],
  names: Names,
  view: RecordView,
): Card {
  const { title, tone, facts, blocks } = BODIES[kind](record, names, view.today);
  return {
    tone: view.tone ?? tone,
    title: view.title ?? title,
    body: [{ kind: 'facts', facts: facts.filter(({ value }) => value !== '') }, ...blocks],
    buttons: view.buttons ?? [],
  };
}

const list = (items: readonly string[]): Block[] => (items.length > 0 ? [{ kind: 'list', items }] : []);
const quotes = (said: readonly { who: string; text: string }[]): Block[] =>
  said.map(({ who, text }) => ({ kind: 'quote', who, text }));

function meetingBody(meeting: Meeting, names: Names): Body {
  const {
    number,
    title,
    type,
    status,
    units,
    basis = '',
    reporter = '',
    topics,
    replies,
    observers,
  } = meeting;
  const last = units.flatMap((unit) => replies.findLast((reply) => reply.unit === unit) ?? []);
  const answers = last.map(({ unit, kind, name, reason }) =>
    W.reply(
      names.unit(unit),
      ATTENDING_WORDS[kind],
      `${name ? W.named(name) : ''}${reason ? W.because(reason) : ''}`,
    ),
  );
  const silent = status.state === 'called' ? unanswered(meeting) : [];
  const shownUnits =
    units.length === MEMBER_UNITS.length ? W.all(units.length) : units.map(names.unit).join('、');
  return {
    title: `${number} ${title}`,
    tone:
      status.state === 'closed'
        ? 'good'
        : status.state === 'called' || status.state === 'proposed'
          ? 'waiting'
          : 'plain',
    facts: [
      { label: W.type, value: MEETING_TYPE_WORDS[type] },
      { label: W.when, value: names.moment(meeting.at) },
      { label: W.place, value: meeting.place },
      { label: W.units, value: shownUnits },
      { label: W.basis, value: basis },
      { label: W.reporter, value: reporter },
      { label: W.topics, value: topics.join('；') },
      {
        label: W.observers,
        value: observers.map(({ name, document }) => W.observer(name, document)).join('；'),
      },
      {
        label: W.now,
        value: `${MEETING_STATE_WORDS[status.state]}${status.reason ? W.because(status.reason) : ''}`,
      },
    ],
    blocks: [
      ...list(answers),
      ...(silent.length > 0 && status.state === 'called'
        ? [{ kind: 'note' as const, text: W.unanswered(silent.map(names.unit)) }]
        : []),
      ...list(
        meeting.resolutions.map(
          (r) => `${W.resolution(r.no, r.text, names.unit(r.unit), r.dueOn)}${r.struck ? W.struck : ''}`,
        ),
      ),
    ],
  };
}

function minutesBody(minutes: Minutes, names: Names): Body {
  const { content, status, edition, hash, mustConfirm, issued, objections, receipts } = minutes;
  const waiting = unconfirmed(minutes);
  const number = issued ? W.issuedAs(issued.year, issued.serial) : minutes.number;
  return {
    title: `${content.title}${issued ? number : ''}`,
    tone: status.state === 'issued' ? 'good' : status.state === 'objected' ? 'warning' : 'waiting',
    facts: [
      { label: W.meeting, value: content.meeting },
      { label: W.when, value: content.heldOn },
      { label: W.edition, value: W.editionOf(edition, hash) },
      { label: W.now, value: MINUTES_STATE_WORDS[status.state] },
      { label: W.confirmed, value: W.count(mustConfirm.length - waiting.length, mustConfirm.length) },
      { label: W.waiting, value: status.state === 'issued' ? '' : waiting.map(names.unit).join('、') },
      { label: W.receipts, value: issued ? W.count(receipts.length, MEMBER_UNITS.length) : '' },
    ],
    blocks: [
      ...quotes(
        // What was said against an earlier text stays on record; the card speaks of this text.
        objections
          .filter((each) => each.hash === hash)
          .map(({ unit, reason, by, at }) => ({
            who: `${names.unit(unit)} ${W.objections}（${by.name}，${names.moment(at)}）`,
            text: reason,
          })),
      ),
      ...content.paragraphs.map((text): Block => ({ kind: 'text', text })),
      ...list(content.resolutions.map(({ no, text, unit, dueOn }) => W.resolution(no, text, unit, dueOn))),
    ],
  };
}

function matterBody(matter: Matter, names: Names, today: string): Body {
  const {
    number,
    kind,
    title,
    text,
    status,
    owner,
    dueOn,
    raisedBy,
    raisedAt,
    meeting = '',
    closed,
    notes,
    change,
    units,
  } = matter;
  const open = status.state === 'open' || status.state === 'adopted';
  const late =
    open && dueOn !== undefined && dueOn < today
      ? `（${W.overdue(differenceInCalendarDays(today, dueOn))}）`
      : '';
  const age = open ? `，${W.age(differenceInCalendarDays(today, raisedAt.slice(0, 10)))}` : '';
  const consents = units.flatMap((unit) => lastConsent(matter, unit) ?? []);
  return {
    title: `${number} ${MATTER_KIND_WORDS[kind]}：${title}`,
    tone: status.state === 'done' ? 'good' : late ? 'warning' : open ? 'waiting' : 'plain',
    facts: [
      { label: W.raised, value: `${raisedBy.name}，${names.moment(raisedAt)}` },
      { label: W.owner, value: owner ? names.unit(owner) : '' },
      { label: W.due, value: dueOn ? `${dueOn}${late}` : '' },
      { label: W.meeting, value: meeting },
      {
        label: W.now,
        value: `${MATTER_STATE_WORDS[status.state]}${status.reason ? W.because(status.reason) : ''}${age}`,
      },
      { label: W.receipts, value: kind === 'bulletin' ? W.count(matter.receipts.length, units.length) : '' },
      { label: W.waiting, value: open ? silentUnits(matter).map(names.unit).join('、') : '' },
      {
        label: W.evidence,
        value: closed ? `${closed.evidence}（${closed.by.name}，${names.moment(closed.at)}）` : '',
      },
    ],
    blocks: [
      ...(text && text !== title ? [{ kind: 'text' as const, text }] : []),
      ...(change ? [{ kind: 'text' as const, text: W.change(names.post(change.post), change.comes) }] : []),
      ...list(
        consents.map(({ unit, agrees, reason }) =>
          W.reply(
            names.unit(unit),
            agrees ? CARD_WORDS.agrees : CARD_WORDS.disagrees,
            reason ? W.because(reason) : '',
          ),
        ),
      ),
      ...list(notes.map((note) => `${names.moment(note.at)} ${note.by.name}：${note.text}`)),
    ],
  };
}

const BODIES: { readonly [K in RecordKind]: (record: Records[K], names: Names, today: string) => Body } = {
  meeting: meetingBody,
  minutes: minutesBody,
  matter: matterBody,
};
