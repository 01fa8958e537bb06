import { say, withNote } from '../../src/cards/answers.ts';
import { type Answer, defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { documentNumber } from '../../src/chat/evidence.ts';
import { day, optional } from '../../src/chat/fields.ts';
import { letterName, letterOf } from '../../src/chat/letter.ts';
import type { Matter } from '../../src/domain/matter.ts';
import { mayGoUp, sentUp } from '../../src/domain/matter-upward.ts';
import { OFFICE_ROLES } from '../../src/domain/parties.ts';
import { reported } from '../../src/domain/project-acts.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { act } from '../../src/office/act.ts';
import { letterheadOf } from '../../src/office/letterhead.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { attach } from '../office/attach.ts';
import { recorded } from '../office/recorded.ts';
import { decided } from './decide.ts';
import { isRecord, projectOr } from './project-or.ts';

/** A project goes to the convenor; a proposal or a report goes up to 区政府 as a paper with number and day (R106, R110, R123). */
export default defineCommand({
  name: 'report',
  words: ['上报'],
  who: OFFICE_ROLES,
  group: 'deciding',
  acts: 'project',
  changes: true,
  fields: {
    number: projectOr('PB'),
    document: optional(documentNumber({ clause: '附件1 三', labelledOnly: true })),
    date: optional(day({ clause: '附件1 三', labelledOnly: true })),
  },
  async check({ number = '', document, date }) {
    if (!isRecord(number) || (!document && !date)) return [];
    return Object.entries({ document, date }).flatMap(([field, value]) =>
      value === undefined ? [{ field, key: 'missing', clause: '附件1 三' } as const] : [],
    );
  },
  looks: ({ number, document, date }) => isRecord(number) && !(document && date),
  async run({ number, document, date }, scene) {
    if (!isRecord(number))
      return decided(await act(scene.occasion, 'project', 'report', number, reported), scene);
    return document && date ? send(number, { document, date }, scene) : draft(number, scene);
  },
});

const draw = async (matter: Matter, scene: KnownScene, document?: string) =>
  attach(
    scene.papers?.report(
      await letterOf(matter, scene, document),
      await letterheadOf(scene.desk, scene.today),
    ),
    letterName('report', matter.number),
    `matter:${matter.number}`,
    scene,
  );

/** The paper as it would go up now, before it has a number: nothing is recorded yet. */
async function draft(number: string, scene: KnownScene): Promise<Answer> {
  const matter = await scene.desk.records.find('matter', number);
  if (!matter) throw new Refusal('no-such-record', { kind: 'matter', number });
  const { state } = matter.status;
  if (matter.sent) throw new Refusal('record-not-now', { verb: 'report', number, kind: 'matter', state });
  mayGoUp(matter);
  const card = withNote(say(W.upTitle(number, matter.title)), W.upNext(number));
  return { card: { ...card, files: await draw(matter, scene) }, personal: true };
}

async function send(
  number: string,
  sent: { readonly document: string; readonly date: string },
  scene: KnownScene,
): Promise<Answer> {
  const acted = await act(scene.occasion, 'matter', 'report', number, async (matter, moment) => {
    sentUp(matter, sent, moment);
    const [file] = await draw(matter, scene, sent.document);
    return sentUp(matter, { ...sent, ...(file && { file: file.key }) }, moment);
  });
  const { status } = acted.after;
  return recorded(acted, scene, {
    informs: ['office-director', 'office-clerk'],
    ...(status.state === 'reported' && { note: W.repliedNext(number) }),
  });
}
