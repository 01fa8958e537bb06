import type { KnownScene } from '../../src/chat/define-command.ts';
import { recordDeed } from '../../src/chat/record-done.ts';
import type { Matter } from '../../src/domain/matter.ts';
import { lastConsent } from '../../src/domain/matter-stands.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { type Minutes, meetingOf } from '../../src/domain/minutes.ts';
import type { Kinds, RecordKind } from '../../src/domain/record-flow.ts';
import { mayHear } from '../../src/domain/record-sight.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import type { LoggedEntry } from '../../src/office/ports.ts';
import { RECORD_DEED, RECORD_WORDS } from '../../src/wording/records.ts';

export interface RecordStep extends LoggedEntry {
  /** What was done, with the last words of it. */
  readonly deed: string;
}

/**
 * Kinds that go by a number: a meeting's own is its minutes' too, one with a serial is an agreed matter's, or an early
 * correction's; a correction has a mark of its own.
 */
function kindsOf(number: string): readonly RecordKind[] {
  if (!number.startsWith('M')) return ['matter'];
  const tail = number.slice(meetingOf(number).length);
  if (tail === '') return ['meeting', 'minutes'];
  return tail.startsWith('-') ? ['matter', 'minutes'] : ['minutes'];
}

/** Every step of a meeting with its minutes, or of a matter, in order. @throws Refusal `no-such-record` */
export async function recordHistory(
  number: string,
  scene: KnownScene,
): Promise<{ readonly title: string; readonly steps: readonly RecordStep[] }> {
  const { desk, actor } = scene;
  const kinds = kindsOf(number);
  const found = await Promise.all(kinds.map((kind) => desk.records.find(kind, number)));
  const first = found.find((each) => each !== undefined);
  const hidden = kinds[0] === 'meeting' && !(found[0] && mayHear(actor, found[0] as Meeting));
  if (!first || hidden) throw new Refusal('no-such-record', { kind: kinds[0] ?? 'matter', number });
  const steps = await Promise.all(
    kinds.map(async (kind) =>
      (await desk.log.of(`${kind}:${number}`)).filter(isOwn(kind, kinds)).map((entry) => ({
        ...entry,
        deed: deedOf(kind, entry, scene),
      })),
    ),
  );
  const title = 'content' in first ? first.content.title : first.title;
  return { title, steps: steps.flat().sort((a, b) => a.at.localeCompare(b.at)) };
}

/** What the minutes tell of themselves their meeting does not tell once more. */
const isOwn =
  (kind: RecordKind, kinds: readonly RecordKind[]) =>
  ({ verb }: LoggedEntry): boolean =>
    verb === kind || !kinds.some((other) => other === verb);

function deedOf<K extends RecordKind>(
  kind: K,
  { verb, by, after }: LoggedEntry,
  { names }: KnownScene,
): string {
  const unit = 'unit' in by ? by.unit : undefined;
  const record = after as Kinds[K];
  const words = LAST_WORDS[kind][verb]?.(record, unit ?? '');
  const deed =
    RECORD_DEED[`${kind}:${verb}:${record.status.state}`] ??
    RECORD_DEED[`${kind}:${verb}`] ??
    recordDeed({ kind, verb, after: record, unit }, names);
  return words ? RECORD_WORDS.deed(deed, words) : deed;
}

/** What was said with it: the reason, the text, the document. */
const LAST_WORDS: {
  readonly [K in RecordKind]: Readonly<
    Record<string, (record: Kinds[K], unit: string) => string | undefined>
  >;
} = {
  meeting: {
    approve: ({ consents }: Meeting) => consents.at(-1)?.reason,
    refuse: ({ consents }: Meeting) => consents.at(-1)?.reason,
    cancel: ({ status }: Meeting) => status.reason,
    excuse: ({ replies }: Meeting) => replies.at(-1)?.reason,
    substitute: ({ replies }: Meeting) => replies.at(-1)?.name,
    close: ({ status }: Meeting) => status.reason,
    resolve: ({ resolutions }: Meeting) => resolutions.at(-1)?.text,
    roll: ({ corrections = [] }: Meeting) => corrections.at(-1)?.reason,
  },
  minutes: {
    minutes: ({ edition, hash }: Minutes) => RECORD_WORDS.editionOf(edition, hash),
    circulate: ({ edition, hash }: Minutes) => RECORD_WORDS.editionOf(edition, hash),
    object: ({ objections }: Minutes) => objections.at(-1)?.reason,
    issue: ({ issued }: Minutes) => issued && RECORD_WORDS.issuedAs(issued.year, issued.serial),
  },
  matter: {
    follow: ({ notes }: Matter) => notes.at(-1)?.text,
    consent: (matter: Matter, unit) => lastConsent(matter, unit)?.reason,
    coordinate: ({ coordinations }: Matter) => coordinations.at(-1)?.note,
    report: ({ sent }: Matter) => sent?.document,
    record: ({ reply }: Matter) => reply?.document,
    done: ({ closed }: Matter) => closed?.evidence,
    withdraw: ({ status }: Matter) => status.reason,
  },
};
