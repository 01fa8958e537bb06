import { PIECES } from '../wording/pieces.ts';
import type { Answer, Command, Scene } from './define-command.ts';
import { folded } from './hear/fold.ts';
import type { Heard } from './hear/heard.ts';
import { unitsIn } from './hear/units-in.ts';
import { named, perform } from './perform.ts';

type Look = Extract<Heard, { kind: 'look' }>;

/** Something is to be seen: the command that shows it, with the number or the unit the sentence names. */
export async function looked(
  { command: name, values, ref, left }: Look,
  text: string,
  scene: Scene,
  sentAt: Date,
  newId: () => string,
): Promise<Answer> {
  // What cannot be shown so of that number is shown as it is: 2026-001 has no agenda.
  const field = scene.catalogue.find((each) => each.name === name)?.fields.number;
  const fits = !ref || !field || field.schema(scene.reading).safeParse(ref.number).success;
  const look = fits ? name : 'show';
  const wanted = ref && look === 'show' && /^[A-Z]/.test(ref.number) ? recordLook(ref.number) : look;
  const command = named(scene, wanted);
  const { words, ...others } = values;
  const takes = (field: string) => command.fields[field] !== undefined;
  const typed = {
    ...others,
    ...(ref && takes('number') && { number: ref.number }),
    ...(words !== undefined && takes('words') && { words: name === 'find' ? text : words }),
    ...(words !== undefined && takes('unit') && unitSaid(text, scene)),
  };
  const found =
    (command.fields.number?.required || command.underWay?.only) && !('number' in typed)
      ? await onlyOne(named(scene, name), scene)
      : undefined;
  const manner = { sentAt, ...(left !== undefined && { unread: [left] }) };
  return perform(command, { ...typed, ...(found && { number: found }) }, manner, scene, newId);
}

/** The one that can be meant where no number is said: what is under way, else the newest; nothing where there are several. */
async function onlyOne({ underWay }: Command, { desk, glance }: Scene): Promise<string | undefined> {
  if (!underWay) return undefined;
  const { kind, states, only } = underWay;
  const open = await desk.records.list(kind, { states });
  const [first] = open;
  if (open.length === 1) return first?.number;
  if (glance.number && open.some(({ number }) => number === glance.number)) return glance.number;
  if (open.length > 0 || only) return undefined;
  const all = await desk.records.list(kind, {});
  return all.length > 0
    ? all
        .map(({ number }) => number)
        .sort()
        .at(-1)
    : undefined;
}

/** The command that shows a record, by the letter of its number. */
const recordLook = (number: string): string =>
  /^M\d{4}-\d+$/.test(number) ? 'meeting' : number.startsWith('M') ? 'follow' : 'follow';

/** The unit a sentence speaks of; 我们局 is the speaker's own. */
function unitSaid(text: string, { reading, actor }: Scene): { readonly unit?: string } {
  const [unit] = unitsIn(folded(text), reading.units);
  if (unit) return { unit: unit.name };
  const own = reading.units.find(({ slug }) => actor?.posts.some((post) => post.unit === slug));
  return PIECES.ours.test(text) && own ? { unit: own.name } : {};
}
