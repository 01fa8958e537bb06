import { differenceInCalendarDays } from 'date-fns';
import { MATTERS, type Matter, type MatterRow, yearOf } from '../domain/matter.ts';
import { lastConsent, silentUnits } from '../domain/matter-stands.ts';
import { PLAN_WORDS } from '../wording/plan.ts';
import { CARD_WORDS, OUTCOME_WORDS } from '../wording/project.ts';
import { MATTER_KIND_WORDS, MATTER_STATE_WORDS, RECORD_WORDS as W } from '../wording/records.ts';
import type { Names } from './names.ts';
import { type Body, list, quotes, type RecordView } from './record-body.ts';

/** A standing matter: who has to do what until when, and how far it is (R106–R110, R121, R128). */
export function matterBody(matter: Matter, names: Names, { today }: RecordView): Body {
  const {
    number,
    kind,
    title,
    text,
    status,
    owner,
    dueOn,
    localDue,
    raisedBy,
    raisedAt,
    meeting = '',
    failedAt,
    closed,
    notes,
    change,
    units,
    sent,
    reply,
    target,
    measured,
    plan,
  } = matter;
  const row: MatterRow = MATTERS[kind];
  const open = status.state !== 'done' && status.state !== 'dropped';
  const waiting = row.passedBy?.includes('special') ? W.forMeeting : PLAN_WORDS.draft;
  const begun = kind === 'bulletin' ? W.receiving : MATTER_STATE_WORDS.open;
  const opened = row.meeting ? waiting : begun;
  const state = status.state === 'open' ? opened : MATTER_STATE_WORDS[status.state];
  const silent = open ? silentUnits(matter).map(names.unit).join('、') : '';
  // While nobody has received it, the tally says so without the names of all.
  const nobodyYet = kind === 'bulletin' && matter.receipts.length === 0;
  const late =
    open && dueOn !== undefined && dueOn < today
      ? `（${W.overdue(differenceInCalendarDays(today, dueOn))}）`
      : '';
  const days = differenceInCalendarDays(today, raisedAt.slice(0, 10));
  const age = open && days > 0 ? `，${W.age(days)}` : '';
  const consents = units.flatMap((unit) => lastConsent(matter, unit) ?? []);
  return {
    title: `${number} ${MATTER_KIND_WORDS[kind]}：${title}`,
    tone: status.state === 'done' ? 'good' : late ? 'warning' : open ? 'waiting' : 'plain',
    facts: [
      { label: W.raised, value: target ? '' : `${raisedBy.name}，${names.stamp(raisedAt)}` },
      { label: W.year, value: row.yearly || matter.year ? String(yearOf(matter)) : '' },
      { label: W.owner, value: owner ? names.unit(owner) : '' },
      { label: W.due, value: dueOn ? `${names.day(dueOn)}${localDue ? W.local : ''}${late}` : '' },
      { label: W.meeting, value: meeting || (failedAt ? W.notCarried(failedAt.at(-1)?.meeting ?? '') : '') },
      {
        label: W.now,
        value: `${state}${status.reason ? W.because(status.reason) : ''}${age}`,
      },
      { label: W.receipts, value: kind === 'bulletin' ? W.count(matter.receipts.length, units.length) : '' },
      { label: row.consent ? W.unconsented : W.unreceived, value: nobodyYet ? '' : silent },
      { label: W.target, value: target ? W.measure(target.quantity, target.quality, target.effect) : '' },
      {
        label: W.measured,
        value: measured ? W.measure(measured.quantity, measured.quality, measured.effect) : '',
      },
      { label: W.sent, value: sent ? W.sentAs(sent.document, names.date(sent.date), sent.by.name) : '' },
      { label: W.answer, value: reply ? answerOf(reply, names) : '' },
      {
        label: W.evidence,
        value: closed && !sent ? `${closed.evidence}（${closed.by.name}，${names.stamp(closed.at)}）` : '',
      },
    ],
    blocks: [
      ...(text && text !== title ? [{ kind: 'text' as const, text }] : []),
      ...list(
        (plan?.indicators ?? []).map(({ name, target, result, unit }, index) =>
          PLAN_WORDS.indicator(index + 1, name, target, result?.text ?? '', unit ? names.unit(unit) : ''),
        ),
      ),
      ...list(
        (plan?.phases ?? []).map(({ text, dueOn, unit }) =>
          PLAN_WORDS.phase(text, names.date(dueOn), unit ? names.unit(unit) : ''),
        ),
      ),
      ...(change ? [{ kind: 'text' as const, text: W.change(names.post(change.post), change.comes) }] : []),
      ...list(
        consents
          .filter(({ agrees }) => agrees)
          .map(({ unit }) => W.reply(names.unit(unit), CARD_WORDS.agrees, '')),
      ),
      // A unit's no goes up word for word; what it said before stays readable (R123, R124).
      ...quotes(
        matter.consents
          .filter(({ agrees }) => !agrees)
          .map(({ unit, reason = '', by, at }) => ({
            who: `${names.unit(unit)} ${CARD_WORDS.disagrees}（${by.name}，${names.stamp(at)}）`,
            text: reason,
          })),
      ),
      ...list(
        matter.coordinations.map(({ result, note, by, at }) =>
          W.coordinated(OUTCOME_WORDS.coordination[result], note, by.name, names.stamp(at)),
        ),
      ),
      ...list(notes.map((note) => `${names.stamp(note.at)} ${note.by.name}：${note.text}`)),
    ],
  };
}

const answerOf = (
  { passed, document, date, reason = '' }: NonNullable<Matter['reply']>,
  names: Names,
): string =>
  W.answered(passed ? CARD_WORDS.agrees : CARD_WORDS.disagrees, document, names.date(date), reason);
