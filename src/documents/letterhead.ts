import type { Letterhead } from '../office/ports.ts';
import { ORGAN } from '../wording/documents.ts';

/** The letterhead with our own words where the office has said none; `organ` and `office` as templates take them. */
export function headed({ name, code, government, ...rest }: Letterhead) {
  const organ = name || ORGAN.name;
  return {
    ...rest,
    named: { organ, office: ORGAN.office(organ) },
    code: code || ORGAN.code,
    addressee: government || ORGAN.government,
  };
}
