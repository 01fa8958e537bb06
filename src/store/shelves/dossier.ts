import { z } from 'zod';
import { DECLARATION_KEEPS, type Declaration } from '../../domain/declaration.ts';
import { SITUATIONS } from '../../domain/declared-options.ts';
import { PRINCIPLES } from '../../domain/principles.ts';
import { type Decision, type Project, ROUTES, STATES, type Status } from '../../domain/project.ts';
import { clauseId } from './clause.ts';
import { anyEdition, EDITIONS } from './edition.ts';
import { entry } from './entry.ts';
import { hand } from './hand.ts';
import { keptParts } from './parts.ts';

const text = z.string();
const fen = z.int();

// The table of parts gives both the type and what is read back; the two agree by construction.
const declaration = keptParts(DECLARATION_KEEPS) as z.ZodType<Declaration>;

const routing = z.looseObject({
  route: z.enum(ROUTES),
  tests: z.array(
    z.looseObject({
      test: z.enum(SITUATIONS.map(({ value }) => value)),
      answer: z.boolean(),
      clause: clauseId,
    }),
  ),
  clauses: z.array(clauseId),
  notes: z.array(z.enum(['scale-undefined', 'transfer-not-new', 'both-demands'])),
  ruleSet: text,
});

const plainState = z.enum(STATES).exclude(['returned', 'withdrawn', 'refused']);
const status: z.ZodType<Status> = z.discriminatedUnion('state', [
  z.looseObject({ state: plainState }),
  z.looseObject({ state: z.literal('returned'), reason: text, by: hand }),
  z.looseObject({ state: z.literal('withdrawn'), reason: text }),
  z.looseObject({
    state: z.literal('refused'),
    reason: text,
    by: z.enum(['office', 'convenor', 'outside']),
  }),
]);

const asked = z.looseObject({
  unit: text,
  because: z.enum(['amount', 'field', 'function', 'stand-in', 'added']),
  clause: clauseId,
  at: text,
});

const opinion = z.looseObject({
  unit: text,
  agrees: z.boolean(),
  reason: text.exactOptional(),
  approvedFen: fen.exactOptional(),
  principles: z.partialRecord(z.enum(PRINCIPLES), z.enum(['met', 'unmet'])).exactOptional(),
  round: z.int(),
  by: hand,
  at: text,
});

const coordination = z.looseObject({
  round: z.int(),
  openedAt: text,
  by: hand.exactOptional(),
  at: text.exactOptional(),
  result: z.enum(['agreed', 'not-agreed']).exactOptional(),
  note: text.exactOptional(),
});

const decided = {
  round: z.int(),
  by: hand,
  at: text,
  supersededAt: text.exactOptional(),
  passed: z.boolean(),
};
const decision: z.ZodType<Decision> = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('review'), ...decided, reason: text.exactOptional() }),
  z.looseObject({ kind: z.literal('convenor'), ...decided, reason: text.exactOptional() }),
  z.looseObject({
    kind: z.literal('external'),
    ...decided,
    body: z.enum(['government', 'executive-meeting', 'channel']),
    document: text,
    date: text,
    file: text,
    fileKey: text.exactOptional(),
    meeting: text.exactOptional(),
    channel: text.exactOptional(),
    approvedFen: fen.exactOptional(),
    reason: text.exactOptional(),
  }),
]);

const project: z.ZodType<Project> = z.looseObject({
  number: text,
  version: z.int(),
  round: z.int(),
  status,
  declaration,
  routing,
  submittedBy: hand,
  submittedAt: text,
  origin: text.exactOptional(),
  asked: z.array(asked),
  opinions: z.array(opinion),
  coordinations: z.array(coordination),
  decisions: z.array(decision),
  completion: z
    .looseObject({ on: text, evaluateBy: text.exactOptional(), by: hand, at: text })
    .exactOptional(),
  evaluation: z
    .looseObject({
      result: text,
      score: z.int().exactOptional(),
      band: text.exactOptional(),
      lines: z.array(text).exactOptional(),
      evidence: text.exactOptional(),
      fileKey: text.exactOptional(),
      by: hand,
      at: text,
    })
    .exactOptional(),
  precedent: z.looseObject({ number: text, result: text }).exactOptional(),
  improving: z.array(text).exactOptional(),
  filed: z.array(entry).exactOptional(),
  declaredMoreStaff: z.looseObject({ until: text, by: hand }).exactOptional(),
  updatedAt: text,
});

/** A project as its row keeps it, of whatever edition. */
export const dossier: z.ZodType<Project> = anyEdition(EDITIONS.project, () => project);
