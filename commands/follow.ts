import { done as fine, say, withButtons, withList } from '../src/cards/answers.ts';
import { recordCard } from '../src/cards/records.ts';
import { button, sayOf } from '../src/cards/say.ts';
import { defineCommand, type KnownScene } from '../src/chat/define-command.ts';
import { optional, prose, recordNumber } from '../src/chat/fields.ts';
import { recordButtons } from '../src/chat/record-buttons.ts';
import { recordSubject } from '../src/chat/tell-record.ts';
import { noted } from '../src/domain/matter-acts.ts';
import { recordOwes } from '../src/domain/record-owing.ts';
import { Refusal } from '../src/domain/refusal.ts';
import { actOnRecord } from '../src/office/act-on-record.ts';
import { MEETING_NOTES as W } from '../src/wording/meeting-notes.ts';
import { recorded } from './recorded.ts';

/** What is still open, one of them, or a note of its progress (R128). */
export default defineCommand({
  name: 'follow',
  words: ['督办', '事项进展'],
  group: 'meetings',
  changes: true,
  fields: { number: optional(recordNumber('MPNWBTDRE')), text: optional(prose(600)) },
  async run({ number, text }, scene) {
    if (!number) return { card: await overview(scene) };
    if (!text) return one(number, scene);
    const acted = await actOnRecord(scene.occasion, 'matter', 'follow', number, (matter, moment) =>
      noted(matter, text, moment),
    );
    return recorded(acted, scene);
  },
});

async function overview({ desk, names, today }: KnownScene) {
  const open = (await desk.records.list('matter', { states: ['open', 'adopted', 'escalated'] })).filter(
    (each) => recordOwes('matter', each).length > 0,
  );
  if (open.length === 0) return fine(W.followNone);
  const shown = open.slice(0, 10);
  const lines = shown.map((matter) => {
    const card = recordCard('matter', matter, names, { today });
    const [facts] = card.body;
    return [
      card.title,
      ...(facts?.kind === 'facts' ? facts.facts.slice(1).map(({ value }) => value) : []),
    ].join('，');
  });
  return withButtons(
    withList(say(W.followTitle(open.length)), lines),
    shown.map((each) => button(each.number, sayOf('follow', [each.number]))),
  );
}

async function one(number: string, { desk, names, today, actor, catalogue }: KnownScene) {
  const matter = await desk.records.find('matter', number);
  if (!matter) throw new Refusal('no-such-record', { kind: 'matter', number });
  const buttons = recordButtons('matter', matter, actor, catalogue).filter(
    ({ say: said }) => !said.startsWith('follow:'),
  );
  const card = recordCard('matter', matter, names, { today, buttons });
  return {
    card,
    personal: true,
    ...(buttons.length > 0 && {
      follows: { subject: recordSubject('matter', matter), view: 'task' as const },
    }),
  };
}
