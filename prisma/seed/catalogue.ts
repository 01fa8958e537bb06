import { EFFECTIVE_FROM } from '../../src/domain/clauses.ts';
import { FIELD_SLUGS, FIELDS } from '../../src/domain/duties.ts';
import { FIELD_NAMES } from '../../src/wording/fields-of-service.ts';

/** The first catalogue: the fields the document itself names, until the office loads the one that 区政府 approved (四(二), R19). */
export const CATALOGUE = {
  version: 1,
  from: EFFECTIVE_FROM,
  approval: '预置：按四（一）、二（二）、附件2列举的领域设目，待区政府批准的指导目录替换',
  items: FIELD_SLUGS.map((field) => ({
    code: FIELDS[field].code,
    name: FIELD_NAMES[field],
    field: field,
    kind: FIELDS[field].kind,
  })),
};
