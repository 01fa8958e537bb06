import type { FIELD_NAMES } from '../wording/documents.ts';

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

/** The fields of each template (B06): what it may show, what it must, and so what its data are. */
export const TEMPLATE_FIELDS = {
  minutes: {
    number: 'must',
    issuedOn: 'must',
    title: 'must',
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
    observers: 'must',
    receivers: 'must',
  },
} as const satisfies Record<string, Fields>;

export type TemplateName = keyof typeof TEMPLATE_FIELDS;

/** What a template with these fields is filled with: text for a field, rows for a list. */
type DataOf<F> = {
  readonly [K in keyof F]: F[K] extends { readonly each: infer E } ? readonly DataOf<E>[] : string;
};
export type TemplateData<N extends TemplateName> = DataOf<(typeof TEMPLATE_FIELDS)[N]>;
