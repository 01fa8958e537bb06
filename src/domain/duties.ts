import type { ClauseId } from './clauses.ts';
import type { MemberUnit } from './people.ts';

/** 基本公共服务 · 非基本公共服务 · 辅助性（事务性管理）服务 (四(一), 二(二)). */
export type FieldKind = 'basic' | 'non-basic' | 'auxiliary';

interface FieldRow {
  readonly kind: FieldKind;
  /** Catalogue code under which the field was first listed. */
  readonly code: string;
  /** Named for the pilot of 2015 (二(二), R05). */
  readonly pilot?: true;
}

/** The fields in the document's order: twelve basic ones (四(一), R16), then those the pilot adds (二(二), R05) and science (附件2 10). */
export const FIELDS = {
  education: { kind: 'basic', code: 'B01', pilot: true },
  employment: { kind: 'basic', code: 'B02' },
  agriculture: { kind: 'basic', code: 'B03' },
  'social-security': { kind: 'basic', code: 'B04', pilot: true },
  'social-services': { kind: 'basic', code: 'B05', pilot: true },
  medical: { kind: 'basic', code: 'B06', pilot: true },
  housing: { kind: 'basic', code: 'B07' },
  'family-planning': { kind: 'basic', code: 'B08' },
  culture: { kind: 'basic', code: 'B09' },
  sports: { kind: 'basic', code: 'B10' },
  disability: { kind: 'basic', code: 'B11' },
  'public-welfare-posts': { kind: 'basic', code: 'B12' },
  transport: { kind: 'non-basic', code: 'N01', pilot: true },
  science: { kind: 'non-basic', code: 'N02' },
  software: { kind: 'auxiliary', code: 'T01', pilot: true },
  inspection: { kind: 'auxiliary', code: 'T02', pilot: true },
  maintenance: { kind: 'auxiliary', code: 'T03', pilot: true },
  consulting: { kind: 'auxiliary', code: 'T04', pilot: true },
  accounting: { kind: 'auxiliary', code: 'T05', pilot: true },
} as const satisfies Record<string, FieldRow>;
export type FieldSlug = keyof typeof FIELDS;

export const FIELD_SLUGS = Object.keys(FIELDS) as readonly FieldSlug[];

export interface DutyUnit {
  readonly unit: MemberUnit;
  /** The entry of 附件2 the duty is written in. */
  readonly clause: ClauseId;
}

/**
 * Whose written duties cover a field (附件2, R31, R137). An empty row means that the document charges no
 * member unit with the field: nobody is invented, the office adds a reviewer itself.
 */
export const DUTY_UNITS: Readonly<Record<FieldSlug, readonly DutyUnit[]>> = {
  education: [{ unit: 'education-sports', clause: '附件2 9' }],
  employment: [{ unit: 'human-resources', clause: '附件2 13' }],
  agriculture: [{ unit: 'agriculture-forestry', clause: '附件2 15' }],
  'social-security': [{ unit: 'human-resources', clause: '附件2 13' }],
  'social-services': [{ unit: 'civil-affairs', clause: '附件2 11' }],
  medical: [{ unit: 'health', clause: '附件2 17' }],
  housing: [],
  'family-planning': [{ unit: 'health', clause: '附件2 17' }],
  culture: [
    { unit: 'culture', clause: '附件2 16' },
    { unit: 'publicity', clause: '附件2 6' },
  ],
  sports: [{ unit: 'education-sports', clause: '附件2 9' }],
  disability: [],
  'public-welfare-posts': [{ unit: 'human-resources', clause: '附件2 13' }],
  transport: [],
  science: [{ unit: 'science-technology', clause: '附件2 10' }],
  software: [],
  inspection: [],
  maintenance: [],
  consulting: [],
  accounting: [],
};
