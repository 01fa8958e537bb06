import { declaredChanges } from '../cards/declared.ts';
import { partsShown } from '../cards/entry-lines.ts';
import type { Names } from '../cards/names.ts';
import type { Decision, Project } from '../domain/project.ts';
import { VERBS, type Verb } from '../domain/project-flow.ts';
import type { Acted } from '../office/act.ts';
import type { LoggedEntry } from '../office/ports.ts';
import { filedBy } from '../projects/pieces.ts';
import { FILED_WORDS, REGISTER_WORDS } from '../wording/parts.ts';
import { DEED_WORDS, OUTCOME_DEEDS as O, CARD_WORDS as W } from '../wording/project.ts';
import { formatFen } from '../wording/units.ts';

/** What one step of a project did: its verdict, the reason, and what an edit changed. */
export function projectDeed({ verb, before, after }: LoggedEntry, names: Names): string {
  if (!(VERBS as readonly string[]).includes(verb)) return filedDeed(verb, after as Project, names);
  const words = SAID[verb as Verb]?.(after as Project, (before ?? {}) as Partial<Project>, names) ?? [];
  const said = words.filter((each): each is string => Boolean(each));
  return `${DEED_WORDS[verb as Verb]}${said.length > 0 ? W.because(said.join('，')) : ''}`;
}

/** What was put on file, or what was said with a step; of what is closed only that it was. */
function filedDeed(verb: string, after: Project, names: Names): string {
  const { piece, step, entry } = filedBy(verb, after) ?? {};
  if (!piece || !entry || piece.closed) return names.verb(verb);
  const values = step ? (entry.steps.at(-1)?.values ?? {}) : entry.values;
  const told = partsShown((step ?? piece).parts, values, names);
  return REGISTER_WORDS.deed(
    step ? step.words[0] : FILED_WORDS.filed(piece.title),
    told.map(({ label, value }) => REGISTER_WORDS.told(label, value)),
  );
}

type Said = (after: Project, before: Partial<Project>, names: Names) => readonly (string | undefined)[];

const decided = ({ decisions }: Project): Decision | undefined => decisions.at(-1);
const ofStatus = ({ status }: Project) => ('reason' in status ? status.reason : undefined);
const ofDecision = (project: Project) => decided(project)?.reason;

/** Where the reason stands for which a verb was done. */
const REASONS: { readonly [V in Verb]?: (after: Project) => string | undefined } = {
  opine: ({ opinions }) => opinions.at(-1)?.reason,
  conclude: ofDecision,
  approve: ofDecision,
  return: ofStatus,
  withdraw: ofStatus,
  refuse: ofStatus,
};

/** The reason that was given for what was done; undefined where none was. */
export const reasonOf = ({ verb, after }: Pick<Acted, 'verb' | 'after'>): string | undefined =>
  REASONS[verb as Verb]?.(after);

const reason: Said = (project) => [ofStatus(project)];

const SAID: { readonly [V in Verb]?: Said } = {
  amend: ({ declaration }, before, names) =>
    before.declaration ? [declaredChanges(before.declaration, declaration, names).join('；')] : [],
  accept: ({ asked }, _, names) => [W.asks(asked.map(({ unit }) => names.unit(unit)))],
  opine: ({ opinions }) => {
    const { agrees, approvedFen: fen, reason: why } = opinions.at(-1) ?? {};
    const yes = W.agreesTo(fen === undefined ? undefined : formatFen(fen));
    return [agrees ? yes : W.disagrees, why];
  },
  coordinate: ({ coordinations }) => {
    const { result, note } = coordinations.at(-1) ?? {};
    return [result && O.coordination[result], note];
  },
  conclude: (project) => {
    const decision = decided(project);
    return [decision && O.review[decision.passed ? 'passed' : 'failed'], decision?.reason];
  },
  approve: (project) => [ofDecision(project)],
  record: (project, _, names) => {
    const decision = decided(project);
    if (decision?.kind !== 'external') return [];
    const { passed, document, date, reason: why } = decision;
    return [passed ? W.passed : W.failed, W.document(document, names.date(date)), why];
  },
  complete: ({ completion }, _, names) => [completion && names.date(completion.on)],
  evaluate: ({ evaluation }) => [evaluation?.result],
  return: reason,
  withdraw: reason,
  refuse: reason,
};
