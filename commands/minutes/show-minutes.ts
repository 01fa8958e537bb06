import { withNote } from '../../src/cards/answers.ts';
import { shownText } from '../../src/cards/minutes-text.ts';
import { recordCard } from '../../src/cards/records.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { buttonsFor } from '../../src/chat/buttons.ts';
import type { KnownScene } from '../../src/chat/define-command.ts';
import { isUnreached } from '../../src/domain/distribution.ts';
import type { Minutes, MinutesState } from '../../src/domain/minutes.ts';
import { subjectOf } from '../../src/domain/record-flow.ts';
import { distributionOf, roundOfMinutes } from '../../src/office/distribution.ts';
import { letterheadOf } from '../../src/office/letterhead.ts';
import { DISTRIBUTION_WORDS as D } from '../../src/wording/distribution.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { attach } from '../office/attach.ts';
import { isOffice } from '../office/recorded.ts';

/** Opens the form in which the minutes are written. */
export const draftButton = (label: string, number: string) =>
  button(label, sayOf('minutes', [number, W.draftLabel]), 'plain');

/** As long as the office has it in hand. */
const REWRITTEN: readonly MinutesState[] = ['drafted', 'objected'];

/** The text as it stands, with its file; the buttons carry its hash. */
export async function showMinutes(minutes: Minutes, scene: KnownScene) {
  const { names, today, actor, catalogue, papers } = scene;
  const { content, edition, issued, number } = minutes;
  const bytes = issued
    ? undefined
    : papers?.minutes(shownText(content), { edition }, await letterheadOf(scene.desk, today));
  const files = issued
    ? [{ key: issued.file, name: W.minutesFile(content.title, number) }].filter(({ key }) => key !== '')
    : await attach(bytes, W.minutesFile(content.title, number), `minutes:${number}`, scene);
  const reached = issued && isOffice(scene) ? await reachOfMinutes(minutes, scene) : undefined;
  const rewrites = isOffice(scene) && REWRITTEN.includes(minutes.status.state);
  const buttons = [
    ...buttonsFor('minutes', minutes, actor, catalogue),
    ...(rewrites ? [draftButton(W.redraftLabel, number)] : []),
    ...(reached?.buttons ?? []),
  ];
  const whole = { ...recordCard('minutes', minutes, names, { today, buttons }), files };
  const card = reached ? withNote(whole, reached.note) : whole;
  return {
    card,
    personal: true,
    follows: { subject: subjectOf('minutes', minutes), view: 'task' as const },
  };
}

/** For the office: how many units have got the issued text, who has not, and the list of them all (R127). */
async function reachOfMinutes(minutes: Minutes, { desk, names, today, reading }: KnownScene) {
  const { number } = minutes;
  const round = roundOfMinutes(minutes);
  if (!round) return undefined;
  const units = await distributionOf(desk, round, today, reading.timeZone);
  const missing = units.filter(isUnreached).map(({ unit }) => names.unit(unit));
  return {
    note: D.summary(units.length - missing.length, units.length, missing),
    buttons: [button(D.summaryLabel, sayOf('delivery', [number]))],
  };
}
