import type { Button, Card } from '../cards/card.ts';
import type { Names } from '../cards/names.ts';
import { recordCard } from '../cards/records.ts';
import { button, sayOf } from '../cards/say.ts';
import { unconfirmed } from '../domain/minutes.ts';
import { postsOf } from '../domain/owing.ts';
import type { Actor } from '../domain/people.ts';
import {
  RECORD_FLOWS,
  type RecordKind,
  type Records,
  recordOwes,
  recordPost,
} from '../domain/record-flow.ts';
import type { RecordActed } from '../office/act-on-record.ts';
import { RECORD_DONE, RECORD_TASK } from '../wording/records.ts';
import type { Catalogue, Scene } from './define-command.ts';

export const recordSubject = (kind: RecordKind, { number }: { readonly number: string }): string =>
  `${kind}:${number}`;

const heading = <K extends RecordKind>(kind: K, record: Records[K], names: Names, today: string): string =>
  recordCard(kind, record, names, { today }).title;

/** First line after something was done to a record. */
export function recordDone({ kind, verb, after }: RecordActed, names: Names, today: string): string {
  const words =
    RECORD_DONE[`${kind}:${verb}:${after.status.state}`] ?? RECORD_DONE[`${kind}:${verb}`] ?? verb;
  return `${words}：${heading(kind, after as never, names, today)}`;
}

/** What this person may press on it now, from the table; texts carry the hash of what was read (R126). */
export function recordButtons<K extends RecordKind>(
  kind: K,
  record: Records[K],
  actor: Actor | undefined,
  catalogue: Catalogue,
): readonly Button[] {
  if (!actor) return [];
  const rank = { primary: 0, plain: 1, danger: 2 } as const;
  return Object.entries(RECORD_FLOWS[kind])
    .flatMap(([verb, row]) => {
      const post = recordPost(actor, kind, verb, record);
      if (
        !row.button ||
        !post ||
        !row.from.includes(record.status.state) ||
        isIdle(kind, verb, record, post.unit)
      )
        return [];
      const command = catalogue.find(({ name }) => name === verb);
      if (!command) return [];
      const read =
        kind === 'minutes'
          ? (READ_ARGUMENTS[verb]?.((record as Records['minutes']).hash.slice(0, 8)) ?? [])
          : [];
      return [button(command.words[0], sayOf(verb, [record.number, ...read], record.version), row.button)];
    })
    .sort((a, b) => rank[a.kind] - rank[b.kind]);
}

/** Where the hash of what was read stands among a command's arguments. */
const READ_ARGUMENTS: Readonly<Record<string, (hash: string) => readonly string[]>> = {
  confirm: (hash) => [hash],
  object: (hash) => ['', hash],
};

/** Buttons that would only be refused, or repeat what this unit already said, are not shown. */
function isIdle<K extends RecordKind>(
  kind: K,
  verb: string,
  record: Records[K],
  unit: string | undefined,
): boolean {
  if (kind === 'minutes') {
    const minutes = record as Records['minutes'];
    if (verb === 'issue') return unconfirmed(minutes).length > 0;
    if (verb === 'confirm') return !unconfirmed(minutes).includes(unit ?? '');
    if (verb === 'receive') return minutes.receipts.some((each) => each.unit === unit);
  }
  if (kind === 'matter' && verb === 'consent') return (record as Records['matter']).kind !== 'policy';
  if (kind === 'matter' && verb === 'receive') {
    const matter = record as Records['matter'];
    return matter.kind !== 'bulletin' || matter.receipts.some((each) => each.unit === unit);
  }
  return false;
}

/** Redraws every card that still shows it, asks those who newly must act, and informs whom the change concerns. */
export async function tellOfRecord<K extends RecordKind>(
  acted: RecordActed<K>,
  scene: Scene,
  alsoPosts: readonly string[] = [],
): Promise<void> {
  const { desk, today, cause, names, catalogue } = scene;
  const { kind, before, after } = acted;
  const subject = recordSubject(kind, after);
  const earlier = before ? recordOwes(kind, before) : [];
  const anew = acted.verb === 'reschedule' || acted.verb === 'minutes';
  const keys = recordOwes(kind, after).filter((key) => anew || !earlier.includes(key));
  const tasks = await desk.people.personsFor(keys.flatMap(postsOf), today);
  const title = recordDone(acted, names, today);
  for (const message of await desk.outbox.live(subject)) {
    const replaced = message.view === 'task' && tasks.includes(message.person ?? '');
    const actor =
      message.view === 'task' && message.person && !replaced
        ? await desk.people.who(message.person, today)
        : undefined;
    const card = recordCard(kind, after, names, {
      title,
      today,
      buttons: recordButtons(kind, after, actor, catalogue),
    });
    await desk.outbox.post({
      to: message.to,
      card,
      edits: message.delivery,
      subject,
      view: message.view,
      cause,
    });
    if (replaced) await desk.outbox.close(message.delivery);
  }
  for (const person of tasks) {
    const actor = await desk.people.who(person, today);
    await desk.outbox.post({
      to: { person },
      card: taskCard(acted, actor, scene),
      subject,
      view: 'task',
      cause,
      ...filesOf(acted),
    });
  }
  const informed = await desk.people.personsFor(alsoPosts, today);
  for (const person of informed.filter((each) => !tasks.includes(each) && each !== acted.moment.by.person)) {
    await desk.outbox.post({
      to: { person },
      card: recordCard(kind, after, names, { title, today }),
      subject,
      cause,
    });
  }
}

/** Issued minutes travel with their document (R127). */
function filesOf({ kind, after, verb }: RecordActed): {
  readonly files?: readonly { key: string; name: string }[];
} {
  const key = kind === 'minutes' && verb === 'issue' ? (after as Records['minutes']).issued?.file : undefined;
  return key ? { files: [{ key, name: `${(after as Records['minutes']).content.title}.docx` }] } : {};
}

function taskCard<K extends RecordKind>(
  { kind, after }: RecordActed<K>,
  actor: Actor | undefined,
  { names, today, catalogue }: Scene,
): Card {
  const buttons = recordButtons(kind, after, actor, catalogue);
  const agreed =
    kind === 'minutes' &&
    after.status.state === 'circulating' &&
    unconfirmed(after as Records['minutes']).length === 0;
  const request = RECORD_TASK[`${kind}:${agreed ? 'agreed' : after.status.state}`] ?? '';
  return recordCard(kind, after, names, {
    title: `${request}：${heading(kind, after, names, today)}`,
    tone: 'waiting',
    today,
    buttons,
  });
}
