import { defineCommand } from '../../src/chat/define-command.ts';
import { custom, day, optional, prose, year as yearField } from '../../src/chat/fields.ts';
import { readIndicators, readPhases } from '../../src/chat/read/plan.ts';
import { Incomplete } from '../../src/domain/declare.ts';
import { openMatter } from '../../src/office/hold-meeting.ts';
import { MEETING_NOTES } from '../../src/wording/meeting-notes.ts';
import { PLAN_WORDS as W } from '../../src/wording/plan.ts';
import { recorded } from '../office/recorded.ts';
import { yearSpokenOf } from './year-spoken-of.ts';

const lines = { kind: 'paragraph', labelledOnly: true, repeats: true, clause: '附件1 三' } as const;

/** The yearly plan with its indicators and phases: a draft until the plenary passes it (R109). */
export default defineCommand({
  name: 'plan',
  words: ['计划', '年度计划'],
  group: 'meetings',
  changes: true,
  fields: {
    text: prose(1000, { clause: '附件1 一4' }),
    indicators: optional(custom(readIndicators, lines)),
    // Read once the plan's year is known.
    phases: optional(custom((text) => text, lines)),
    dueOn: optional(day({ labelledOnly: true })),
    year: optional(yearField({ labelledOnly: true })),
  },
  async run({ text, indicators = [], phases = '', dueOn, year }, scene) {
    const of = year ?? yearSpokenOf(text, scene);
    const read = readPhases(phases, of, scene.reading);
    if ('problem' in read)
      throw new Incomplete([{ field: 'phases', key: read.problem, facts: read.facts, clause: '附件1 三' }]);
    const acted = await openMatter(scene.occasion, 'plan', {
      title: text.split('\n')[0]?.slice(0, 40) ?? text,
      text,
      units: [],
      year: of,
      ...(dueOn && { dueOn }),
      plan: { indicators, phases: read },
    });
    const { number, dueOn: last = '', localDue } = acted.after;
    return recorded(acted, scene, {
      note: `${localDue ? MEETING_NOTES.localDay(scene.names.date(last)) : ''}${W.opened(number)}`,
    });
  },
});
