import type { Declaration } from '../domain/project.ts';
import { fieldWords } from '../wording/fields.ts';
import { OPTIONS } from '../wording/options.ts';
import { CARD_WORDS as W } from '../wording/project.ts';
import { SITUATION_WORDS } from '../wording/situation.ts';
import { formatFen } from '../wording/units.ts';
import type { Names } from './names.ts';
import { fundsOf } from './project-parts.ts';

type Show = (declaration: Declaration, names: Names) => string;
const yesNo = (yes: boolean): string => (yes ? W.yes : W.no);
const labelled = (options: readonly { value: string; label: string }[], value: string): string =>
  options.find((each) => each.value === value)?.label ?? value;

/** Every part of a declaration as people read it, by the field that changes it. */
const DECLARED: Readonly<Record<string, Show>> = {
  purchaser: ({ purchaser }, names) => names.unit(purchaser),
  name: ({ name }) => name,
  need: ({ need }) => need,
  item: ({ item, catalogueVersion }, names) =>
    item ? names.item(item, catalogueVersion) : W.outsideCatalogue,
  grounds: ({ grounds = '' }) => grounds,
  fen: ({ fen }) => formatFen(fen),
  costBasis: ({ costBasis }) => costBasis,
  funds: (declaration) => fundsOf(declaration),
  period: ({ from, to }, names) => names.period(from, to),
  quantity: ({ quantity }) => quantity,
  quality: ({ quality }) => quality,
  officer: ({ officer }) => officer,
  nature: ({ nature }) => labelled(OPTIONS.nature, nature),
  market: ({ market }) => yesNo(market),
  social: ({ social }) => yesNo(social),
  staffing: ({ staffing }) => labelled(OPTIONS.staffing, staffing),
  staffingReason: ({ staffingReason = '' }) => staffingReason,
  situation: ({ answers }) =>
    SITUATION_WORDS.flags
      .filter(({ flag }) => answers[flag])
      .map(({ words }) => words[0])
      .join('、') || SITUATION_WORDS.nothing,
  largeReason: ({ largeReason = '' }) => largeReason,
  transferred: ({ transferred }) => (transferred ? `${transferred.number} ${transferred.name}` : ''),
  instruction: ({ instruction = '' }) => instruction,
  declaredOn: ({ declaredOn }, names) => names.date(declaredOn),
};

/** What an edit has changed, each with its whole value before and after (R32). */
export const declaredChanges = (before: Declaration, after: Declaration, names: Names): readonly string[] =>
  Object.entries(DECLARED).flatMap(([field, show]) => {
    const [earlier, later] = [show(before, names), show(after, names)];
    return earlier === later ? [] : [W.changed(fieldWords(field).label, earlier, later)];
  });
