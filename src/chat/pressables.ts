import type { Button, Card } from '../cards/card.ts';
import { recordCard } from '../cards/records.ts';
import { registerCard, registerLine } from '../cards/register.ts';
import type { Registered } from '../domain/entry.ts';
import { keysOf } from '../domain/owing.ts';
import type { Project } from '../domain/project.ts';
import { type Kinds, RECORD_FLOWS, type RecordKind, subjectOf } from '../domain/record-flow.ts';
import { maySee, maySeeEntry, sightOf } from '../office/sight.ts';
import { registerOf } from '../registers/registers.ts';
import { buttonsFor } from './buttons.ts';
import type { KnownScene } from './define-command.ts';
import { registerButtons } from './register-buttons.ts';
import { registerSubject } from './tell-register.ts';
import { tellingOf } from './tellings.ts';

/** One thing this person may act on now, with everything they may press on it. */
export interface Pressable {
  readonly subject: string;
  readonly number: string;
  readonly title: string;
  readonly buttons: readonly Button[];
  readonly whole: () => Promise<Card>;
}

const KINDS = Object.keys(RECORD_FLOWS) as RecordKind[];

/** What waits for this person; or, with a number, that one thing whoever it waits for. */
export async function pressables(scene: KnownScene, number?: string): Promise<readonly Pressable[]> {
  const { desk, actor } = scene;
  const keys = keysOf(actor);
  if (number !== undefined) {
    const project = await desk.projects.find(number);
    if (project) return maySee(sightOf(actor), project) ? [ofProject(project, scene)] : [];
    const found = await Promise.all(
      KINDS.map(async (kind) => {
        const record = await desk.records.find(kind, number);
        return record ? [ofRecord(kind, record, scene)] : [];
      }),
    );
    const entry = await desk.registers.find(number);
    return [...found.flat(), ...(entry ? ofEntry(entry, scene) : [])];
  }
  const { projects } = await desk.projects.search({ owedBy: keys }, sightOf(actor), {
    offset: 0,
    limit: 100,
  });
  const records = await Promise.all(
    KINDS.map(async (kind) =>
      (await desk.records.list(kind, { owedBy: keys })).map((record) => ofRecord(kind, record, scene)),
    ),
  );
  const entries = await desk.registers.owedBy(keys);
  return [
    ...projects.map((project) => ofProject(project, scene)),
    ...records.flat(),
    ...entries.flatMap((entry) => ofEntry(entry, scene)),
  ];
}

function ofEntry(record: Registered, { actor, names }: KnownScene): readonly Pressable[] {
  const row = registerOf(record.register);
  if (!row || !maySeeEntry(actor, row, record)) return [];
  const buttons = registerButtons(row, record, actor);
  const { number } = record;
  return [
    {
      subject: registerSubject(record),
      number,
      title: registerLine(row, record),
      buttons,
      whole: async () => registerCard(row, record, names, { buttons }),
    },
  ];
}

function ofProject(project: Project, scene: KnownScene): Pressable {
  const { actor, catalogue, desk } = scene;
  const title = `${project.number} ${project.declaration.name}`;
  const buttons = buttonsFor('project', project, actor, catalogue);
  return {
    subject: subjectOf('project', project),
    number: project.number,
    title,
    buttons,
    whole: async () => {
      const dueOn = (await desk.reminders.due('project', project.number))?.dueOn;
      return tellingOf('project').personal(
        { kind: 'project', after: project, title, dueOn },
        actor,
        scene,
        true,
      );
    },
  };
}

function ofRecord<K extends RecordKind>(
  kind: K,
  record: Kinds[K],
  { actor, catalogue, names, today }: KnownScene,
): Pressable {
  const shown = buttonsFor(kind, record, actor, catalogue);
  return {
    subject: subjectOf(kind, record),
    number: record.number,
    title: recordCard(kind, record, names, { today }).title,
    // What is answered already may be changed in words as well as by the button that leads to it.
    buttons: buttonsFor(kind, record, actor, catalogue, true),
    whole: async () => recordCard(kind, record, names, { today, buttons: shown }),
  };
}
