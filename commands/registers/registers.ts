import { decline, done, withButtons, withNote } from '../../src/cards/answers.ts';
import { registerCard } from '../../src/cards/register.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { carryOn } from '../../src/chat/carry-on.ts';
import {
  type Answer,
  type Command,
  defineCommand,
  derivedCommand,
  type KnownScene,
} from '../../src/chat/define-command.ts';
import { type Fields, line, optional, pageNumber } from '../../src/chat/fields.ts';
import { fieldsOf, shifted } from '../../src/chat/part-field.ts';
import { registerButtons } from '../../src/chat/register-buttons.ts';
import { registerSubject, tellOfRegister } from '../../src/chat/tell-register.ts';
import { tellUnits } from '../../src/chat/tell-units.ts';
import { entryNamed, partProblems, toldOf } from '../../src/chat/told.ts';
import type { Registered, Values } from '../../src/domain/entry.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { findUnit } from '../../src/domain/units.ts';
import { stateOf, stepsOf } from '../../src/engine/entries.ts';
import type { Register, StepRow } from '../../src/engine/row.ts';
import { rolesOf } from '../../src/engine/who.ts';
import { enter, type RegisterActed, takeStep } from '../../src/office/act-on-register.ts';
import { factsOf } from '../../src/office/file-entry.ts';
import { lookOn } from '../../src/office/look.ts';
import { maySeeEntry } from '../../src/office/sight.ts';
import { REGISTERS } from '../../src/registers/registers.ts';
import { REGISTER_WORDS as W } from '../../src/wording/parts.ts';
import { listCard } from './register-list-card.ts';

type Input = Readonly<Record<string, unknown>> & { readonly entry: string };

const who = (row: Pick<StepRow, 'who'>) => {
  const roles = rolesOf(row.who);
  return roles === 'known' ? {} : { who: roles };
};
const entryField = (row: Register) =>
  line(80, {
    clause: row.clause,
    words: { label: W.which, labels: W.whichAlso },
    sample: `${row.letter}2026-01`,
  });

/** The list, one entry by its number or name, or the entries whose names hold those words. */
const lookOf = (row: Register): Command =>
  defineCommand({
    name: row.key,
    words: row.words,
    group: 'registers',
    says: { does: W.looks(row.title), example: row.words[0], english: `shows ${row.english}` },
    fields: { entry: optional(entryField(row)), page: optional(pageNumber({ quiet: true })) },
    async run({ entry, page = 1 }, scene) {
      const all = (await scene.desk.registers.list(row.key)).filter((each) =>
        maySeeEntry(scene.actor, row, each),
      );
      if (entry === undefined) return { card: listCard(row, all, page, scene), personal: true };
      const unit = row.own && findUnit(scene.reading.units, entry);
      if (unit) {
        const own = all.filter((each) => each.entry.by.unit === unit.slug);
        return { card: listCard(row, own, page, scene, unit.name), personal: true };
      }
      const { found, nearest } = await entryNamed(row.key, entry, scene.desk);
      if (found && maySeeEntry(scene.actor, row, found)) return await shown(row, found, scene);
      const card = decline(W.notFound(row.title, entry));
      return {
        card:
          nearest.length > 0
            ? withButtons(
                withNote(card, W.nearest(nearest.map(({ title }) => title))),
                nearest.map(({ number, title }) => button(title, sayOf(row.key, [number]))),
              )
            : card,
      };
    },
  });

/** One entry with what this person may do to it. */
export async function shown(
  row: Register,
  record: Registered,
  { names, actor, desk, today }: KnownScene,
): Promise<Answer> {
  const gathered = (await row.gathers?.(record, lookOn(desk, names.unit, today))) ?? [];
  return {
    card: registerCard(row, record, names, { buttons: registerButtons(row, record, actor), gathered }),
    personal: true,
    follows: { subject: registerSubject(record), view: 'task' },
    shows: record.number,
  };
}

async function answered(
  row: Register,
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
    follows: { subject: registerSubject(acted.after), view: 'task' },
    shows: acted.after.number,
  };
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
    check: (input, scene) => partProblems(row.parts, input as Input, scene.desk),
    async weigh(said, scene) {
      const input = said as Input;
      const facts = row.weighs && (await factsOf(scene.occasion, row.who, {}, scene.names.unit));
      return facts && row.weighs?.((await toldOf(row.parts, input, scene.desk)) as never, facts);
    },
    async run(said, scene) {
      const input = said as Input;
      const told = await toldOf(row.parts, input, scene.desk);
      const acted = await enter(scene.occasion, row, told, scene.names.unit);
      return answered(row, acted, W.done(row.title, acted.after.number, acted.after.title), scene);
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
    check: (input, scene) => partProblems(step.parts, input as Input, scene.desk),
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
      return answered(row, acted, W.stepped(acted.after.number, acted.after.title, state), scene);
    },
  });

/** Every register's commands: look, enter, and each step on an entry. */
export const registerCommands: readonly Command[] = REGISTERS.flatMap((row) => [
  lookOf(row),
  enterOf(row),
  ...stepsOf(row)
    .filter(({ listed }) => !listed)
    .map((step) => stepOf(row, step)),
]);
