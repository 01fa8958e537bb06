import type { Button, Card } from '../cards/card.ts';
import { recordCard } from '../cards/records.ts';
import { keysOf } from '../domain/owing.ts';
import type { Project } from '../domain/project.ts';
import { RECORD_FLOWS, type RecordKind, type Records } from '../domain/record-flow.ts';
import { maySee, sightOf } from '../office/sight.ts';
import { buttonsFor } from './buttons.ts';
import type { KnownScene } from './define-command.ts';
import { recordButtons } from './record-buttons.ts';
import { personalCard, subjectOf } from './tell.ts';
import { recordSubject } from './tell-record.ts';

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
    return found.flat();
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
  return [...projects.map((project) => ofProject(project, scene)), ...records.flat()];
}

function ofProject(project: Project, scene: KnownScene): Pressable {
  const { actor, catalogue, desk } = scene;
  const title = `${project.number} ${project.declaration.name}`;
  const buttons = buttonsFor(project, actor, catalogue);
  return {
    subject: subjectOf(project),
    number: project.number,
    title,
    buttons,
    whole: async () => {
      const dueOn = (await desk.reminders.due('project', project.number))?.dueOn;
      return personalCard({ project, title, ...(dueOn && { dueOn }) }, actor, scene);
    },
  };
}

function ofRecord<K extends RecordKind>(
  kind: K,
  record: Records[K],
  { actor, catalogue, names, today }: KnownScene,
): Pressable {
  const buttons = recordButtons(kind, record, actor, catalogue);
  return {
    subject: recordSubject(kind, record),
    number: record.number,
    title: recordCard(kind, record, names, { today }).title,
    buttons,
    whole: async () => recordCard(kind, record, names, { today, buttons }),
  };
}
