import { REF_FORMS as F } from '../../wording/hearing.ts';
import { plainNumerals, readNumeral } from '../read/numeral.ts';

/** A project or record somebody speaks of, and where in the text. */
export interface Ref {
  readonly number: string;
  readonly start: number;
  readonly end: number;
  /** Meant only by what was looked at before: 它, 刚才那个. */
  readonly pointed?: true;
}

export interface RefContext {
  readonly thisYear: number;
  /** What this person looked at last in this chat. */
  readonly last?: string | undefined;
}

const serial = (text: string): number | undefined => {
  const value = /^\d+$/.test(text) ? Number(text) : Number(readNumeral(plainNumerals(text)) ?? Number.NaN);
  return Number.isInteger(value) && value > 0 ? value : undefined;
};
const project = (year: number, no: number): string => `${year}-${String(no).padStart(3, '0')}`;

const yearOf = ({ year, named }: Readonly<Record<string, string | undefined>>, thisYear: number): number =>
  year ? Number(year.length === 2 ? `20${year}` : year) : thisYear + (F.years[named ?? ''] ?? 0);

type Read = (groups: Readonly<Record<string, string | undefined>>, context: RefContext) => string | undefined;

/** How numbers are said, the plainest first; each reads what the ones before it left. */
const FORMS: readonly { readonly form: RegExp; readonly read: Read; readonly pointed?: true }[] = [
  {
    form: F.record,
    read: ({ letter = '', year = '', no = '', rest = '', mark = '', nth = '' }) =>
      `${letter.toUpperCase()}${year}-${no.padStart(2, '0')}${rest}${mark}${nth}`,
  },
  { form: F.project, read: ({ year, no = '' }) => project(Number(year), Number(no)) },
  {
    form: F.ordinal,
    read: ({ no, no2, ...said }, { thisYear }) => {
      const value = serial(no ?? no2 ?? '');
      return value === undefined ? undefined : project(yearOf(said, thisYear), value);
    },
  },
  { form: F.serial, read: ({ no = '' }, { thisYear }) => project(thisYear, Number(no)) },
  { form: F.pointing, read: (_, { last }) => last, pointed: true },
];

/** Every number a folded text names, in its order; a number is read once (2026-003, 014, 14号, 今年第13个, M2026-05, 刚才那个). */
export function readRefs(text: string, context: RefContext): readonly Ref[] {
  const found: Ref[] = [];
  let rest = text;
  for (const { form, read, pointed } of FORMS) {
    for (const match of rest.matchAll(form)) {
      const number = read(match.groups ?? {}, context);
      const start = match.index;
      const end = start + match[0].length;
      if (number && !(pointed && found.length > 0))
        found.push({ number, start, end, ...(pointed && { pointed }) });
    }
    rest = without(rest, found);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What was read gives its place to blanks, so that the rest keeps its own. */
export function without(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(text.slice(at, from), ' '.repeat(end - from));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
