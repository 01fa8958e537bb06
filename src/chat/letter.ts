import { MATTERS, type Matter, type MatterRow } from '../domain/matter.ts';
import { lastConsent } from '../domain/record-owing.ts';
import type { Letter } from '../office/ports.ts';
import { chineseDay } from '../wording/days.ts';
import { LETTER_WORDS, PAPER_NAMES } from '../wording/documents.ts';
import { MATTER_KIND_WORDS } from '../wording/records.ts';
import type { Scene } from './define-command.ts';

export const reportName = (number: string): string => PAPER_NAMES.letter(MATTER_KIND_WORDS.report, number);

/** A matter as a letter: to the units, or up to 区政府 with what every unit said last, word for word (R110, R121, R123). */
export function letterOf(matter: Matter, { names, now, reading }: Scene, document?: string): Letter {
  const [, year = '0', serial = '0'] = /^[A-Z](\d{4})-(\d+)/.exec(matter.number) ?? [];
  const said = matter.units.flatMap((unit) => {
    const last = lastConsent(matter, unit);
    return last ? [{ unit: names.unit(unit), agrees: last.agrees, reason: last.reason ?? '' }] : [];
  });
  const number = document ?? (isProposal(matter) ? LETTER_WORDS.unnumbered : undefined);
  return {
    year: Number(year),
    serial: Number(serial),
    ...(number && { document: number }),
    heading: matter.title,
    receivers: matter.units.map(names.unit),
    paragraphs: [
      ...matter.text.split('\n').filter(Boolean),
      ...(isProposal(matter) ? cameAbout(matter, names.unit) : []),
    ],
    opinions: said,
    issuedOn: chineseDay(now, reading.timeZone),
  };
}

const isProposal = ({ kind }: Matter): boolean => {
  const { closes }: MatterRow = MATTERS[kind];
  return closes === 'reply';
};

/** Which meeting passed a proposal, and where the units could not be brought together. */
function cameAbout(matter: Matter, unit: (slug: string) => string): readonly string[] {
  const { meeting, coordinations, units } = matter;
  const last = coordinations.at(-1);
  const silent = units.filter((each) => !lastConsent(matter, each)).map(unit);
  return [
    ...(meeting ? [LETTER_WORDS.passed(meeting)] : []),
    ...(last?.result === 'not-agreed' ? [LETTER_WORDS.notAgreed(last.note)] : []),
    ...(silent.length > 0 ? [LETTER_WORDS.silent(silent)] : []),
  ];
}
