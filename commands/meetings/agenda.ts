import { say } from '../../src/cards/answers.ts';
import type { Block } from '../../src/cards/card.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { optional, prose, recordNumber } from '../../src/chat/fields.ts';
import { letterWords } from '../../src/chat/letter-words.ts';
import { MATTERS } from '../../src/domain/matter.ts';
import { topicAdded } from '../../src/domain/meeting-acts.ts';
import { recordPost } from '../../src/domain/record-flow.ts';
import { mayHear } from '../../src/domain/record-sight.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { act } from '../../src/office/act.ts';
import { gatherAgenda } from '../../src/office/gather-agenda.ts';
import type { Agenda } from '../../src/office/ports.ts';
import { AGENDA_LINES as L } from '../../src/wording/agenda.ts';
import { MEETING_NOTES as W } from '../../src/wording/meeting-notes.ts';
import { ROUTE_WORDS, STAGE_WORDS, STATE_WORDS } from '../../src/wording/project.ts';
import { MATTER_KIND_WORDS } from '../../src/wording/records.ts';
import { formatFen } from '../../src/wording/units.ts';
import { attach } from '../office/attach.ts';
import { recorded } from '../office/recorded.ts';

/** The agenda from live data; with a topic, the office adds it (R112, R114, R108). */
export default defineCommand({
  name: 'agenda',
  words: ['议程'],
  group: 'meetings',
  underWay: { kind: 'meeting', states: ['proposed', 'called'] },
  changes: true,
  fields: { number: recordNumber('M'), topic: optional(prose(200)) },
  looks: ({ topic }) => topic === undefined,
  async run({ number, topic }, scene) {
    if (topic) {
      const acted = await act(scene.occasion, 'meeting', 'agenda', number, (meeting, moment) =>
        topicAdded(meeting, topic, moment),
      );
      return recorded(acted, scene);
    }
    const meeting = await scene.desk.records.find('meeting', number);
    if (!meeting || !mayHear(scene.actor, meeting))
      throw new Refusal('no-such-record', { kind: 'meeting', number });
    const mine =
      recordPost(scene.actor, 'meeting', 'attend', meeting) ??
      recordPost(scene.actor, 'meeting', 'close', meeting);
    const whole = await gatherAgenda(scene.desk, meeting, scene.today, letterWords(scene));
    // Undecided projects are for those who sit at the table.
    const agenda = mine ? whole : { ...whole, projects: [] };
    const bytes = scene.papers?.agenda(agenda);
    const files = await attach(
      bytes,
      `${W.agendaTitle(number, meeting.title)}.docx`,
      `meeting:${number}`,
      scene,
    );
    return { card: { ...agendaCard(agenda), files }, personal: !mine || scene.chat.kind === 'group' };
  },
});

function agendaCard(agenda: Agenda) {
  const section = (title: string, items: readonly string[]): Block[] =>
    items.length > 0
      ? [
          { kind: 'text', text: title },
          { kind: 'list', items },
        ]
      : [];
  const head = say(W.agendaTitle(agenda.number, agenda.title), `${agenda.when} ${agenda.place}`);
  const body = [
    ...head.body,
    ...section(W.agendaTopics, agenda.topics),
    ...section(W.agendaProgress, [
      ...agenda.progress.map(({ stage, count, fen }) =>
        W.progressLine(STAGE_WORDS[stage], count, formatFen(fen)),
      ),
      ...(agenda.ended.count > 0 ? [W.endedLine(agenda.ended.count, formatFen(agenda.ended.fen))] : []),
    ]),
    ...section(W.agendaCandidates, [
      ...agenda.projects.map(({ number, name, unit, fen, route, state }) =>
        L.project(number, name, [unit, formatFen(fen), ROUTE_WORDS[route], STATE_WORDS[state]]),
      ),
      ...agenda.matters
        .filter(({ kind, state }) => MATTERS[kind].agenda && state === 'open')
        .map(({ number, title, kind }) => `${number} ${MATTER_KIND_WORDS[kind]}：${title}`),
      ...agenda.findings.map(({ number, text }) => L.finding(number, text)),
    ]),
    ...section(
      W.agendaOpen,
      agenda.open.map(({ number, text, unit, dueOn, age, late }) =>
        W.openLine(number, text, unit, dueOn, age, late),
      ),
    ),
  ];
  return { ...head, body };
}
