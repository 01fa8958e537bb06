import { decline, withButtons, withNote } from '../../src/cards/answers.ts';
import { registerCard } from '../../src/cards/register.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { type Answer, type Command, defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { line, optional, pageNumber } from '../../src/chat/fields.ts';
import { registerButtons } from '../../src/chat/register-buttons.ts';
import { registerSubject } from '../../src/chat/tell-register.ts';
import { entryNamed } from '../../src/chat/told.ts';
import type { Registered } from '../../src/domain/entry.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { findUnit } from '../../src/domain/units.ts';
import type { Register } from '../../src/engine/row.ts';
import { layOut } from '../../src/office/lay-out.ts';
import { lookOn } from '../../src/office/look.ts';
import { noteReading } from '../../src/office/note-reading.ts';
import { maySeeEntry, maySeeRegister } from '../../src/office/sight.ts';
import { REGISTER_WORDS as W } from '../../src/wording/parts.ts';
import { listCard, narrowing } from './register-list-card.ts';

/** Which entry is meant. */
export const entryField = (row: Register) =>
  line(80, {
    clause: row.clause,
    words: { label: W.which, labels: W.whichAlso },
    sample: `${row.letter}2026-01`,
  });

/** The list, one entry by its number or name, or the entries whose names hold those words. */
export const lookOf = (row: Register): Command =>
  defineCommand({
    name: row.key,
    words: row.words,
    group: 'registers',
    says: { does: W.looks(row.title), example: row.words[0], english: `shows ${row.english}` },
    fields: { entry: optional(entryField(row)), page: optional(pageNumber({ quiet: true })) },
    async run({ entry, page = 1 }, scene) {
      if (!maySeeRegister(scene.actor, row))
        throw new Refusal('not-yours-to-see', { what: row.title }, row.clause);
      await layOut(scene.desk, row, scene.today);
      const all = (await scene.desk.registers.list(row.key)).filter((each) =>
        maySeeEntry(scene.actor, row, each),
      );
      if (entry === undefined) return { card: await listCard(row, all, page, scene), personal: true };
      const asked = narrowing(row, entry);
      if (asked) {
        const { holds, ...spoken } = asked;
        return { card: await listCard(row, all.filter(holds), page, scene, spoken), personal: true };
      }
      const unit = row.own && findUnit(scene.reading.units, entry);
      if (unit) {
        const own = all.filter((each) => each.entry.by.unit === unit.slug);
        return {
          card: await listCard(row, own, page, scene, { words: unit.name, unit: unit.name }),
          personal: true,
        };
      }
      const named = await entryNamed(row.key, entry, scene.desk);
      const nearest = named.nearest.filter((each) => maySeeEntry(scene.actor, row, each));
      if (named.found && maySeeEntry(scene.actor, row, named.found))
        return await shown(row, named.found, scene);
      const card = decline(W.notFound(row.title, entry));
      const near = nearest.map(({ number, title }) => button(title, sayOf(row.key, [number])));
      const told = near.length > 0 ? withNote(card, W.nearest(nearest.map(({ title }) => title))) : card;
      return { card: withButtons(told, [...near, button(W.all(row.words[0]), sayOf(row.key, []))]) };
    },
  });

/** One entry with what this person may do to it. */
export async function shown(
  row: Register,
  record: Registered,
  { names, actor, desk, occasion, today }: KnownScene,
): Promise<Answer> {
  if (row.closedTo && !row.silent) await noteReading(occasion, record.number);
  const gathered = (await row.gathers?.(record, lookOn(desk, names.unit, today))) ?? [];
  return {
    card: registerCard(row, record, names, { buttons: registerButtons(row, record, actor), gathered }),
    personal: true,
    follows: { subject: registerSubject(record), view: 'task' },
    shows: record.number,
  };
}
