import type { Button } from '../cards/card.ts';
import { button, sayOf } from '../cards/say.ts';
import type { Actor } from '../domain/people.ts';
import { RECORD_KINDS, type RecordKind, type Records, recordPost } from '../domain/record-flow.ts';
import type { RecordKindRow, RecordVerb } from '../domain/record-row.ts';
import { OPTIONS } from '../wording/options.ts';
import { CHANGE_ANSWER } from '../wording/records.ts';
import type { Catalogue } from './define-command.ts';

const RANK = { primary: 0, plain: 1, danger: 2 } as const;

/**
 * What this person may press on it now, from the table: the likeliest first, the dangerous last. What a unit has
 * answered already is changed by one quiet button; `changing` shows what that one leads to.
 */
export function recordButtons<K extends RecordKind>(
  kind: K,
  record: Records[K],
  actor: Actor | undefined,
  catalogue: Catalogue,
  changing = false,
): readonly Button[] {
  if (!actor) return [];
  const row: RecordKindRow<Records[K]> = RECORD_KINDS[kind];
  const change = changing ? undefined : changeOf(kind, row, record, actor);
  const open = Object.entries(row.verbs).flatMap(([verb, each]) => {
    const post = recordPost(actor, kind, verb, record);
    const may = each.button && post && each.from.includes(record.status.state);
    if (!may || each.idle?.(record, post.unit ?? '')) return [];
    if (change && row.change.instead.includes(verb)) return [];
    return buttonsOf(verb, each, record, catalogue);
  });
  return [...open, ...(change ? [change] : [])].sort((a, b) => RANK[a.kind] - RANK[b.kind]);
}

function buttonsOf<R extends Records[RecordKind]>(
  verb: string,
  { button: rank = 'plain', verdict, says }: RecordVerb<R>,
  record: R,
  catalogue: Catalogue,
): Button[] {
  const command = catalogue.find(({ name }) => name === verb);
  if (!command) return [];
  const say = (...args: readonly string[]) => sayOf(verb, [record.number, ...args], record.version);
  if (!verdict) return [button(command.words[0], say(...(says?.(record) ?? [])), rank)];
  return OPTIONS.verdict.map(({ value, label }) =>
    button(label, say(value), value === 'agree' ? 'primary' : 'danger'),
  );
}

/** The quiet button of a unit that has answered. */
function changeOf<K extends RecordKind>(
  kind: K,
  { verbs, change }: RecordKindRow<Records[K]>,
  record: Records[K],
  actor: Actor,
): Button | undefined {
  const { verb, opens = verb, says } = change;
  const unit = recordPost(actor, kind, verb, record)?.unit;
  const open = verbs[verb]?.from.includes(record.status.state) && unit !== undefined;
  if (!open || !change.answered(record, unit)) return undefined;
  const version = opens === verb ? record.version : undefined;
  return button(CHANGE_ANSWER[kind], sayOf(opens, [record.number, ...(says?.(record) ?? [])], version));
}
