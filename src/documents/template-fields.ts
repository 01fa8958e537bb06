import type { FIELD_NAMES } from '../wording/template-tags.ts';

/** Whether an edited template must still show a field. Every field is given to it either way. */
type Need = 'must' | 'may';
export interface List {
  readonly need: Need;
  /** What each element has. */
  readonly each: Fields;
}
export type Fields = { readonly [K in FieldKey]?: Need | List };
export type FieldKey = keyof typeof FIELD_NAMES;

const list = <F extends Fields>(need: Need, each: F) => ({ need, each }) as const;
/** A text sorted into headings, second headings and ordinary paragraphs; one of the three is not empty. */
const lines = (need: Need) => list(need, { first: 'may', second: 'may', plain: 'must' } as const);
const points = (need: Need) => list(need, { no: 'may', text: 'must' } as const);

const figures = {
  asOf: 'may',
  stages: list('must', { stage: 'must', count: 'must', amount: 'must' }),
  totalCount: 'must',
  totalAmount: 'must',
} as const;
/** Agreed matters that are still open, with their age (R128). */
const carried = list('must', {
  no: 'may',
  number: 'may',
  text: 'must',
  unit: 'must',
  dueOn: 'must',
  age: 'must',
});
/** Of the letterhead: older templates have these words written out. */
const organ = { organ: 'may', office: 'may' } as const;
const held = { title: 'must', heldOn: 'must', place: 'must' } as const;

/** The fields of each template (B06): what it may show, what it must, and so what its data are. */
export const TEMPLATE_FIELDS = {
  minutes: {
    ...organ,
    number: 'must',
    issuedOn: 'must',
    title: 'must',
    mark: 'may',
    heldOn: 'must',
    place: 'must',
    chair: 'may',
    discussed: lines('must'),
    hasAgreed: 'may',
    agreed: list('must', {
      no: 'must',
      matter: 'must',
      details: lines('must'),
      unit: 'must',
      dueOn: 'must',
    }),
    present: 'must',
    absent: 'must',
    missing: 'may',
    observers: 'must',
    receivers: 'must',
  },
  notice: {
    ...held,
    ...organ,
    type: 'may',
    basis: 'may',
    units: 'must',
    topics: points('must'),
    requests: points('may'),
    replyBy: 'must',
    contact: 'may',
    issuedOn: 'must',
  },
  // The items of 附件1 三, each of which an edited template must keep (R112).
  plenary: {
    ...held,
    chair: 'may',
    study: points('must'),
    planning: 'may',
    plan: points('must'),
    indicators: points('must'),
    phases: points('must'),
    ...figures,
    problems: points('must'),
    proposals: points('must'),
    research: 'may',
    candidates: points('must'),
    carried,
    others: points('must'),
  },
  // The four parts of R114.
  reporting: {
    ...held,
    reporter: 'must',
    units: 'may',
    policies: points('must'),
    tasks: points('must'),
    ...figures,
    experience: points('must'),
    problems: points('must'),
    carried,
  },
  special: { ...held, type: 'may', basis: 'must', units: 'may', topics: points('must'), carried },
  bulletin: {
    ...organ,
    number: 'must',
    heading: 'must',
    receivers: 'must',
    text: lines('must'),
    hasFigures: 'may',
    ...figures,
    issuedOn: 'must',
  },
  report: {
    ...organ,
    addressee: 'may',
    signer: 'may',
    number: 'must',
    heading: 'must',
    text: lines('must'),
    hasFigures: 'may',
    ...figures,
    // Verbatim where no agreement was found (R123).
    opinions: list('must', { no: 'may', unit: 'must', stance: 'must', text: 'must' }),
    attachments: points('may'),
    issuedOn: 'must',
  },
  // What the public is to read, one draft a paper (六(六)).
  disclosure: { ...organ, heading: 'must', text: lines('must'), issuedOn: 'may' },
  // A year told by field, unit, month and stage; each table adds up to the same sums.
  yearly: {
    ...organ,
    heading: 'must',
    asOf: 'may',
    text: lines('must'),
    breakdowns: list('must', {
      heading: 'must',
      rows: list('must', {
        name: 'must',
        count: 'must',
        fixed: 'must',
        contract: 'may',
        paid: 'must',
        bar: 'may',
      }),
      totalCount: 'must',
      totalFixed: 'must',
      totalContract: 'may',
      totalPaid: 'must',
    }),
    issuedOn: 'may',
  },
} as const satisfies Record<string, Fields>;

export type TemplateName = keyof typeof TEMPLATE_FIELDS;

/** What a template with these fields is filled with: text for a field, rows for a list. */
type DataOf<F> = {
  readonly [K in keyof F]: F[K] extends { readonly each: infer E } ? readonly DataOf<E>[] : string;
};
export type TemplateData<N extends TemplateName> = DataOf<(typeof TEMPLATE_FIELDS)[N]>;
