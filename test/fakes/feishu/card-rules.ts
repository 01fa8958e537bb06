import { z } from 'zod';

/*
 * The part of Feishu's JSON 2.0 cards that the office uses, as strictly as Feishu itself reads it: an unknown
 * property refuses the whole card.
 */
const plainText = z.strictObject({
  tag: z.literal('plain_text'),
  content: z.string(),
  text_size: z.enum(['normal', 'heading', 'notation']).optional(),
  text_color: z.enum(['default', 'grey']).optional(),
});
const placeholder = z.strictObject({ tag: z.literal('plain_text'), content: z.string().max(100) });

const div = z.strictObject({ tag: z.literal('div'), text: plainText });
const button = z.strictObject({
  tag: z.literal('button'),
  name: z.string().min(1).optional(),
  text: plainText,
  type: z.enum(['default', 'primary', 'danger', 'primary_filled', 'danger_filled']),
  confirm: z.strictObject({ title: plainText, text: plainText }).optional(),
  form_action_type: z.enum(['submit', 'reset']).optional(),
  behaviors: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('callback'), value: z.record(z.string(), z.unknown()) }),
        z.strictObject({ type: z.literal('open_url'), default_url: z.url() }),
      ]),
    )
    .min(1),
});
const field = {
  name: z.string().min(1),
  required: z.boolean().optional(),
  placeholder: placeholder.optional(),
  width: z.enum(['default', 'fill']).optional(),
};
const input = z.strictObject({
  tag: z.literal('input'),
  ...field,
  label: plainText.optional(),
  label_position: z.enum(['top', 'left']).optional(),
  default_value: z.string().max(1000).optional(),
  max_length: z.number().int().min(1).max(1000).optional(),
  input_type: z.enum(['text', 'multiline_text', 'password']).optional(),
  rows: z.number().int().positive().optional(),
});
const select = z.strictObject({
  tag: z.literal('select_static'),
  ...field,
  options: z.array(z.strictObject({ text: plainText, value: z.string() })),
  initial_option: z.string().optional(),
});
const datePicker = z.strictObject({
  tag: z.literal('date_picker'),
  ...field,
  initial_date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
});
const formPart = z.discriminatedUnion('tag', [div, button, input, select, datePicker]);
const form = z.strictObject({ tag: z.literal('form'), name: z.string().min(1), elements: z.array(formPart) });
const column = z.strictObject({
  tag: z.literal('column'),
  width: z.enum(['auto', 'weighted']).optional(),
  elements: z.array(z.discriminatedUnion('tag', [div, button])),
});
const columnSet = z.strictObject({
  tag: z.literal('column_set'),
  flex_mode: z.enum(['none', 'stretch', 'flow', 'bisect', 'trisect']).optional(),
  horizontal_spacing: z.string().optional(),
  columns: z.array(column),
});

export const SentCard = z.strictObject({
  schema: z.literal('2.0'),
  config: z.strictObject({ update_multi: z.literal(true) }),
  header: z.strictObject({
    title: plainText,
    template: z.enum(['blue', 'wathet', 'turquoise', 'green', 'yellow', 'orange', 'red', 'grey', 'default']),
  }),
  body: z.strictObject({ elements: z.array(z.discriminatedUnion('tag', [div, button, columnSet, form])) }),
});
export type SentCard = z.infer<typeof SentCard>;
export type SentButton = z.infer<typeof button>;
export type SentField = z.infer<typeof input | typeof select | typeof datePicker>;

/** Every object of a card, in reading order. */
export function walk(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(walk)];
}

/** Why Feishu would refuse this card, or nothing. */
export function cardRefusal(
  content: string,
  requestBytes: number,
): { code: number; msg: string } | undefined {
  if (requestBytes > 30 * 1024)
    return { code: 230025, msg: 'The length of the message content reaches its limit.' };
  const refused = (inner: number, why: string) => ({
    code: 230099,
    msg: `Failed to create card content, ext=ErrCode: ${inner}; ErrMsg: ${why}`,
  });
  const card = SentCard.safeParse(JSON.parse(content));
  if (!card.success) return refused(200621, `parse card json err: ${z.prettifyError(card.error)}`);
  const parts = walk(card.data);
  if (parts.filter((part) => 'tag' in part).length > 200) return refused(11310, 'element exceeds the limit');
  const names = parts.flatMap((part) => ('tag' in part && 'name' in part ? [String(part.name)] : []));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return refused(11310, `duplicate name ${twice}`);
  const badForm = card.data.body.elements.some(
    (element) =>
      element.tag === 'form' &&
      element.elements.filter(
        (part) => part.tag === 'button' && part.name && part.form_action_type === 'submit',
      ).length === 0,
  );
  return badForm ? refused(200530, 'a form needs its submit button') : undefined;
}

/** What people see of a card: its texts, its buttons and the fields of its form. */
export function cardView(card: SentCard): { text: string; buttons: SentButton[]; fields: SentField[] } {
  const parts = card.body.elements.flatMap((element) =>
    element.tag === 'form'
      ? element.elements
      : element.tag === 'column_set'
        ? element.columns.flatMap((one) => one.elements)
        : [element],
  );
  return {
    text: [
      card.header.title.content,
      ...card.body.elements.flatMap((e) => (e.tag === 'div' ? [e.text.content] : [])),
    ].join('\n'),
    // What only opens an address is pressed by nobody.
    buttons: parts
      .filter((part) => part.tag === 'button')
      .filter(({ behaviors }) => behaviors.some(({ type }) => type === 'callback')),
    fields: parts.filter(
      (part) => part.tag === 'input' || part.tag === 'select_static' || part.tag === 'date_picker',
    ),
  };
}
