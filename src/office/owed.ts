import { keysOf } from '../domain/owing.ts';
import type { Actor } from '../domain/people.ts';
import type { Project } from '../domain/project.ts';
import { titleOf } from '../domain/record-flow.ts';
import type { Subject } from '../domain/reminders.ts';
import { stageOf } from '../projects/stages.ts';
import type { Desk } from './ports.ts';
import { asSubject, subjectsOf } from './remind.ts';
import { sightOf } from './sight.ts';
import { owedByActor } from './snooze.ts';

interface Owed {
  /** What this person owes in any post; the most overdue first, what has no last day at the end. */
  readonly own: readonly Subject[];
  /** What others in their sight are late with, the most overdue first. */
  readonly late: readonly Subject[];
}

/** Everything that waits for this person on that day (`YYYY-MM-DD`): projects, meetings, minutes, matters, and what the calendar demands. */
export async function owedTo(
  desk: Desk,
  actor: Actor,
  today: string,
  timeZone: string,
  may: (project: Project) => boolean,
): Promise<Owed> {
  const all = [...(await subjectsOf(desk, today, timeZone))].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const { projects } = await desk.projects.search({ owedBy: keysOf(actor) }, sightOf(actor), {
    offset: 0,
    limit: 100,
  });
  // What their party owes but they may not do, such as judging their own project, waits for others.
  const others = projects.filter((each) => !may(each)).map(({ number }) => `project:${number}`);
  const own = all.filter(
    (each) => owedByActor(each, actor) && !others.includes(subjectIn(each)) && !isAnothers(each, actor),
  );
  const late = all.filter((each) => each.dueOn < today && !own.includes(each));
  return { own: [...own, ...(await withoutLastDay(desk, actor, projects.filter(may), all))], late };
}

/** Another officer of the unit answers for it, and this person is asked in no other way (R66). */
function isAnothers({ owes, officer }: Subject, actor: Actor): boolean {
  if (officer === undefined || officer === actor.person) return false;
  const mine = keysOf(actor).filter((key) => owes.includes(key));
  const asOfficer = actor.posts
    .filter(({ unit, role }) => unit !== undefined && role === 'officer')
    .map(({ unit }) => `purchaser:${unit}`);
  const speaksFor = actor.posts.flatMap(({ unit, role }) =>
    unit !== undefined && role !== 'officer' ? [`purchaser:${unit}`] : [],
  );
  return mine.every((key) => asOfficer.includes(key) && !speaksFor.includes(key));
}

/** What it is about, without its last day. */
const subjectIn = ({ key }: Subject): string => key.slice(0, key.indexOf('@'));

const KINDS = ['meeting', 'minutes', 'matter'] as const;

/** What is owed by no last day: no setting gives one. */
async function withoutLastDay(
  desk: Desk,
  actor: Actor,
  projects: readonly Project[],
  dated: readonly Subject[],
): Promise<readonly Subject[]> {
  const keys = keysOf(actor);
  const records = await Promise.all(
    KINDS.map(async (source) =>
      (await desk.records.list(source, { owedBy: keys })).map((record) => ({
        source,
        number: record.number,
        state: record.status.state,
        sort: 'kind' in record ? record.kind : '',
        title: titleOf(source, record),
      })),
    ),
  );
  const found = [
    ...projects.map((project) => ({
      ...{ source: 'project' as const, number: project.number, title: project.declaration.name },
      ...{ state: project.status.state, sort: stageOf(project) },
    })),
    ...records.flat(),
  ];
  const known = new Set(dated.map(subjectIn));
  return found
    .filter(({ source, number }) => !known.has(`${source}:${number}`))
    .map((each) => asSubject({ ...each, owes: keys, dueOn: '' }));
}
