import type { Button } from '../cards/card.ts';
import { button, sayOf } from '../cards/say.ts';
import type { Actor } from '../domain/people.ts';
import type { Kind, Kinds } from '../domain/record-flow.ts';
import type { RecordVerb } from '../domain/record-row.ts';
import { rowOf } from '../office/kinds.ts';
import { PRESS_FIXES } from '../wording/confirming.ts';
import { OPTIONS } from '../wording/options.ts';
import { CHANGE_ANSWER, VERDICT_BUTTONS } from '../wording/records.ts';
import { formatFen } from '../wording/units.ts';
import type { Catalogue } from './define-command.ts';
import { filedButtons } from './filed-buttons.ts';

const RANK = { primary: 0, plain: 1, danger: 2 } as const;

/**
 * What this person may press on it now, from its table: what they owe and the likeliest first, the dangerous last. What
 * a unit has answered already is changed by one quiet button; `changing` shows what that one leads to.
 */
export function buttonsFor<K extends Kind>(
  kind: K,
  record: Kinds[K],
  actor: Actor | undefined,
  catalogue: Catalogue,
  changing = false,
): readonly Button[] {
  if (!actor) return [];
  const row = rowOf(kind);
  const change = changing ? undefined : changeOf(kind, record, actor);
  const turn = row.turn?.(record);
  const open = Object.entries(row.verbs)
    .filter(([verb, each]) => {
      const post = each.button && row.hand(actor, verb, record);
      if (!post || !each.from.includes(record.status.state)) return false;
      if (each.idle?.(record, post.unit ?? '') || row.waits?.(record, verb)) return false;
      return !(change && row.change.instead.includes(verb));
    })
    .sort(([, one], [, other]) => Number(other.who === turn) - Number(one.who === turn))
    .flatMap(([verb, each]) => {
      const unit = row.hand(actor, verb, record)?.unit ?? '';
      return buttonsOf(kind, verb, each, record, unit, catalogue);
    });
  const file = row.file?.(record);
  return [...(file ? filedButtons(file, actor) : []), ...open, ...(change ? [change] : [])].sort(
    (a, b) => RANK[a.kind] - RANK[b.kind],
  );
}

/** One button of a verb, or one for each verdict, the yes first (law 2). */
function buttonsOf<K extends Kind>(
  kind: K,
  verb: string,
  { button: rank = 'plain', verdict, says, takes, fixes }: RecordVerb<Kinds[K]>,
  record: Kinds[K],
  unit: string,
  catalogue: Catalogue,
): Button[] {
  const command = catalogue.find(({ name }) => name === verb);
  if (!command) return [];
  const { number, version } = record;
  const say = (...args: readonly string[]) => sayOf(verb, [number, ...args], version);
  const fen = fixes?.(record, unit);
  const weighing = fen === undefined ? undefined : PRESS_FIXES(number, formatFen(fen));
  const verdicts = VERDICT_BUTTONS[`${kind}:${verb}`] ?? OPTIONS.verdict;
  const buttons = verdict
    ? verdicts.map(({ value, label }, index) =>
        index === 0 ? button(label, say(value), 'primary', weighing) : button(label, say(value), 'danger'),
      )
    : [button(command.words[0], say(...(says?.(record) ?? [])), rank)];
  return takes ? buttons.map((each) => ({ ...each, takes })) : buttons;
}

/** The quiet button of a unit that has answered. */
function changeOf<K extends Kind>(kind: K, record: Kinds[K], actor: Actor): Button | undefined {
  const row = rowOf(kind);
  const { verb, opens = verb, says, answered } = row.change;
  const unit = row.hand(actor, verb, record)?.unit;
  const open = row.verbs[verb]?.from.includes(record.status.state) && unit !== undefined;
  if (!open || !answered(record, unit)) return undefined;
  const version = opens === verb ? record.version : undefined;
  return button(CHANGE_ANSWER[kind], sayOf(opens, [record.number, ...(says?.(record) ?? [])], version));
}
