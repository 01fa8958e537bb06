import type { Button } from '../cards/card.ts';
import { button, sayOf } from '../cards/say.ts';
import { fixesAmount } from '../domain/concerned.ts';
import { outstanding, standing } from '../domain/opinions.ts';
import { postFor } from '../domain/parties.ts';
import type { Actor } from '../domain/people.ts';
import type { Project } from '../domain/project.ts';
import {
  PROJECT_FLOW,
  PROJECT_STATES,
  type StateRow,
  VERBS,
  type Verb,
  type VerbRow,
} from '../domain/project-flow.ts';
import { lacksFor } from '../projects/stages.ts';
import { PRESS_FIXES } from '../wording/confirming.ts';
import { OPTIONS } from '../wording/options.ts';
import { CHANGE_OPINION, VERDICT_BUTTONS } from '../wording/project.ts';
import { formatFen } from '../wording/units.ts';
import type { Catalogue } from './define-command.ts';
import { filedButtons } from './filed-buttons.ts';

const RANK = { primary: 0, plain: 1, danger: 2 } as const;

/** What this person may press on this project now, read from the table: what they owe first, the dangerous last. */
export function buttonsFor(
  project: Project,
  actor: Actor | undefined,
  catalogue: Catalogue,
): readonly Button[] {
  if (!actor) return [];
  const { owes }: StateRow = PROJECT_STATES[project.status.state];
  const others = (verb: Verb) => (PROJECT_FLOW[verb].who === owes ? 0 : 1);
  const verbs = (Object.keys(PROJECT_FLOW) as Verb[])
    .filter((verb) => VERBS.includes(verb) && isOpen(verb, project, actor))
    .sort((a, b) => others(a) - others(b))
    .flatMap((verb) => buttonsOf(verb, project, actor, catalogue));
  return [...filedButtons(project, actor), ...verbs].sort((a, b) => RANK[a.kind] - RANK[b.kind]);
}

function isOpen(verb: Verb, project: Project, actor: Actor): boolean {
  const row: VerbRow = PROJECT_FLOW[verb];
  if (!row.button || !row.from.includes(project.status.state)) return false;
  // Concluding waits for every unit; until then the button would only be refused.
  if (verb === 'conclude' && outstanding(project).length > 0) return false;
  if (lacksFor(verb, project).length > 0) return false;
  return 'post' in postFor(actor, verb, project);
}

/** Verdicts a button carries with it: the yes first. */
const VERDICTS: { readonly [V in Verb]?: readonly (readonly [value: string, label: string])[] } = {
  opine: OPTIONS.verdict.map(({ value, label }) => [value, label] as const),
  conclude: Object.entries(VERDICT_BUTTONS.conclude),
  coordinate: Object.entries(VERDICT_BUTTONS.coordinate),
};
/** Verbs that may give a reason, which the card's own field takes. */
const REASONED: readonly Verb[] = ['opine', 'conclude', 'coordinate', 'approve', 'refuse', 'return'];

function buttonsOf(verb: Verb, project: Project, actor: Actor, catalogue: Catalogue): Button[] {
  const row: VerbRow = PROJECT_FLOW[verb];
  const label = catalogue.find((command) => command.verb === verb)?.words[0] ?? verb;
  const say = (...args: string[]) => sayOf(verb, [project.number, ...args], project.version);
  if (verb === 'opine' && hasSpoken(project, actor)) return [button(CHANGE_OPINION, say())];
  const verdicts = VERDICTS[verb];
  const weighing = (verb: Verb, value: string) =>
    verb === 'opine' && value === 'agree' && fixes(project, actor)
      ? PRESS_FIXES(project.number, formatFen(project.declaration.fen))
      : undefined;
  const buttons = verdicts
    ? verdicts.map(([value, verdict], index) =>
        button(verdict, say(value), index === 0 ? 'primary' : 'danger', weighing(verb, value)),
      )
    : [button(label, say(), row.button)];
  return REASONED.includes(verb) ? buttons.map((each) => ({ ...each, takes: true })) : buttons;
}

/** After a coordination whoever said no is asked again, and may stand by it. */
function hasSpoken(project: Project, actor: Actor): boolean {
  const post = postFor(actor, 'opine', project);
  const said = 'post' in post ? standing(project).get(post.post.unit ?? '') : undefined;
  return said !== undefined && (said.agrees || project.status.state !== 'in-review');
}

/** Whether this person's yes fixes the amount (R44). */
function fixes(project: Project, actor: Actor): boolean {
  const post = postFor(actor, 'opine', project);
  return 'post' in post && project.asked.some((each) => each.unit === post.post.unit && fixesAmount(each));
}
