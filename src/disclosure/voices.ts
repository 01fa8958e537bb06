import { say } from '../cards/answers.ts';
import type { Registered, Values } from '../domain/entry.ts';
import { postsOf } from '../domain/owing.ts';
import type { Hand } from '../domain/people.ts';
import { registered } from '../engine/entries.ts';
import type { Register } from '../engine/row.ts';
import { keepEntry, owedOf } from '../office/keep-registered.ts';
import type { Desk } from '../office/ports.ts';
import { isApproved } from '../projects/marks.ts';
import { CHALLENGES } from '../registers/challenges.ts';
import { FEEDBACK } from '../registers/feedback.ts';
import { OPEN_WORDS as W } from '../wording/open.ts';

/** What somebody outside says: of a project, or of the whole (六(六), 七(二)4). */
export interface Voice {
  readonly kind: 'feedback' | 'challenge';
  readonly text: string;
  readonly reason?: string;
  readonly contact?: string;
  readonly project?: string;
}
export type VoiceProblem = 'no-text' | 'too-long' | 'no-such-project';

export interface Answered {
  readonly receipt: string;
  readonly text: string;
  readonly answer?: string;
  /** `YYYY-MM-DD` */
  readonly on?: string;
}

/** Characters of a line. */
const LINE_MAX = 200;
/** Characters of what is said at most. */
export const VOICE_MAX = 1_000;
const PUBLIC: Hand = { person: 'public', name: W.hand, post: 'public' };

const ROWS: Readonly<Record<Voice['kind'], Register>> = { feedback: FEEDBACK, challenge: CHALLENGES };

/** Without control characters and marks that turn the direction of what follows: what a stranger types stays text. */
const plain = (text: string | undefined, max: number): string =>
  (text ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' ? sign : ' '))
    .trim()
    .slice(0, max);

interface Reception {
  readonly desk: Desk;
  readonly today: string;
  readonly timeZone: string;
  /** Letters nobody can guess, which make the receipt. */
  readonly receipt: string;
}

/** Keeps it with what is owed on it, and tells those who must answer (R14, R92). */
export async function voiced(
  { kind, ...said }: Voice,
  { desk, today, timeZone, receipt }: Reception,
): Promise<{ readonly receipt: string } | { readonly refused: VoiceProblem }> {
  const text = plain(said.text, VOICE_MAX + 1);
  if (text.length < 2) return { refused: 'no-text' };
  if (text.length > VOICE_MAX) return { refused: 'too-long' };
  const number = plain(said.project, 20).normalize('NFKC');
  const project = number ? await desk.projects.find(number) : undefined;
  if (number && !(project && isApproved(project))) return { refused: 'no-such-project' };
  const row = ROWS[kind];
  const contact = plain(said.contact, 100);
  // What a line has no room for stands whole before the reason.
  const reason = [text.length > LINE_MAX ? text : '', plain(said.reason, VOICE_MAX)]
    .filter(Boolean)
    .join('\n');
  const title = text.replaceAll('\n', ' ').slice(0, 24);
  const values: Values = {
    ...(kind === 'feedback'
      ? { text, subject: title, source: 'page' }
      : { against: text.slice(0, LINE_MAX) }),
    ...(kind === 'challenge' && reason && { reason }),
    ...(contact && { contact }),
    ...(project && { project: project.number, purchaser: project.declaration.purchaser }),
    receipt,
  };
  const at = desk.now.toISOString();
  const own = await desk.records.nextNumber(row.letter, Number(today.slice(0, 4)));
  const record = registered(row, own, title, values, { by: PUBLIC, at });
  const cause = `open:${own}`;
  const occasion = {
    desk,
    today,
    timeZone,
    cause,
    actor: { person: PUBLIC.person, name: PUBLIC.name, posts: [] },
  };
  await keepEntry(occasion, row, row.key, record, { by: PUBLIC, at, today });
  await tellOwners(row, record, cause, desk, today);
  return { receipt: `${own}-${receipt}` };
}

async function tellOwners(
  row: Register,
  record: Registered,
  cause: string,
  desk: Desk,
  today: string,
): Promise<void> {
  const people = await desk.people.personsFor(owedOf(row, record).flatMap(postsOf), today);
  const [answering] = row.steps ?? [];
  const about = record.entry.values.project;
  const card = say(
    W.toOwner(row.title, record.number),
    String(record.entry.values.text ?? record.entry.values.against),
    ...(about ? [`${W.project}：${about}`] : []),
    W.answerBy(answering?.words[0] ?? '', record.number),
  );
  const subject = `register:${record.number}`;
  await desk.outbox.postAll(people.map((person) => ({ to: { person }, card, subject, cause })));
}

/** What became of it; nothing for a receipt nobody was given. */
export async function answerOf(receipt: string, desk: Desk): Promise<Answered | undefined> {
  const [, number = '', code = ''] =
    /^([A-Z]{1,2}\d{4}-\d+)-([A-Z0-9]+)$/.exec(plain(receipt, 40).toUpperCase()) ?? [];
  const record = number ? await desk.registers.find(number) : undefined;
  if (!record || record.entry.values.receipt !== code || code === '') return undefined;
  const { values, steps } = record.entry;
  const told = steps.at(-1);
  return {
    receipt: `${number}-${code}`,
    text: String(values.text ?? values.against),
    ...(told && { answer: String(told.values.answer), on: told.at.slice(0, 10) }),
  };
}
