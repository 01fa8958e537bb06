import { decline, say, withButtons, withList } from '../../src/cards/answers.ts';
import { recordCard } from '../../src/cards/records.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { buttonsFor } from '../../src/chat/buttons.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { line, optional, recordNumber } from '../../src/chat/fields.ts';
import { subjectOf } from '../../src/domain/record-flow.ts';
import { mayHear } from '../../src/domain/record-sight.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { MEETING_STATE_WORDS, MEETING_TYPE_WORDS } from '../../src/wording/records.ts';

/** The meetings there are, or one of them with who comes (R119). */
export default defineCommand({
  name: 'meeting',
  words: ['会议'],
  group: 'meetings',
  underWay: { kind: 'meeting', states: ['called'], only: true },
  fields: {
    number: optional(recordNumber('M')),
    change: optional(line(10, { quiet: true, labelledOnly: true })),
  },
  async run({ number, change }, { desk, names, today, actor, catalogue }) {
    if (!number) {
      const meetings = (await desk.records.list('meeting', {}))
        .filter((each) => mayHear(actor, each))
        .slice(0, 8);
      if (meetings.length === 0) return { card: decline(W.none, W.noneNext) };
      const lines = meetings.map(
        (each) =>
          `${each.number} ${each.title}，${names.span(each.at, each.until)}，${each.place}，${MEETING_STATE_WORDS[each.status.state]}`,
      );
      return {
        card: withButtons(
          withList(say(W.listTitle(meetings.length)), lines),
          meetings.map((each) =>
            button(W.listButton(each.number, MEETING_TYPE_WORDS[each.type]), sayOf('meeting', [each.number])),
          ),
        ),
        personal: true,
      };
    }
    const meeting = await desk.records.find('meeting', number);
    if (!meeting || !mayHear(actor, meeting))
      throw new Refusal('no-such-record', { kind: 'meeting', number });
    const buttons = buttonsFor('meeting', meeting, actor, catalogue, change !== undefined);
    const card = recordCard('meeting', meeting, names, { today, buttons });
    return {
      card,
      personal: true,
      ...(buttons.length > 0 && {
        follows: { subject: subjectOf('meeting', meeting), view: 'task' as const },
      }),
    };
  },
});
