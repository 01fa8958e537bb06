import { concernedUnits } from '../domain/concerned.ts';
import type { Declaration } from '../domain/declaration.ts';
import { handOf } from '../domain/parties.ts';
import type { HeldPost } from '../domain/people.ts';
import { type OutsideRecord, recorded, submitted } from '../domain/project-acts.ts';
import { type Acted, keep } from './act.ts';
import { mustPass } from './declare-project.ts';
import type { Occasion } from './occasion.ts';
import { withPrecedent } from './precedent.ts';
import { settingOf } from './settings.ts';

/** Verb of the log under which a planned project was taken in. */
const TAKE_IN = 'take-in';

/** A project that stood on a plan before: what it declares, and the plan's own word for it (二(二), R55). */
export interface Planned {
  readonly declaration: Declaration;
  /** The plan it stands on, as a decision from outside: its number, day and file, and the amount in fen. */
  readonly plan: Omit<OutsideRecord, 'passed'>;
}

/**
 * Takes in a project that was planned before: approved as its plan says, and owing every piece of what comes after, so
 * that none is exempt (二(二), 五(二), R55). @throws Incomplete with every rule it breaks; Refusal `prohibited`
 */
export async function takeIn(
  occasion: Occasion,
  { declaration, plan }: Planned,
  post: HeldPost,
): Promise<Acted> {
  const { desk, actor, today } = occasion;
  await mustPass(occasion, declaration);
  const number = await desk.projects.nextNumber(Number(today.slice(0, 4)));
  const moment = { by: handOf(actor, post), at: desk.now.toISOString(), today };
  const unwritten = await settingOf(desk.settings, 'route.transfer-not-new');
  const declared = submitted(number, declaration, undefined, moment, unwritten);
  const asked = concernedUnits(declaration, [], moment.at);
  const approved = recorded({ ...declared, asked }, { ...plan, passed: true }, moment);
  const after = { ...(await withPrecedent(desk, approved)), version: 1 };
  await keep(occasion, 'project', TAKE_IN, after, moment, '二(二)');
  return { kind: 'project', after, verb: TAKE_IN, moment };
}

/** Names of what the plan lists and the office has already, by purchaser: those are not taken in twice. */
export async function plannedBefore({ desk }: Occasion): Promise<ReadonlySet<string>> {
  const everything = { all: true, units: [] };
  const projects = await desk.projects.all({}, everything);
  return new Set(
    projects
      .filter(({ status }) => status.state !== 'withdrawn' && status.state !== 'refused')
      .map(({ declaration }) => plannedKey(declaration)),
  );
}

export const plannedKey = ({ purchaser, name }: Pick<Declaration, 'purchaser' | 'name'>): string =>
  `${purchaser} ${name.normalize('NFKC').replace(/\s+/g, '')}`;
