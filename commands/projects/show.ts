import { differenceInCalendarDays } from 'date-fns';
import { withEntry } from '../../src/cards/entry.ts';
import { projectCard } from '../../src/cards/project.ts';
import { registerLine } from '../../src/cards/register.ts';
import { buttonsFor } from '../../src/chat/buttons.ts';
import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { projectNumber } from '../../src/chat/fields.ts';
import { MATTERS } from '../../src/domain/matter.ts';
import { subjectOf } from '../../src/domain/record-flow.ts';
import { noteReading } from '../../src/office/note-reading.ts';
import { maySeeEntry } from '../../src/office/sight.ts';
import { REGISTERS } from '../../src/registers/registers.ts';
import { MATTER_STATE_WORDS, RECORD_WORDS as W } from '../../src/wording/records.ts';
import { isPersonal, visibleProject } from './visible-project.ts';

export default defineCommand({
  name: 'show',
  words: ['项目', '详情', '查看'],
  group: 'projects',
  fields: { number: projectNumber() },
  async run({ number }, scene) {
    const project = await visibleProject(number, scene);
    await noteReading(scene.occasion, number);
    const personal = isPersonal(project);
    const direct = scene.chat.kind === 'dm';
    const buttons = personal || direct ? buttonsFor('project', project, scene.actor, scene.catalogue) : [];
    const milestones = await milestonesOf(number, scene);
    const voices = await voicesOn(number, scene);
    const card = withEntry(
      projectCard(project, scene.names, {
        buttons,
        full: true,
        beside: [
          ...(voices.length > 0 ? [[W.voices, ...voices]] : []),
          ...(milestones.length > 0 ? [[W.milestones, ...milestones]] : []),
        ],
        ...(!(personal || direct) && { among: 'group' }),
      }),
    );
    return {
      card,
      personal,
      follows: { subject: subjectOf('project', project), view: personal || direct ? 'task' : 'project' },
    };
  },
});

/** What registers hold about this project, what still waits first (R14, R92). */
async function voicesOn(number: string, { desk, actor, today }: KnownScene): Promise<readonly string[]> {
  const all: string[] = [];
  const records = await desk.registers.about(number);
  for (const row of REGISTERS.filter(({ about }) => about !== undefined))
    for (const record of records.filter(({ register }) => register === row.key))
      if (record.entry.values[row.about ?? ''] === number && maySeeEntry(actor, row, record)) {
        const open = record.status.state === 'open';
        const days = differenceInCalendarDays(today, record.entry.at.slice(0, 10));
        all.push(`${row.title} ${registerLine(row, record)}${open ? W.openFor(days) : ''}`);
      }
  return all;
}

/** What its contract wants by which day, and how far it is (R64). */
async function milestonesOf(number: string, { desk, today, names }: KnownScene): Promise<readonly string[]> {
  const all = await desk.records.list('matter', { prefix: MATTERS.milestone.prefix, project: number });
  return all
    .filter(({ status }) => status.state !== 'dropped')
    .sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
    .map(({ number, dueOn = '', target, measured, status }) => {
      const { quantity = '', quality = '', effect = '' } = measured ?? target ?? {};
      const late = status.state !== 'done' && dueOn < today;
      const state = late
        ? W.overdue(differenceInCalendarDays(today, dueOn))
        : measured
          ? W.measured
          : MATTER_STATE_WORDS[status.state];
      return W.milestone(number, names.date(dueOn), W.measure(quantity, quality, effect), state);
    });
}
