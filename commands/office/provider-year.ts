import { decline, say, withButtons, withFacts, withList, withNote } from '../../src/cards/answers.ts';
import type { Fact } from '../../src/cards/card.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { line, optional, year as yearField } from '../../src/chat/fields.ts';
import { entryNamed } from '../../src/chat/told.ts';
import { lookOn } from '../../src/office/look.ts';
import { conductIn } from '../../src/registers/provider-card.ts';
import { type ProviderProject, providerYear } from '../../src/registers/provider-year.ts';
import { PROVIDERS } from '../../src/registers/providers.ts';
import { PROVIDER_WORDS as W } from '../../src/wording/providers.ts';
import { formatFen } from '../../src/wording/units.ts';

/** One provider's year for whoever registers and supervises it; it adds up with the projects to the fen (七(四)4, R62). */
export default defineCommand({
  name: 'provider-year',
  words: ['年报', '承接主体年报'],
  group: 'office',
  fields: {
    provider: line(80, { clause: '七(四)4', words: W.which, sample: 'S2026-01' }),
    year: optional(yearField()),
  },
  async run({ provider, year }, { desk, names, today }) {
    const { found, nearest } = await entryNamed(PROVIDERS.key, provider, desk);
    if (!found) {
      const card = decline(W.notFound(provider));
      const buttons = nearest.map(({ number, title }) => button(title, sayOf('provider-year', [number])));
      return { card: withButtons(card, [...buttons, button(W.all, sayOf(PROVIDERS.key, []))]) };
    }
    const asked = year ?? Number(today.slice(0, 4));
    const look = lookOn(desk, names.unit, today);
    const own = providerYear(await look.projects({}), found.number, asked);
    const conduct = (await conductIn(found.number, asked, look)).map(
      ({ title: label, lines }): Fact => ({ label, value: lines.join('；') || W.nothing }),
    );
    const title = W.yearTitle(found.number, found.title, asked);
    if (own.projects.length === 0) {
      const card = withFacts(say(title, W.noProjects), conduct);
      return { card: withNote(card, W.yearNote), personal: true };
    }
    const facts = [
      { label: W.projects, value: W.count(own.projects.length) },
      { label: W.award, value: formatFen(own.awardFen) },
      { label: W.contract, value: formatFen(own.contractFen) },
      { label: W.paid, value: formatFen(own.paidFen) },
      ...conduct,
    ];
    const card = withList(withFacts(say(title), facts), own.projects.map(shown));
    return { card: withNote(card, W.yearNote), personal: true };
  },
});

function shown({ number, name, awardFen, contractFen, paidFen, result }: ProviderProject): string {
  const amounts = [
    [W.award, awardFen],
    [W.contract, contractFen],
    [W.paid, paidFen],
  ] as const;
  const told = amounts.flatMap(([label, fen]) => (fen === undefined ? [] : [`${label}${formatFen(fen)}`]));
  return W.projectLine(number, name, [...told, ...(result ? [W.result(result)] : [])]);
}
