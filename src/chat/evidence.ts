import type { Problem } from '../domain/declare.ts';
import type { Desk } from '../office/ports.ts';
import { custom } from './fields.ts';
import { fileKeyIn, isDocumentNumber, isEvidence, isPaper, saysNothing } from './read/evidence.ts';

type Ask = Parameters<typeof custom>[1];

/** Text of at most `max` characters that passes the test, else the problem of that key. */
const passing = (max: number, passes: (text: string) => boolean, problem: string, ask: Ask) =>
  custom((text): string | { problem: string } => {
    if (text.length > max) return { problem: 'too-long' };
    return passes(text) ? text : { problem };
  }, ask);

/** What proves that something was done: a file, a link, or a document by its number; never 无 (R64, R76, R128). */
export const evidence = (max: number, ask: Ask = {}) =>
  passing(max, isEvidence, 'evidence-required', { kind: 'paragraph', ...ask });

/** A document's own number (R41). */
export const documentNumber = (ask: Ask = {}) => passing(80, isDocumentNumber, 'document-required', ask);

/** The number of a sitting of the executive meeting: 第18次常务会议 (R34). */
export const sittingNumber = (ask: Ask = {}) =>
  passing(80, isDocumentNumber, 'executive-meeting-required', ask);

/** The paper itself, where its number and day are asked for beside it: a file, its name, or where it is kept (R41). */
export const paper = (ask: Ask = {}) => passing(200, isPaper, 'paper-required', ask);

/** Words on which something is decided, and which therefore say something: 无 and 待补 do not. */
export const substance = (max: number, ask: Ask = {}) =>
  passing(max, (text) => !saysNothing(text), 'substance-required', ask);

/** A file that was sent to the bot, by its key; nothing where none is named. */
export async function fileNamed(
  text: string,
  desk: Pick<Desk, 'files'>,
): Promise<{ readonly name: string; readonly key: string } | undefined> {
  const key = fileKeyIn(text);
  const file = key && (await desk.files.get(key));
  return key && file ? { name: file.name, key } : undefined;
}

/** A key that names no file is no evidence. */
export async function fileProblems(
  field: string,
  text: string | undefined,
  desk: Pick<Desk, 'files'>,
): Promise<readonly Problem[]> {
  if (!text || fileKeyIn(text) === undefined) return [];
  return (await fileNamed(text, desk)) ? [] : [{ field, key: 'no-such-file' }];
}
