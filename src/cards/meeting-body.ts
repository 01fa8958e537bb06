import type { Meeting, MeetingState } from '../domain/meeting.ts';
import { onRoll, type Presence } from '../domain/meeting-roll.ts';
import { unanswered } from '../domain/meeting-row.ts';
import { MEMBER_UNITS } from '../domain/people.ts';
import {
  ATTENDING_WORDS,
  MEETING_STATE_WORDS,
  MEETING_TYPE_WORDS,
  RECORD_WORDS as W,
} from '../wording/records.ts';
import type { Tone } from './card.ts';
import type { Names } from './names.ts';
import { type Body, list, type RecordView } from './record-body.ts';

const TONES: Record<MeetingState, Tone> = {
  proposed: 'waiting',
  called: 'waiting',
  closed: 'good',
  declined: 'warning',
  cancelled: 'plain',
};

/** A meeting: when and where, who comes, what was agreed (R119, R125). */
export function meetingBody(meeting: Meeting, names: Names, { brief }: RecordView): Body {
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
    checkins,
    corrections = [],
  } = meeting;
  const stood = meeting.earlier?.at(-1);
  const roll = (presence: Presence) =>
    onRoll(meeting, presence)
      .map(({ unit }) => names.unit(unit))
      .join('、');
  const last = units.flatMap((unit) => replies.findLast((reply) => reply.unit === unit) ?? []);
  const answers = last.map(({ unit, kind, name, reason, note }) =>
    W.reply(
      names.unit(unit),
      ATTENDING_WORDS[kind],
      `${name || note ? W.named([name, note].filter(Boolean).join('，')) : ''}${reason ? W.because(reason) : ''}`,
    ),
  );
  const silent = status.state === 'called' ? unanswered(meeting) : [];
  const shownUnits =
    units.length === MEMBER_UNITS.length ? W.all(units.length) : units.map(names.unit).join('、');
  return {
    title: `${number} ${title}`,
    tone: TONES[status.state],
    facts: [
      { label: W.type, value: MEETING_TYPE_WORDS[type] },
      {
        label: W.when,
        value: W.moved(
          names.span(meeting.at, meeting.until),
          stood && stood.at !== meeting.at ? names.span(stood.at, stood.until) : '',
        ),
      },
      {
        label: W.place,
        value: W.moved(meeting.place, stood && stood.place !== meeting.place ? stood.place : ''),
      },
      { label: W.units, value: shownUnits },
      { label: W.basis, value: basis },
      { label: W.reporter, value: reporter },
      { label: W.topics, value: topics.join('；') },
      { label: W.about, value: (meeting.about ?? []).join('、') },
      {
        label: W.observers,
        value: observers
          .map(({ name, document, unit }) => W.observer(name, document, unit !== undefined))
          .join('；'),
      },
      { label: W.checkins, value: checkins.length > 0 ? W.count(checkins.length, units.length) : '' },
      { label: W.present, value: roll('present') },
      { label: W.leave, value: roll('leave') },
      { label: W.absent, value: roll('missing') },
      {
        label: W.corrected,
        value: corrections
          .map(({ by, at, reason }) => W.correction(names.stamp(at), by.name, reason))
          .join('；'),
      },
      {
        label: W.convenorsSaid,
        value: meeting.consents
          .map(({ by, at, passed, reason }) =>
            W.consented(names.post(by.post), names.stamp(at), passed, reason),
          )
          .join('；'),
      },
      {
        label: W.now,
        value: `${MEETING_STATE_WORDS[status.state]}${status.reason ? W.because(status.reason) : ''}`,
      },
    ],
    blocks: [
      ...(status.state === 'called' && !brief ? list(answers) : []),
      ...(silent.length > 0 && !brief
        ? [
            {
              kind: 'note' as const,
              text: W.unanswered(silent.map(names.unit)),
            },
          ]
        : []),
      ...list(
        meeting.resolutions.map(
          (r) =>
            `${W.resolution(r.no, `${r.text}${r.about ? W.outcome(r.about, !r.failed) : ''}`, names.unit(r.unit), names.date(r.dueOn))}${r.struck ? W.struck : ''}`,
        ),
      ),
      ...list((meeting.findings ?? []).map(({ no, text, issue }) => W.finding(no, text, issue))),
    ],
  };
}
