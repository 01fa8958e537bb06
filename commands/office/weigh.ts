import type { KnownScene } from '../../src/chat/define-command.ts';
import { fixesAmount } from '../../src/domain/concerned.ts';
import { DECLARATION, type Declared } from '../../src/domain/declaration.ts';
import { MEETING_RULES, type Meeting } from '../../src/domain/meeting.ts';
import { approvedFen } from '../../src/domain/opinions.ts';
import { postFor } from '../../src/domain/parties.ts';
import type { Project } from '../../src/domain/project.ts';
import { PROJECT_STATES, type StateRow } from '../../src/domain/project-flow.ts';
import { WEIGHS as W } from '../../src/wording/confirming.ts';
import { BODY_WORDS, DECISION_WORDS } from '../../src/wording/project.ts';
import { formatFen } from '../../src/wording/units.ts';

/** Decided upon, or a flag of what was. */
const isMaterialPart = (part: string): boolean =>
  (DECLARATION as Readonly<Record<string, Declared>>)[part]?.material !== false;

type Lines = Promise<readonly string[] | undefined>;

const find = ({ desk }: KnownScene, number: string) => desk.projects.find(number);

/** A project by name and by what it costs, as it was declared and as it was fixed. */
export function named(project: Project): string {
  const fixed = approvedFen(project);
  return W.project(project.number, project.declaration.name, formatFen(fixed ?? project.declaration.fen));
}

/** What a decision on one project brings about. */
export async function weighProject(
  number: string,
  scene: KnownScene,
  words: (named: string) => string,
): Lines {
  const project = await find(scene, number);
  return project && [words(named(project))];
}

/** 财政局's yes fixes the amount, which only a material change can undo (六(二), R44); another unit's binds nobody else. */
export async function weighOpinion(
  number: string,
  agrees: boolean,
  fen: number | undefined,
  scene: KnownScene,
): Lines {
  const project = await find(scene, number);
  if (!project || !agrees) return undefined;
  const standing = postFor(scene.actor, 'opine', project);
  const unit = 'post' in standing ? standing.post.unit : undefined;
  if (!project.asked.some((asked) => asked.unit === unit && fixesAmount(asked))) return undefined;
  const asked = formatFen(project.declaration.fen);
  const fixed = formatFen(fen ?? project.declaration.fen);
  return [W.fixes(named(project), fixed), ...(fixed === asked ? [] : [W.askedFor(asked)])];
}

/** A change of what was decided voids it, and everyone is asked anew (R40). */
export async function weighChange(number: string, parts: readonly string[], scene: KnownScene): Lines {
  if (!parts.some(isMaterialPart)) return undefined;
  const project = await find(scene, number);
  const standing = project?.decisions.filter(({ supersededAt }) => !supersededAt) ?? [];
  if (!project || standing.length === 0) return undefined;
  const decisions = standing.map((each) =>
    each.kind === 'external' ? W.decision(BODY_WORDS[each.body], each.document) : DECISION_WORDS[each.kind],
  );
  const { decided }: StateRow = PROJECT_STATES[project.status.state];
  return [W.voids(named(project), decisions), ...(decided ? [W.reviewedAnew] : [])];
}

/** A meeting as those hear of it who are told. */
const meetingNamed = ({ number, title, at, place }: Meeting, { names }: KnownScene): string =>
  W.meeting(number, title, names.moment(at), place);

export async function weighMeeting(
  number: string,
  scene: KnownScene,
  words: (named: string, units: number) => readonly string[],
): Lines {
  const meeting = await scene.desk.records.find('meeting', number);
  return meeting && words(meetingNamed(meeting, scene), meeting.units.length);
}

/** Whom a call reaches: at once, or once a convenor has agreed (R116). */
export function weighCall({
  type,
  units,
  title,
  when,
  place,
}: {
  type: Meeting['type'];
  units: number;
  title: string;
  when: string;
  place: string;
}): readonly string[] {
  const what = W.call(title, when, place);
  return [MEETING_RULES[type].consent ? W.proposes(what, units) : W.calls(what, units)];
}

/** Sending minutes round asks every unit that was there (R126). */
export async function weighRound(number: string, { desk }: KnownScene): Lines {
  const minutes = await desk.records.find('minutes', number);
  return minutes && [W.circulates(minutes.mustConfirm.length)];
}
