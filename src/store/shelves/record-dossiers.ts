import { z } from 'zod';
import { MATTER_KINDS, MATTER_STATES } from '../../domain/matter.ts';
import { MEETING_STATES, MEETING_TYPES } from '../../domain/meeting.ts';
import { MINUTES_STATES } from '../../domain/minutes.ts';
import type { Kept, RecordKind } from '../../office/ports.ts';
import { anyEdition, EDITIONS } from './edition.ts';
import { hand } from './hand.ts';

const text = z.string();
const optionalText = text.exactOptional();
const signed = { by: hand, at: text };

const meeting: z.ZodType<Kept['meeting']> = z.looseObject({
  number: text,
  version: z.int(),
  type: z.enum(MEETING_TYPES),
  title: text,
  status: z.looseObject({ state: z.enum(MEETING_STATES), reason: optionalText }),
  at: text,
  until: optionalText,
  earlier: z.array(z.looseObject({ at: text, until: optionalText, place: text })).exactOptional(),
  place: text,
  units: z.array(text),
  basis: optionalText,
  reporter: optionalText,
  topics: z.array(text),
  about: z.array(text).exactOptional(),
  consents: z.array(z.looseObject({ passed: z.boolean(), reason: optionalText, ...signed })),
  observers: z.array(z.looseObject({ name: text, unit: optionalText, document: text, date: text })),
  replies: z.array(
    z.looseObject({
      unit: text,
      kind: z.enum(['attend', 'excuse', 'substitute']),
      name: optionalText,
      reason: optionalText,
      note: optionalText,
      ...signed,
    }),
  ),
  checkins: z.array(z.looseObject({ unit: text, name: text, ...signed })),
  attendance: z
    .array(z.looseObject({ unit: text, present: z.boolean(), name: text, reason: optionalText }))
    .exactOptional(),
  corrections: z
    .array(z.looseObject({ came: z.array(text), left: z.array(text), reason: text, ...signed }))
    .exactOptional(),
  draftedAt: optionalText,
  resolutions: z.array(
    z.looseObject({
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
  findings: z.array(z.looseObject({ no: z.int(), text, issue: optionalText, ...signed })).exactOptional(),
  calledBy: hand,
  calledAt: text,
  updatedAt: text,
});

const attendee = z.looseObject({ unit: text, name: text });
const content = z.looseObject({
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
  resolutions: z.array(z.looseObject({ no: z.int(), text, unit: text, dueOn: text, outcome: optionalText })),
});
const confirmation = { unit: text, hash: text, ...signed };

const minutes: z.ZodType<Kept['minutes']> = z.looseObject({
  number: text,
  corrects: optionalText,
  version: z.int(),
  status: z.looseObject({ state: z.enum(MINUTES_STATES) }),
  edition: z.int(),
  content,
  hash: text,
  earlier: z.array(z.looseObject({ edition: z.int(), hash: text, content })),
  mustConfirm: z.array(text),
  confirmations: z.array(z.looseObject(confirmation)),
  objections: z.array(z.looseObject({ ...confirmation, reason: text })),
  issued: z.looseObject({ year: z.int(), serial: z.int(), file: text, ...signed }).exactOptional(),
  receipts: z.array(z.looseObject({ unit: text, ...signed })),
  updatedAt: text,
});

const measure = z.looseObject({ quantity: text, quality: text, effect: text.exactOptional() });

const matter: z.ZodType<Kept['matter']> = z.looseObject({
  number: text,
  version: z.int(),
  kind: z.enum(MATTER_KINDS),
  status: z.looseObject({ state: z.enum(MATTER_STATES), reason: optionalText }),
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
  failedAt: z.array(z.looseObject({ meeting: text, ...signed })).exactOptional(),
  notes: z.array(z.looseObject({ text, ...signed })),
  consents: z.array(z.looseObject({ unit: text, agrees: z.boolean(), reason: optionalText, ...signed })),
  coordinations: z.array(
    z.looseObject({ result: z.enum(['agreed', 'not-agreed']), note: text, heard: z.int(), ...signed }),
  ),
  receipts: z.array(z.looseObject({ unit: text, ...signed })),
  closed: z.looseObject({ evidence: text, fileKey: text.exactOptional(), ...signed }).exactOptional(),
  project: optionalText,
  target: measure.exactOptional(),
  measured: measure.exactOptional(),
  plan: z
    .looseObject({
      indicators: z.array(
        z.looseObject({
          name: text,
          target: text,
          unit: optionalText,
          result: z.looseObject({ text, ...signed }).exactOptional(),
        }),
      ),
      phases: z.array(z.looseObject({ text, dueOn: text, unit: optionalText })),
    })
    .exactOptional(),
  sent: z.looseObject({ document: text, date: text, file: optionalText, ...signed }).exactOptional(),
  reply: z
    .looseObject({
      passed: z.boolean(),
      document: text,
      date: text,
      reason: optionalText,
      file: optionalText,
      ...signed,
    })
    .exactOptional(),
  change: z.looseObject({ post: text, leaves: optionalText, comes: text }).exactOptional(),
  updatedAt: text,
});

/** What each kind of record looks like when it is read back, of whatever edition. */
export const RECORD_DOSSIERS: { readonly [K in RecordKind]: z.ZodType<Kept[K]> } = {
  meeting: anyEdition(EDITIONS.meeting, () => meeting),
  minutes: anyEdition(EDITIONS.minutes, () => minutes),
  matter: anyEdition(EDITIONS.matter, () => matter),
};
