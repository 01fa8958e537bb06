import type { CatalogueItem } from '../../office/ports.ts';
import { ITEM_FORMS as FORMS } from '../../wording/labels.ts';
import { SITUATION_WORDS } from '../../wording/situation.ts';
import type { ItemApart } from '../fields.ts';
import { nearestItems } from './near-items.ts';

type Items = readonly CatalogueItem[];
type ItemRead =
  | { code?: string; field: string }
  | { problem: 'unknown-item'; facts: { items: readonly string[] } }
  | { problem: `item-${ItemApart['why']}`; facts: { items: readonly string[]; from: string } };

const shown = ({ code, name }: CatalogueItem): string => `${code} ${name}`;
const foundAs = ({ code, field }: CatalogueItem): ItemRead => ({ code, field });
const unknown = (items: Items): ItemRead => ({ problem: 'unknown-item', facts: { items: items.map(shown) } });

const named = ({ name }: CatalogueItem, said: string): boolean => name.includes(said) || said.includes(name);

/** Whether what stands behind its code calls the item: nothing, its name, or what is near it and no other's name. */
const isCalled = (item: CatalogueItem, said: string, items: Items): boolean =>
  said === '' ||
  named(item, said) ||
  (nearestItems(said, [item]).length > 0 && !items.some((other) => named(other, said)));

/**
 * The catalogue item meant, by code, name, or a name that only one item's contains; `outside` when it is said
 * that none fits (R26). What is denied, and a code beside another item's name, is unknown; the problem names the
 * three nearest.
 */
export function readItem(
  text: string,
  { items, itemsApart = [] }: { readonly items: Items; readonly itemsApart?: readonly ItemApart[] },
): ItemRead {
  if (SITUATION_WORDS.none.includes(text) || SITUATION_WORDS.outside.includes(text))
    return { field: 'outside' };
  const plain = text.normalize('NFKC').toUpperCase().replace(/\s+/g, ' ');
  const nearest = () => unknown(nearestItems(plain, items));
  if (FORMS.denied.test(plain)) return nearest();
  const { code = '', name = '' } = FORMS.coded.exec(plain)?.groups ?? {};
  const coded = items.find((item) => item.code === code);
  if (coded) {
    if (isCalled(coded, name, items)) return foundAs(coded);
    const others = nearestItems(name, items).filter((item) => item !== coded);
    return unknown([coded, ...others.slice(0, 2)]);
  }
  const exact = items.find((item) => plain === item.name.toUpperCase());
  const apart = exact ? undefined : itemsApart.find((item) => item.code === code || item.name === text);
  if (apart) {
    const facts = { items: [`${apart.code} ${apart.name}`], from: apart.from ?? '' };
    return { problem: `item-${apart.why}`, facts };
  }
  const within = items.filter((item) => item.name.includes(text) || text.includes(item.name));
  const [only, ...others] = exact ? [exact] : within;
  return only && others.length === 0 ? foundAs(only) : nearest();
}
