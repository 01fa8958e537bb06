import { TAILED } from '../wording/pieces.ts';
import { REASON_MARK } from '../wording/saying.ts';
import type { Command, Scene } from './define-command.ts';
import { endsAsking } from './hear/doubt.ts';
import { folded } from './hear/fold.ts';

type Typed = Readonly<Record<string, string>>;

/** Fewer signs are no reason. */
const SHORTEST_REASON = 4;

/**
 * What stands where a decision is asked for: 不同意，条件不成熟 is the no and its reason; words that are no decision at all
 * (意见：条件不成熟) are the reason alone, and the decision is still asked for (law 2). A yes keeps what is behind it.
 */
export function withVerdict({ fields }: Command, typed: Typed, reading: Scene['reading']): Typed {
  const [name, verdict] = Object.entries(fields).find(([, { decides }]) => decides) ?? [];
  const said = name === undefined ? '' : (typed[name]?.trim() ?? '');
  const note = Object.keys(fields).find(
    (each) => fields[each]?.required === false && isFree(fields[each]) && !fields[each]?.quiet,
  );
  if (!name || !verdict || !note || said === '') return typed;
  const read = (text: string) => verdict.schema(reading).safeParse(text);
  if (read(said).success) return typed;
  const [, head = '', tail = ''] = TAILED.exec(said) ?? [];
  const decided = tail === '' ? undefined : read(head);
  const [yes] = verdict.options?.(reading) ?? [];
  if (decided?.success)
    return decided.data === yes?.value
      ? typed
      : {
          ...typed,
          [name]: head,
          [note]: [tail.replace(REASON_MARK, '').trim(), typed[note]].filter(Boolean).join(' '),
        };
  if (typed[note] || said.length < SHORTEST_REASON || endsAsking(folded(said))) return typed;
  const { [name]: _none, ...others } = typed;
  return { ...others, [note]: said };
}

/** Whether a note says another decision than the one that was said: 不同意, and beside it 同意. */
export function saysOther(
  { fields }: Command,
  words: string,
  input: Readonly<Record<string, unknown>>,
  reading: Scene['reading'],
): boolean {
  const [name, verdict] = Object.entries(fields).find(([, { decides }]) => decides) ?? [];
  const [, head = words] = TAILED.exec(words.trim()) ?? [];
  const read = verdict?.schema(reading).safeParse(head.trim());
  return name !== undefined && read?.success === true && read.data !== input[name];
}

const isFree = (field: Command['fields'][string] | undefined): boolean =>
  field?.takesFile !== true && (field?.kind === 'paragraph' || field?.free === true);
