import type { Button } from '../cards/card.ts';
import { button, sayOf } from '../cards/say.ts';
import { outstanding, standing } from '../domain/opinions.ts';
import { postFor } from '../domain/parties.ts';
import type { Actor } from '../domain/people.ts';
import type { Project } from '../domain/project.ts';
import { PROJECT_FLOW, VERBS, type Verb, type VerbRow } from '../domain/project-flow.ts';
import { OPTIONS } from '../wording/options.ts';
import type { Catalogue } from './define-command.ts';

/** What this person may press on this project now, read from the table: the likeliest first, the dangerous last. */
export function buttonsFor(
  project: Project,
  actor: Actor | undefined,
  catalogue: Catalogue,
): readonly Button[] {
  if (!actor) return [];
  const rank = { primary: 0, plain: 1, danger: 2 } as const;
  return (Object.keys(PROJECT_FLOW) as Verb[])
    .filter((verb) => VERBS.includes(verb) && isOpen(verb, project, actor))
    .flatMap((verb) => buttonsOf(verb, project, actor, catalogue))
    .sort((a, b) => rank[a.kind] - rank[b.kind]);
}

function isOpen(verb: Verb, project: Project, actor: Actor): boolean {
  const row: VerbRow = PROJECT_FLOW[verb];
  if (!row.button || !row.from.includes(project.status.state)) return false;
  // Concluding waits for every unit; until then the button would only be refused.
  if (verb === 'conclude' && outstanding(project).length > 0) return false;
  return 'post' in postFor(actor, verb, project);
}

function buttonsOf(verb: Verb, project: Project, actor: Actor, catalogue: Catalogue): Button[] {
  const row: VerbRow = PROJECT_FLOW[verb];
  const label = catalogue.find((command) => command.verb === verb)?.words[0] ?? verb;
  const say = (...args: string[]) => sayOf(verb, [project.number, ...args], project.version);
  if (verb !== 'opine') return [button(label, say(), row.button)];
  const standingPost = postFor(actor, verb, project);
  const said = 'post' in standingPost ? standing(project).get(standingPost.post.unit ?? '') : undefined;
  // After a coordination whoever said no is asked again, and may stand by it.
  const reopened = project.status.state === 'in-review';
  return OPTIONS.verdict
    .filter(({ value }) => !said || said.agrees !== (value === 'agree') || (reopened && !said.agrees))
    .map(({ value, label: verdict }) =>
      button(verdict, say(value), value === 'agree' ? 'primary' : 'danger'),
    );
}
