import { z } from 'zod';
import { MATTER_KINDS, MATTER_STATES } from '../../domain/matter.ts';
import { MEETING_STATES, MEETING_TYPES } from '../../domain/meeting.ts';
import { MINUTES_STATES } from '../../domain/minutes.ts';
import type { Kept, RecordKind } from '../../office/ports.ts';
import { hand } from './dossier.ts';

const text = z.string();
const optionalText = text.exactOptional();
const signed = { by: hand, at: text };

const meeting: z.ZodType<Kept['meeting']> = z.strictObject({
  number: text,
  version: z.int(),
  type: z.enum(MEETING_TYPES),
  title: text,
  status: z.strictObject({ state: z.enum(MEETING_STATES), reason: optionalText }),
  at: text,
  until: optionalText,
  earlier: z.array(z.strictObject({ at: text, until: optionalText, place: text })).exactOptional(),
  place: text,
  units: z.array(text),
  basis: optionalText,
  reporter: optionalText,
  topics: z.array(text),
  consents: z.array(z.strictObject({ passed: z.boolean(), reason: optionalText, ...signed })),
  observers: z.array(z.strictObject({ name: text, unit: optionalText, document: text, date: text })),
  replies: z.array(
    z.strictObject({
      unit: text,
      kind: z.enum(['attend', 'excuse', 'substitute']),
      name: optionalText,
      reason: optionalText,
      ...signed,
    }),
  ),
  checkins: z.array(z.strictObject({ unit: text, name: text, ...signed })),
  attendance: z
    .array(z.strictObject({ unit: text, present: z.boolean(), name: text, reason: optionalText }))
    .exactOptional(),
  corrections: z
    .array(z.strictObject({ came: z.array(text), left: z.array(text), reason: text, ...signed }))
    .exactOptional(),
  draftedAt: optionalText,
  resolutions: z.array(
    z.strictObject({
      no: z.int(),
      text,
      unit: text,
      dueOn: text,
      about: optionalText,
      failed: z.literal(true).exactOptional(),
      struck: z.boolean().exactOptional(),
      ...signed,
    }),
  ),
  findings: z.array(z.strictObject({ no: z.int(), text, issue: optionalText, ...signed })).exactOptional(),
  calledBy: hand,
  calledAt: text,
  updatedAt: text,
});

const attendee = z.strictObject({ unit: text, name: text });
const content = z.strictObject({
  meeting: text,
  title: text,
  heldOn: text,
  place: text,
  chair: text,
  present: z.array(attendee),
  absent: z.array(attendee),
  missing: z.array(attendee).exactOptional(),
  observers: z.array(text),
  paragraphs: z.array(text),
  resolutions: z.array(z.strictObject({ no: z.int(), text, unit: text, dueOn: text, outcome: optionalText })),
});
const confirmation = { unit: text, hash: text, ...signed };

const minutes: z.ZodType<Kept['minutes']> = z.strictObject({
  number: text,
  corrects: optionalText,
  version: z.int(),
  status: z.strictObject({ state: z.enum(MINUTES_STATES) }),
  edition: z.int(),
  content,
  hash: text,
  earlier: z.array(z.strictObject({ edition: z.int(), hash: text, content })),
  mustConfirm: z.array(text),
  confirmations: z.array(z.strictObject(confirmation)),
  objections: z.array(z.strictObject({ ...confirmation, reason: text })),
  issued: z.strictObject({ year: z.int(), serial: z.int(), file: text, ...signed }).exactOptional(),
  receipts: z.array(z.strictObject({ unit: text, ...signed })),
  updatedAt: text,
});

const measure = z.strictObject({ quantity: text, quality: text });

const matter: z.ZodType<Kept['matter']> = z.strictObject({
  number: text,
  version: z.int(),
  kind: z.enum(MATTER_KINDS),
  status: z.strictObject({ state: z.enum(MATTER_STATES), reason: optionalText }),
  title: text,
  text,
  raisedBy: hand,
  raisedAt: text,
  owner: optionalText,
  units: z.array(text),
  dueOn: optionalText,
  year: z.int().exactOptional(),

  localDue: z.literal(true).exactOptional(),
  meeting: optionalText,
  failedAt: z.array(z.strictObject({ meeting: text, ...signed })).exactOptional(),
  notes: z.array(z.strictObject({ text, ...signed })),
  consents: z.array(z.strictObject({ unit: text, agrees: z.boolean(), reason: optionalText, ...signed })),
  coordinations: z.array(
    z.strictObject({ result: z.enum(['agreed', 'not-agreed']), note: text, heard: z.int(), ...signed }),
  ),
  receipts: z.array(z.strictObject({ unit: text, ...signed })),
  closed: z.strictObject({ evidence: text, ...signed }).exactOptional(),
  project: optionalText,
  target: measure.exactOptional(),
  measured: measure.exactOptional(),
  plan: z
    .strictObject({
      indicators: z.array(
        z.strictObject({
          name: text,
          target: text,
          unit: optionalText,
          result: z.strictObject({ text, ...signed }).exactOptional(),
        }),
      ),
      phases: z.array(z.strictObject({ text, dueOn: text, unit: optionalText })),
    })
    .exactOptional(),
  sent: z.strictObject({ document: text, date: text, file: optionalText, ...signed }).exactOptional(),
  reply: z
    .strictObject({
      passed: z.boolean(),
      document: text,
      date: text,
      reason: optionalText,
      file: optionalText,
      ...signed,
    })
    .exactOptional(),
  change: z.strictObject({ post: text, leaves: optionalText, comes: text }).exactOptional(),
  updatedAt: text,
});

/** What each kind of record looks like when it is read back. */
export const RECORD_DOSSIERS: { readonly [K in RecordKind]: z.ZodType<Kept[K]> } = {
  meeting,
  minutes,
  matter,
};
