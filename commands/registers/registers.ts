import { done } from '../../src/cards/answers.ts';
import { carryOn } from '../../src/chat/carry-on.ts';
import { type Answer, type Command, derivedCommand, type KnownScene } from '../../src/chat/define-command.ts';
import type { Fields } from '../../src/chat/fields.ts';
import { fieldsOf, shifted, toneIn } from '../../src/chat/part-field.ts';
import { registerButtons } from '../../src/chat/register-buttons.ts';
import { registerSubject, tellOfRegister } from '../../src/chat/tell-register.ts';
import { tellUnits } from '../../src/chat/tell-units.ts';
import { entryNamed, partProblems, toldOf } from '../../src/chat/told.ts';
import type { Values } from '../../src/domain/entry.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { stateOf, stepsOf } from '../../src/engine/entries.ts';
import type { Register, StepRow } from '../../src/engine/row.ts';
import { rolesOf } from '../../src/engine/who.ts';
import { enter, type RegisterActed, takeStep } from '../../src/office/act-on-register.ts';
import { mustBeReady } from '../../src/office/complaint.ts';
import { factsOf } from '../../src/office/file-entry.ts';
import { layOut } from '../../src/office/lay-out.ts';
import { REGISTERS } from '../../src/registers/registers.ts';
import { REGISTER_WORDS as W } from '../../src/wording/parts.ts';
import { entryField, lookOf } from './register-look.ts';

type Input = Readonly<Record<string, unknown>> & { readonly entry: string };

const who = (row: Pick<StepRow, 'who'>) => {
  const roles = rolesOf(row.who);
  return roles === 'known' ? {} : { who: roles };
};

async function answered(
  row: Register,
  verb: string,
  acted: RegisterActed,
  title: string,
  scene: KnownScene,
): Promise<Answer> {
  await tellOfRegister(row, acted, title, scene);
  await tellUnits(acted.tellings, registerSubject(acted.after), scene);
  const { number, entry } = acted.after;
  const { by } = entry.steps.at(-1) ?? entry;
  await carryOn(acted, { about: number, ...(by.unit && { unit: by.unit }), by }, scene);
  const buttons = registerButtons(row, acted.after, scene.actor);
  const card = { ...done(title), buttons: scene.chat.kind === 'dm' ? buttons : [] };
  return {
    card,
    toast: title,
    entered: { verb, after: acted.after },
    follows: { subject: registerSubject(acted.after), view: 'task' },
    shows: acted.after.number,
  };
}

/** @throws Refusal `direct-only`: what is closed to others is not spoken of before them */
function mustBeDirect(row: Register, { chat }: KnownScene): void {
  if (row.closedTo && chat.kind !== 'dm') throw new Refusal('direct-only', { what: row.title }, row.clause);
}

const enterOf = (row: Register): Command => {
  const fields: Fields = fieldsOf(row.parts);
  const words = row.enters ?? (row.words.flatMap(W.entering) as unknown as readonly [string, ...string[]]);
  return derivedCommand({
    name: `${row.key}-enter`,
    words,
    ...(row.presets && { presets: row.presets }),
    ...who(row),
    group: 'registers',
    changes: true,
    says: { does: row.does, example: row.example, english: `adds to ${row.english}` },
    fields,
    expand: (typed) => shifted(row.parts, typed),
    async check(input, scene) {
      mustBeDirect(row, scene);
      return partProblems(row.parts, input as Input, scene.desk);
    },
    async weigh(said, scene) {
      const input = said as Input;
      const facts = row.weighs && (await factsOf(scene.occasion, row.who, {}, scene.names.unit));
      return facts && row.weighs?.((await toldOf(row.parts, input, scene.desk)) as never, facts);
    },
    async run(said, scene) {
      const input = said as Input;
      const told = await toldOf(row.parts, input, scene.desk);
      const acted = await enter(scene.occasion, row, told, scene.names.unit);
      return answered(row, row.key, acted, W.done(row.title, acted.after.number, acted.after.title), scene);
    },
  });
};

const stepOf = (row: Register, step: StepRow): Command =>
  derivedCommand({
    name: step.key,
    words: step.words,
    ...who(step),
    group: 'registers',
    changes: true,
    says: { does: step.does, example: step.example, english: step.english },
    fields: { entry: entryField(row), ...fieldsOf(step.parts) },
    tone: (said) => toneIn(step.parts, said),
    async check(input, scene) {
      mustBeDirect(row, scene);
      const { entry } = input as Partial<Input>;
      await layOut(scene.desk, row, scene.today);
      const found = entry === undefined ? undefined : (await entryNamed(row.key, entry, scene.desk)).found;
      const facts =
        found &&
        (await factsOf(scene.occasion, step.who, { record: found, entry: found.entry }, scene.names.unit));
      if (facts) await mustBeReady(step, facts);
      return partProblems(step.parts, input as Input, scene.desk);
    },
    async weigh(said, scene) {
      const input = said as Input;
      if (!step.weighs) return undefined;
      const { found } = await entryNamed(row.key, input.entry, scene.desk);
      if (!found) return undefined;
      const about = { record: found, entry: found.entry };
      const facts = await factsOf(scene.occasion, step.who, about, scene.names.unit);
      return facts && step.weighs((await toldOf(step.parts, input, scene.desk)) as never, facts);
    },
    async run(said, scene) {
      const input = said as Input;
      const { found } = await entryNamed(row.key, input.entry, scene.desk);
      if (!found) throw new Refusal('no-such-number', { number: input.entry, what: row.title }, row.clause);
      const told: Values = await toldOf(step.parts, input, scene.desk);
      const acted = await takeStep(scene.occasion, row, step, found.number, told, scene.names.unit);
      const state = stateOf(row, acted.after.entry, { record: acted.after });
      return answered(row, step.key, acted, W.stepped(acted.after.number, acted.after.title, state), scene);
    },
  });

/** Every register's commands: look, enter, and each step on an entry. */
export const registerCommands: readonly Command[] = REGISTERS.flatMap((row) => [
  lookOf(row),
  ...(row.silent ? [] : [enterOf(row)]),
  ...stepsOf(row)
    .filter(({ listed }) => !listed)
    .map((step) => stepOf(row, step)),
]);
