import { say, withFacts, withList, withNote } from '../../src/cards/answers.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { optional, year as yearField } from '../../src/chat/fields.ts';
import type { Registered } from '../../src/domain/entry.ts';
import { lookOn } from '../../src/office/look.ts';
import { participation, type Share } from '../../src/registers/participation.ts';
import { ENCOURAGED_KINDS, PROVIDER_KINDS, PROVIDERS } from '../../src/registers/providers.ts';
import { SUPPORT } from '../../src/registers/support.ts';
import { PROVIDER_WORDS as W } from '../../src/wording/providers.ts';
import { formatFen } from '../../src/wording/units.ts';

/** Who took part and won in a year by kind, how much went to the encouraged kinds, and what was done to foster them (R144, R146). */
export default defineCommand({
  name: 'participation',
  words: ['承接情况', '社会力量参与情况'],
  group: 'office',
  fields: { year: optional(yearField()) },
  async run({ year }, { desk, names, today }) {
    const asked = year ?? Number(today.slice(0, 4));
    const look = lookOn(desk, names.unit, today);
    const { count, fen, kinds, encouraged, bidders } = participation(await look.projects({}), asked);
    const providers = await look.register(PROVIDERS.key);
    const measures = (await look.register(SUPPORT.key)).filter(({ entry }) =>
      String(entry.values.on).startsWith(`${asked}-`),
    );
    const kindCounts = PROVIDER_KINDS.map(({ value, words: [name] }) =>
      W.kindLine(name, {
        registered: countOf(providers, 'kind', value),
        bidders: bidders.find(({ key }) => key === value)?.count ?? 0,
        ...amountOf(kinds, value),
        measures: countOf(measures, 'kind', value),
      }),
    );
    const shares = ENCOURAGED_KINDS.map(({ value, words: [name] }) => {
      const own = amountOf(encouraged, value);
      return W.shareLine(name, own.awards, formatFen(own.fen), percent(own.fen, fen));
    });
    const facts = [
      { label: W.award, value: W.awards(count, formatFen(fen)) },
      { label: SUPPORT.title, value: W.measures(measures.map(({ title }) => title)) },
    ];
    const card = withFacts(say(W.participationTitle(asked)), facts);
    return { card: withNote(withList(card, [...kindCounts, ...shares]), W.participationNote) };
  },
});

const countOf = (records: readonly Registered[], part: string, value: string): number =>
  records.filter(({ entry }) => entry.values[part] === value).length;

function amountOf(shares: readonly Share[], key: string) {
  const own = shares.find((each) => each.key === key);
  return { awards: own?.count ?? 0, fen: own?.fen ?? 0 };
}

/** Of a hundred, to one place after the point. */
const percent = (part: number, whole: number): string =>
  whole === 0 ? '0' : String(Math.round((part * 1_000) / whole) / 10);
