import { FIELD_NAMES } from '../../wording/fields-of-service.ts';

export const FIELD_OPTIONS = Object.entries(FIELD_NAMES).map(([value, label]) => ({ value, label }));

/** A field of service by its name; its slug. */
export const readField = (text: string): string | { problem: 'unknown-field' } =>
  FIELD_OPTIONS.find(({ value, label }) => label === text || value === text)?.value ?? {
    problem: 'unknown-field',
  };
