import type { Entry, EntryStep, Registered, Values } from '../domain/entry.ts';
import type { Actor, Hand, UnitSlug } from '../domain/people.ts';
import type { Project } from '../domain/project.ts';
import type { Piece, Row, StepRow } from './row.ts';
import { type About, keysOf, postOf } from './who.ts';

/** What happened to it, or that it was filed. */
const lastKey = ({ steps }: Entry): string => steps.at(-1)?.key ?? 'filed';

export const stepsOf = (row: Row): readonly StepRow[] => row.steps ?? [];

/** What the entry says now: as filed, and as later steps altered it. */
export function valuesOf(row: Row, entry: Entry): Values {
  const altering = new Set(stepsOf(row).flatMap(({ key, alters }) => (alters ? [key] : [])));
  return Object.assign(
    { ...entry.values },
    ...entry.steps.filter(({ key }) => altering.has(key)).map(({ values }) => values),
  );
}

const rowOf = (row: Row, key: string): StepRow | undefined => stepsOf(row).find((each) => each.key === key);

/** It was neither replaced nor voided by what happened to it. */
export const stands = (row: Row, entry: Entry): boolean =>
  entry.superseded === undefined &&
  !entry.steps.some(({ key, values }) => rowOf(row, key)?.voids?.(values) === true);

const said = (state: StepRow['state'], values: Values): string =>
  typeof state === 'string' ? state : state(values);

/** How it stands, in words. */
export function stateOf(row: Row, entry: Entry, about: Pick<About, 'project' | 'record'> = {}): string {
  const last = entry.steps.at(-1);
  const taken = last && rowOf(row, last.key);
  if (!last || !taken) return said(row.state, entry.values);
  if (taken.byUnits && !taken.voids?.(last.values) && !isDone(taken, entry, about))
    return said(row.state, entry.values);
  return said(taken.state, last.values);
}

/** Taken, by as many as it needs. */
export function isDone(step: StepRow, entry: Entry, about: Pick<About, 'project' | 'record'>): boolean {
  if (step.complete) return step.complete(entry, about);
  return entry.steps.some(({ key }) => key === step.key);
}

const isOwed = (step: StepRow, entry: Entry, about: Pick<About, 'project' | 'record'>): boolean =>
  typeof step.owed === 'function' ? step.owed(entry, about) : step.owed === true;

/** Brought to its end by a step that says so; else with nothing more to do to it. */
export function isEnded(row: Row, entry: Entry, about: Pick<About, 'project' | 'record'>): boolean {
  const ending = stepsOf(row).filter(({ ends }) => ends);
  return ending.length > 0 ? ending.some((step) => isDone(step, entry, about)) : isSettled(row, entry, about);
}

/** Steps that may be taken next, whoever takes them. */
export function openSteps(
  row: Row,
  entry: Entry,
  about: Pick<About, 'project' | 'record'>,
): readonly StepRow[] {
  if (!stands(row, entry)) return [];
  const last = lastKey(entry);
  return stepsOf(row).filter((step) => {
    const from = step.from ?? ['filed'];
    if (step.when?.(entry, about) === false) return false;
    if (step.byUnits) return (from.includes(last) || last === step.key) && !isDone(step, entry, about);
    return from.includes(last);
  });
}

/** Steps that are offered: what is owed only sometimes is, only then. */
export const offeredSteps = (
  row: Row,
  entry: Entry,
  about: Pick<About, 'project' | 'record'>,
): readonly StepRow[] =>
  openSteps(row, entry, about).filter(({ owed }) => typeof owed !== 'function' || owed(entry, about));

/** Steps the entry waits for. */
export const owedSteps = (
  row: Row,
  entry: Entry,
  about: Pick<About, 'project' | 'record'>,
): readonly StepRow[] => openSteps(row, entry, about).filter((step) => isOwed(step, entry, about));

/** On file for good: it stands, and nobody has to do anything more to it. */
export const isSettled = (row: Row, entry: Entry, about: Pick<About, 'project' | 'record'>): boolean =>
  stands(row, entry) &&
  stepsOf(row).every((step) => !isOwed(step, entry, about) || isDone(step, entry, about));

/** Units that took a step, each once. */
export const takenBy = ({ steps }: Entry, key: string): readonly UnitSlug[] => [
  ...new Set(steps.flatMap((step) => (step.key === key && step.by.unit ? [step.by.unit] : []))),
];

/** Who must do it; where each unit does it once, those that have not. */
export const owersOf = (step: StepRow, entry: Entry, about: Pick<About, 'project' | 'record'>) =>
  keysOf(step.who, { ...about, entry }).filter(
    (key) => !step.byUnits || !takenBy(entry, step.key).some((unit) => key === `unit:${unit}`),
  );

/** Whether this person may take the step now. */
export const mayTake = (
  actor: Actor,
  step: StepRow,
  entry: Entry,
  about: Pick<About, 'project' | 'record'>,
) => {
  const post = postOf(actor, step.who, { ...about, entry });
  return post && !(step.byUnits && takenBy(entry, step.key).includes(post.unit ?? '')) ? post : undefined;
};

interface Moment {
  readonly by: Hand;
  readonly at: string;
}

const withStep = (entry: Entry, key: string, values: Values, { by, at }: Moment): Entry => {
  const taken: EntryStep = { key, values, by, at };
  return { ...entry, steps: [...entry.steps, taken] };
};

/** What stands on file under this piece's own key, and would be replaced by another. */
export const replacedBy = (project: Pick<Project, 'filed'>, piece: Piece): Entry | undefined =>
  piece.repeats
    ? undefined
    : project.filed?.findLast((entry) => entry.row === piece.key && stands(piece, entry));

/** The project with the entry on file; what it replaces stays readable, void, with the reason where one was asked for. */
export function filedIn(
  project: Project,
  row: Row & Pick<Piece, 'repeats' | 'voids' | 'raises' | 'fixes' | 'hands'>,
  values: Values,
  moment: Moment & { readonly reason?: string | undefined },
): Project {
  const filed = project.filed ?? [];
  const replaced = [...(row.repeats ? [] : [row.key]), ...(row.voids ?? [])];
  const no = filed.filter((entry) => entry.row === row.key).length + 1;
  return {
    ...project,
    version: project.version + 1,
    updatedAt: moment.at,
    ...(row.hands && {
      declaration: { ...project.declaration, officer: String(values[row.hands]) },
    }),
    filed: [
      ...filed.map((entry) =>
        replaced.includes(entry.row) && !entry.superseded
          ? { ...entry, superseded: replacedAt(moment) }
          : entry,
      ),
      {
        ...{ row: row.key, no, values, by: moment.by, at: moment.at, steps: [] },
        ...(row.raises && { raisesFen: Number(values[row.raises]) }),
        ...(row.fixes && { fixesFen: Number(values[row.fixes]) }),
      },
    ],
  };
}

const replacedAt = ({ at, by, reason }: Moment & { readonly reason?: string | undefined }) => ({
  ...{ at, by },
  ...(reason !== undefined && { reason, replaced: true as const }),
});

/** The project with the step taken on that entry, and with what it sends back void for the same reason. */
export function steppedIn(
  project: Project,
  { row, no }: Pick<Entry, 'row' | 'no'>,
  { key, voids, reopens = [] }: Pick<StepRow, 'key' | 'voids' | 'reopens'>,
  values: Values,
  moment: Moment,
): Project {
  const reopened = voids?.(values) ? reopens : [];
  const superseded = {
    ...{ at: moment.at, by: moment.by },
    ...(typeof values.reason === 'string' && { reason: values.reason }),
  };
  return {
    ...project,
    version: project.version + 1,
    updatedAt: moment.at,
    filed: (project.filed ?? []).map((entry) => {
      if (entry.row === row && entry.no === no) return withStep(entry, key, values, moment);
      return reopened.includes(entry.row) && !entry.superseded ? { ...entry, superseded } : entry;
    }),
  };
}

/** The register's record with the step taken. */
export function stepped(
  record: Registered,
  row: Row,
  key: string,
  values: Values,
  moment: Moment,
): Registered {
  const entry = withStep(record.entry, key, values, moment);
  return {
    ...record,
    version: record.version + 1,
    status: { state: stands(row, entry) ? (isOpen(row, entry) ? 'open' : 'settled') : 'void' },
    entry,
    updatedAt: moment.at,
  };
}

const isOpen = (row: Row, entry: Entry): boolean => !isSettled(row, entry, {});

/** A new record of a register. */
export function registered(
  row: Row & { readonly key: string },
  number: string,
  title: string,
  values: Values,
  { by, at }: Moment,
): Registered {
  const entry: Entry = { row: row.key, no: 1, values, by, at, steps: [] };
  return {
    number,
    version: 1,
    register: row.key,
    status: { state: isOpen(row, entry) ? 'open' : 'settled' },
    title,
    entry,
    updatedAt: at,
  };
}
