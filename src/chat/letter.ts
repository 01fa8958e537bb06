import { MATTERS, type Matter, type MatterRow } from '../domain/matter.ts';
import { lastConsent } from '../domain/matter-stands.ts';
import { meetingBehind } from '../office/meetings-begun.ts';
import type { Letter } from '../office/ports.ts';
import { chineseDay } from '../wording/days.ts';
import { LETTER_WORDS, PAPER_NAMES } from '../wording/documents.ts';
import { MATTER_KIND_WORDS } from '../wording/records.ts';
import type { Scene } from './define-command.ts';

export const letterName = (form: 'bulletin' | 'report', number: string): string =>
  PAPER_NAMES.letter(MATTER_KIND_WORDS[form], number);

/** Characters of a first line that may be the title of a letter. */
const TITLE = 60;

/** A matter as a letter: to the units, or up to 区政府 with what every unit said last, word for word (R110, R121, R123). */
export async function letterOf(matter: Matter, scene: Scene, document?: string): Promise<Letter> {
  const { names, now, reading } = scene;
  const [, year = '0', serial = '0'] = /^[A-Z](\d{4})-(\d+)/.exec(matter.number) ?? [];
  const said = matter.units.flatMap((unit) => {
    const last = lastConsent(matter, unit);
    return last ? [{ unit: names.unit(unit), agrees: last.agrees, reason: last.reason ?? '' }] : [];
  });
  const { heading, body } = partsOf(matter);
  return {
    year: Number(year),
    serial: Number(serial),
    ...(document && { document }),
    heading,
    receivers: matter.units.map(names.unit),
    paragraphs: [...body, ...(isProposal(matter) ? await cameAbout(matter, scene) : [])],
    opinions: said,
    issuedOn: chineseDay(now, reading.timeZone),
  };
}

/** The first line says what it is about; where there is no other, it is the text as well. */
function partsOf({ title, text }: Matter): { readonly heading: string; readonly body: readonly string[] } {
  const [first = title, ...rest] = text.split('\n').filter((line) => line.trim() !== '');
  const heads = first.startsWith(title) && first.length <= TITLE;
  return { heading: heads ? first : title, body: heads && rest.length > 0 ? rest : [first, ...rest] };
}

const isProposal = ({ kind }: Matter): boolean => {
  const { closes }: MatterRow = MATTERS[kind];
  return closes === 'reply';
};

/** Which meeting passed a proposal, and where the units could not be brought together. */
async function cameAbout(matter: Matter, { desk, names, reading }: Scene): Promise<readonly string[]> {
  const { coordinations, units } = matter;
  const meeting = await meetingBehind(desk, matter);
  const last = coordinations.at(-1);
  const silent = units.filter((each) => !lastConsent(matter, each)).map(names.unit);
  return [
    ...(meeting ? [LETTER_WORDS.passed(chineseDay(meeting.at, reading.timeZone), meeting.title)] : []),
    ...(last?.result === 'not-agreed' ? [LETTER_WORDS.notAgreed(last.note)] : []),
    ...(silent.length > 0 ? [LETTER_WORDS.silent(silent)] : []),
  ];
}
