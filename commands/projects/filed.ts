import { carryOn } from '../../src/chat/carry-on.ts';
import { type Command, derivedCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { custom, type Fields, optional, projectNumber, prose } from '../../src/chat/fields.ts';
import { fieldsOf, toneIn } from '../../src/chat/part-field.ts';
import { tellUnits } from '../../src/chat/tell-units.ts';
import { partProblems, toldOf } from '../../src/chat/told.ts';
import type { Values } from '../../src/domain/entry.ts';
import type { Parts, Told } from '../../src/domain/part.ts';
import { subjectOf } from '../../src/domain/record-flow.ts';
import { openSteps, stepsOf } from '../../src/engine/entries.ts';
import type { Facts, Piece, StepRow } from '../../src/engine/row.ts';
import { postOf, rolesOf } from '../../src/engine/who.ts';
import {
  type Filed,
  factsOf,
  fileEntry,
  mayBegin,
  takeEntryStep,
  WHY_REPLACED,
} from '../../src/office/file-entry.ts';
import { PIECES } from '../../src/projects/pieces.ts';
import { FILED_WORDS as W } from '../../src/wording/parts.ts';
import { MATTER_KIND_WORDS } from '../../src/wording/records.ts';
import { decided } from './decide.ts';

type Input = Readonly<Record<string, unknown>> & { readonly number: string };

/** Which of several entries; where it is not said, the last that is open. */
const which = () =>
  optional(
    custom(
      (text) => {
        const [digits] = /\d{1,4}/.exec(text.normalize('NFKC')) ?? [];
        return digits === undefined ? { problem: 'not-a-count' } : Number(digits);
      },
      { quiet: true, words: { label: W.noLabel, labels: W.noLabels } },
    ),
  );

/** Why it replaces what stands on file: asked for where something does. */
const instead = () =>
  optional(
    prose(400, { quiet: true, labelledOnly: true, words: { label: W.instead, labels: W.insteadAlso } }),
  );

const who = (row: Pick<StepRow, 'who'>) => {
  const roles = rolesOf(row.who);
  return roles === 'known' ? {} : { who: roles };
};

/** What began, by what it is: 履约节点 L2027-01、L2027-02. */
function byKind(begun: Filed['begun']): readonly string[] {
  const kinds = [...new Set(begun.map(({ after }) => after.kind))];
  return kinds.map((kind) => {
    const numbers = begun.flatMap(({ after }) => (after.kind === kind ? [after.number] : []));
    return `${MATTER_KIND_WORDS[kind]} ${numbers.join(W.list)}`;
  });
}

/** What both have in common: how they are called, what they ask for, what is checked and shown first. */
function derived(
  row: Piece | StepRow,
  fields: Fields,
  about: (input: Input, scene: KnownScene) => Promise<Pick<Facts, 'project' | 'entry'>>,
  act: (input: Input, told: Values, scene: KnownScene) => Promise<Filed>,
): Command {
  const factsFor = async (input: Input, scene: KnownScene) =>
    factsOf(scene.occasion, row.who, await about(input, scene), scene.names.unit);
  return derivedCommand({
    name: row.key,
    words: row.words,
    ...who(row),
    group: 'stages',
    changes: true,
    says: { does: row.does, example: row.example, english: row.english },
    fields,
    tone: (said) => toneIn(row.parts, said),
    async check(said, scene) {
      const input = said as Partial<Input>;
      const facts = input.number && (await factsFor(input as Input, scene));
      if (facts) mayBegin(row, facts);
      return partProblems(row.parts, input, scene.desk);
    },
    async weigh(said, scene) {
      const input = said as Input;
      if (!row.weighs) return undefined;
      const facts = await factsFor(input, scene);
      return facts && row.weighs((await toldOf(row.parts, input, scene.desk)) as Told<Parts>, facts);
    },
    async run(said, scene) {
      const input = said as Input;
      const told = await toldOf(row.parts, input, scene.desk);
      const filed = await act(input, told, scene);
      const { acted, begun, ended, tellings } = filed;
      const { number, declaration } = acted.after;
      await tellUnits(tellings, subjectOf('project', acted.after), scene);
      await carryOn(filed, { about: number, unit: declaration.purchaser, by: acted.moment.by }, scene);
      const notes = [
        ...(begun.length > 0 ? [W.begun(byKind(begun))] : []),
        ...(ended.length > 0 ? [W.ended(byKind(ended))] : []),
      ];
      // What one's own unit owes by a day to come is no news to it.
      const others = begun.filter(({ after, moment }) => after.owner !== moment.by.unit);
      return decided(acted, scene, notes.join('') || undefined, [...others, ...ended]);
    },
  });
}

const ofPiece = (piece: Piece): Command =>
  derived(
    piece,
    {
      number: projectNumber({ clause: piece.clause }),
      ...fieldsOf(piece.parts),
      ...(!piece.repeats && { [WHY_REPLACED]: instead() }),
    },
    async ({ number }, { desk }) => {
      const project = await desk.projects.find(number);
      return project ? { project } : {};
    },
    ({ number, [WHY_REPLACED]: said }, told, { occasion, names }) => {
      const why = said === undefined ? {} : { instead: String(said) };
      return fileEntry(occasion, piece, number, { told, ...why }, names.unit);
    },
  );

const ofStep = (piece: Piece, step: StepRow): Command =>
  derived(
    step,
    { number: projectNumber({ clause: step.clause }), no: which(), ...fieldsOf(step.parts) },
    async ({ number, no }, scene) => {
      const project = await scene.desk.projects.find(number);
      if (!project) return {};
      const entry = project.filed?.find(
        (each) => each.row === piece.key && each.no === (no ?? entryNo(piece, step, project, scene)),
      );
      return { project, ...(entry && { entry }) };
    },
    async ({ number, no }, told, scene) => {
      const project = await scene.desk.projects.find(number);
      const meant = Number(no ?? (project && entryNo(piece, step, project, scene)) ?? 0);
      return takeEntryStep(scene.occasion, { piece, step, no: meant }, number, told, scene.names.unit);
    },
  );

/** The entry that waits for this step: the last this person may take it on, else the last that waits, else the last. */
function entryNo(
  piece: Piece,
  step: StepRow,
  project: NonNullable<Facts['project']>,
  { actor }: KnownScene,
): number | undefined {
  const entries = (project.filed ?? []).filter(({ row }) => row === piece.key);
  const open = entries.filter((entry) =>
    openSteps(piece, entry, { project }).some(({ key }) => key === step.key),
  );
  const mine = open.filter((entry) => postOf(actor, step.who, { project, entry }));
  return (mine.at(-1) ?? open.at(-1) ?? entries.at(-1))?.no;
}

/** Everything that is put on the file of a project after its approval, from the table of pieces. */
export const filedCommands: readonly Command[] = PIECES.flatMap((piece) => [
  ofPiece(piece),
  ...stepsOf(piece).map((step) => ofStep(piece, step)),
]);
