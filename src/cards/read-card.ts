import { z } from 'zod';
import type { Card } from './card.ts';

const tone = z.enum(['plain', 'waiting', 'good', 'warning', 'bad']);
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({
    kind: z.literal('facts'),
    facts: z.array(z.object({ label: z.string(), value: z.string() })),
  }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.object({ kind: z.literal('quote'), who: z.string(), text: z.string() }),
  z.object({
    kind: z.literal('steps'),
    steps: z.array(z.object({ label: z.string(), progress: z.enum(['done', 'now', 'ahead']) })),
  }),
  z.object({ kind: z.literal('note'), text: z.string() }),
  z.object({ kind: z.literal('progress'), done: z.int(), failed: z.int(), total: z.int() }),
]);
const button = z.object({
  label: z.string(),
  say: z.string(),
  kind: z.enum(['primary', 'plain', 'danger']),
  confirm: z.string().exactOptional(),
  takes: z.literal(true).exactOptional(),
});
const field = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'paragraph', 'choice', 'date']),
  options: z.array(z.object({ value: z.string(), label: z.string() })).exactOptional(),
  required: z.boolean(),
  value: z.string().exactOptional(),
  hint: z.string().exactOptional(),
  problem: z.string().exactOptional(),
});
const card = z.object({
  tone,
  title: z.string(),
  body: z.array(block),
  buttons: z.array(button),
  form: z.object({ say: z.string(), submit: z.string(), fields: z.array(field) }).exactOptional(),
  entry: field.exactOptional(),
  links: z.array(z.object({ label: z.string(), url: z.string() })).exactOptional(),
  files: z.array(z.object({ key: z.string(), name: z.string() })).exactOptional(),
}) satisfies z.ZodType<Card>;

/** A card that was kept as plain JSON. @throws ZodError when it is no card. */
export function readCard(kept: unknown): Card {
  return card.parse(kept);
}
