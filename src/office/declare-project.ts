import { RULE_SET } from '../domain/clauses.ts';
import type { Declaration } from '../domain/declaration.ts';
import {
  type DeclarationContext,
  declarationProblems,
  Incomplete,
  isProhibited,
  type Problem,
} from '../domain/declare.ts';
import { purchaserKindOf } from '../domain/declared-options.ts';
import { PURCHASER_ROLES } from '../domain/parties.ts';
import type { Actor, HeldPost, Role, UnitSlug } from '../domain/people.ts';
import { amended, submitted } from '../domain/project-acts.ts';
import { PROJECT_FLOW } from '../domain/project-flow.ts';
import { Refusal } from '../domain/refusal.ts';
import { TRANSFERRED, transferredOn } from '../registers/transferred.ts';
import { type Acted, act, keep, momentOf } from './act.ts';
import type { Occasion } from './occasion.ts';
import { withPrecedent } from './precedent.ts';
import { settingOf } from './settings.ts';

/** The post under which somebody declares: one in a unit; the unit named must be their own (五(一), R66). */
export function declaringPost(actor: Actor, purchaser?: UnitSlug): HeldPost & { readonly unit: UnitSlug } {
  const posts = actor.posts.flatMap((post) =>
    post.unit && (PURCHASER_ROLES as readonly Role[]).includes(post.role)
      ? [{ ...post, unit: post.unit }]
      : [],
  );
  const post = posts.find(({ unit }) => !purchaser || unit === purchaser);
  if (post) return post;
  throw posts.length > 0
    ? new Refusal('declare-for-own-unit', { unit: purchaser ?? '' }, '五(一)')
    : new Refusal('wrong-party', { verb: 'submit', party: 'purchaser' }, '五(一)');
}

/** What the rules need to know beside what was typed. */
export async function declarationContext(
  { desk, today }: Occasion,
  purchaser: UnitSlug,
  before?: Pick<Declaration, 'item' | 'answers' | 'transferred'>,
): Promise<DeclarationContext> {
  const [units, items, functions] = await Promise.all([
    desk.people.units(),
    desk.catalogue.inForce(today),
    desk.registers.list(TRANSFERRED.key),
  ]);
  // Declared before there was anything to cite, it stays as it was declared.
  const uncited = before?.answers.transfer === true && !before.transferred;
  const unit = units.find(({ slug }) => slug === purchaser);
  return {
    today,
    funded: unit?.funded ?? false,
    // What was cited while it was in force stays cited (R21).
    itemsInForce: new Set([...items.map(({ code }) => code), ...(before?.item ? [before.item] : [])]),
    functionsInForce: new Map(
      uncited ? [] : transferredOn(functions, today).map(({ number, title }) => [number, title]),
    ),
    kind: purchaserKindOf(unit?.kind),
  };
}

/**
 * Declares a project: the number, the route and the log entry in one transaction (R30, R39).
 * @throws Incomplete with every rule it breaks; Refusal `prohibited` for what nobody may buy (R18)
 */
export async function declareProject(occasion: Occasion, declaration: Declaration): Promise<Acted> {
  const post = declaringPost(occasion.actor, declaration.purchaser);
  await mustPass(occasion, declaration);
  const number = await occasion.desk.projects.nextNumber(Number(occasion.today.slice(0, 4)));
  const moment = momentOf(occasion, post);
  const unwritten = await settingOf(occasion.desk.settings, 'route.transfer-not-new');
  const declared = submitted(number, declaration, occasion.group, moment, unwritten);
  const after = await withPrecedent(occasion.desk, declared);
  await keep(occasion, 'project', 'submit', after, moment, PROJECT_FLOW.submit.clause);
  return { kind: 'project', after, verb: 'submit', moment };
}

/** Edits a declaration as it stands when it is taken, so that two people changing different parts both succeed; a material change makes everyone speak again (R32, R40). */
export async function amendProject(
  occasion: Occasion,
  number: string,
  change: (before: Declaration) => Declaration | Promise<Declaration>,
): Promise<Acted> {
  return act(occasion, 'project', 'amend', number, async (project, moment) => {
    const after = await change(project.declaration);
    await mustPass(occasion, after, project.declaration);
    const unwritten = await settingOf(occasion.desk.settings, 'route.transfer-not-new');
    const changed = amended(project, after, moment, unwritten);
    return after.item === project.declaration.item ? changed : withPrecedent(occasion.desk, changed);
  });
}

/** Whoever answers for it for the purchaser holds a post there: whoever declares does (七(二)5, R66). */
export async function officerProblems(
  { desk, actor, today }: Occasion,
  { officer, purchaser }: Declaration,
): Promise<readonly Problem[]> {
  if (officer === actor.name) return [];
  const holders = (await desk.people.holdings(today)).filter(({ post }) => post.unit === purchaser);
  const names = [...new Set(holders.map(({ name }) => name))];
  return names.includes(officer)
    ? []
    : [
        {
          field: 'officer',
          key: 'not-an-officer',
          clause: '七(二)5',
          facts: { officer, names: names.slice(0, 5) },
        },
      ];
}

/** @throws Incomplete with every rule it breaks; Refusal `prohibited` */
export async function mustPass(
  occasion: Occasion,
  declaration: Declaration,
  before?: Pick<Declaration, 'item' | 'answers' | 'transferred' | 'officer'>,
): Promise<void> {
  if (isProhibited(declaration)) await refuseProhibited(occasion, declaration);
  const problems = [
    ...declarationProblems(declaration, await declarationContext(occasion, declaration.purchaser, before)),
    ...(before?.officer === declaration.officer ? [] : await officerProblems(occasion, declaration)),
  ];
  if (problems.length > 0) throw new Incomplete(problems);
}

/** A hard stop for every role, and on record (四(一), R18). */
export async function refuseProhibited(
  { desk, actor, cause }: Occasion,
  draft: Partial<Declaration>,
): Promise<never> {
  const by = { account: actor.person };
  await desk.log.append({
    subject: `person:${actor.person}`,
    verb: 'refused',
    by,
    cause,
    clause: '四(一)',
    ruleSet: RULE_SET,
    note: `prohibited ${draft.nature}: ${draft.name ?? ''}`,
  });
  throw new Refusal('prohibited', { nature: draft.nature ?? '', name: draft.name ?? '' }, '四(一)', true);
}
