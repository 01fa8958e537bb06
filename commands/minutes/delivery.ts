import { done, say, withButtons, withFacts, withList, withNote } from '../../src/cards/answers.ts';
import type { Fact } from '../../src/cards/card.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { optional, pageNumber, recordNumber } from '../../src/chat/fields.ts';
import { pageTitle, turnTo } from '../../src/chat/list-words.ts';
import { type Copy, isUnreached, REACHES, type UnitCopy } from '../../src/domain/distribution.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import { distributionOf } from '../../src/office/distribution.ts';
import { COPY_WORDS, REACH_WORDS, DISTRIBUTION_WORDS as W } from '../../src/wording/distribution.ts';
import { FOUND_WORDS } from '../../src/wording/query.ts';
import { RECORD_STATE_WORDS } from '../../src/wording/records.ts';
import { sentRound } from './sent-round.ts';

/** Units on one page: what fits a phone. */
const PAGE = 8;

/** Unit by unit who has got the minutes or a bulletin, and what stands in the way of the others (R118, R127). */
export default defineCommand({
  name: 'delivery',
  words: ['送达', '送达情况'],
  who: OFFICE_ROLES,
  group: 'meetings',
  underWay: { kind: 'minutes', states: ['issued'] },
  fields: { number: recordNumber('MT'), page: optional(pageNumber()) },
  async run({ number, page: wanted = 1 }, scene) {
    const { desk, today, reading } = scene;
    const { round } = await sentRound(number, scene);
    const units = [...(await distributionOf(desk, round, today, reading.timeZone))].sort(
      (a, b) => REACHES.indexOf(a.reach) - REACHES.indexOf(b.reach),
    );
    const unreached = units.filter(isUnreached).length;
    const turned = turnTo(units, wanted, PAGE);
    const title = pageTitle(W.title(number, units.length, unreached), turned);
    const card = withList(
      withFacts(unreached === 0 ? done(title) : say(title), await facts(number, units, scene)),
      turned.shown.map((each) => line(each, scene)),
    );
    const stuck = units.some(({ reach }) => reach === 'unreachable' || reach === 'unsent');
    const next =
      turned.page < turned.pages
        ? [button(FOUND_WORDS.nextPage, sayOf('delivery', [number, String(turned.page + 1)]))]
        : [];
    const again = stuck ? [button(W.resend, sayOf('resend', [number]), 'primary')] : [];
    return {
      card: withButtons(stuck ? withNote(card, W.tried) : card, [...again, ...next]),
      personal: true,
    };
  },
});

async function facts(
  number: string,
  units: readonly UnitCopy[],
  { desk }: KnownScene,
): Promise<readonly Fact[]> {
  const counts = REACHES.map(
    (reach) => [reach, units.filter((each) => each.reach === reach).length] as const,
  );
  const value = counts.flatMap(([reach, count]) => (count > 0 ? [W.count(reach, count)] : [])).join('，');
  const all = { label: W.counts, value };
  if (!number.startsWith('M')) return [all];
  const reports = await desk.records.list('matter', { prefix: 'B' });
  const report = reports.find(({ kind, meeting }) => kind === 'report' && meeting === number);
  const state = report && (RECORD_STATE_WORDS.matter?.[report.status.state] ?? '');
  return [
    all,
    {
      label: W.report,
      value: report ? W.reportLine(report.number, state ?? '', report.closed?.evidence ?? '') : W.reportNone,
    },
  ];
}

/** Delivered to whom and when, received by whom; or what stands in the way of each. */
function line({ unit, reach, copies, receipt }: UnitCopy, { names }: KnownScene): string {
  const arrived = copies.filter(({ status }) => status === 'delivered');
  const [first] = arrived.flatMap(({ at }) => at ?? []).sort();
  const told = [
    ...(first ? [W.delivered(names.stamp(first), [...new Set(arrived.map(({ name }) => name))])] : []),
    ...(receipt ? [W.received(names.stamp(receipt.at), receipt.by.name)] : []),
  ];
  const why = (copy: Copy) => W.person(copy.name, COPY_WORDS[copy.status], copy.attempts);
  const missing = reach === 'vacant' || reach === 'unsent' ? [REACH_WORDS[reach]] : [];
  return W.line(names.unit(unit), told.length > 0 ? told : [...missing, ...copies.map(why)]);
}
