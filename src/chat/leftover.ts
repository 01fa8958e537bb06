import { TAILED } from '../wording/pieces.ts';
import type { Command, KnownScene, Scene } from './define-command.ts';
import { stripped } from './hear/doubt.ts';
import { folded } from './hear/fold.ts';

type Typed = Readonly<Record<string, string>>;

/** A choice with more behind it (通过，但资金待落实) is the choice, and words that were not read. */
export function withoutTails(
  { fields }: Command,
  typed: Typed,
  reading: Scene['reading'],
): { readonly typed: Typed; readonly tails: readonly string[] } {
  const tails: string[] = [];
  const heads = Object.entries(typed).map(([name, value]) => {
    const field = fields[name];
    if (!field?.options || field.schema(reading).safeParse(value.trim()).success)
      return [name, value] as const;
    const [, head = '', tail = ''] = TAILED.exec(value.trim()) ?? [];
    if (!tail || !field.schema(reading).safeParse(head).success) return [name, value] as const;
    tails.push(tail.trim());
    return [name, head] as const;
  });
  return { typed: Object.fromEntries(heads), tails };
}

/** Words that mean something: not a filler, not the speaker's own unit, not a page already read. */
function isStrange(words: string, scene: KnownScene | undefined): boolean {
  let rest = stripped(folded(words));
  for (const { unit } of scene?.actor.posts ?? []) {
    const own = scene?.reading.units.find(({ slug }) => slug === unit);
    for (const name of own ? [own.name, ...own.aliases] : [])
      if (rest.startsWith(folded(name))) rest = stripped(rest.slice(name.length));
  }
  return rest !== '';
}

/** Words that found no place, and stand in no value either. */
export const strangers = (
  unread: readonly string[],
  values: Typed,
  scene: KnownScene | undefined,
): readonly string[] =>
  unread.filter(
    (words) => isStrange(words, scene) && !Object.values(values).some((value) => value.includes(words)),
  );
