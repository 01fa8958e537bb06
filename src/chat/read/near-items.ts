import type { CatalogueItem } from '../../office/ports.ts';
import { FIELD_HOLDS } from '../../wording/fields-of-service.ts';
import { nearestThings } from './nearest.ts';

/** Items named where none is meant for certain: what fits a line. */
const NEAREST = 3;

/** Whether the words speak of something that field is known to hold: 养老 of 社会服务. */
const speaksOf = (text: string, { field }: CatalogueItem): boolean =>
  (FIELD_HOLDS[field] ?? []).some((word) => text.includes(word));

/** The up to three items nearest to a text that names none: those whose field holds such services, then those named alike. */
export function nearestItems(text: string, items: readonly CatalogueItem[]): readonly CatalogueItem[] {
  const alike = nearestThings(text, items, ({ code, name }) => `${code} ${name}`);
  const held = items.filter((item) => speaksOf(text, item));
  return [...new Set([...alike.filter((item) => held.includes(item)), ...held, ...alike])].slice(0, NEAREST);
}
