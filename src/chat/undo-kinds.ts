import { registerCard } from '../cards/register.ts';
import type { Kind } from '../domain/record-flow.ts';
import { insteadOf, mayGoBack } from '../engine/back.ts';
import type { Doing } from '../engine/row.ts';
import { rowOf } from '../office/kinds.ts';
import { actStands, type Done, takeBack } from '../office/take-back.ts';
import { doingIn, entryStands, takeBackEntry } from '../office/take-back-entry.ts';
import { registerOf } from '../registers/registers.ts';
import { REGISTER_WORDS } from '../wording/parts.ts';
import { INSTEAD, UNDO_WORDS as W } from '../wording/undo.ts';
import type { Answer, KnownScene } from './define-command.ts';
import { registerButtons } from './register-buttons.ts';
import { registerSubject, tellOfRegister } from './tell-register.ts';
import { tellUnits } from './tell-units.ts';
import { tellingOf } from './tellings.ts';

/** How acts on one kind of thing are taken back. */
export interface Undoing {
  /** What was done is called. */
  readonly called: string;
  /** The command that shows what it was done to. */
  readonly look: string;
  readonly asks: string;
  readonly allowed: boolean;
  /** What is done instead where its row does not allow it. */
  readonly instead?: string | undefined;
  /** Nobody has acted since. */
  readonly stands: () => Promise<boolean>;
  /** Done, with the version it has from then on. */
  readonly back: () => Promise<{ readonly answer: Answer; readonly version: number }>;
}

const asRow = (row: Doing | undefined) => ({
  allowed: row !== undefined && mayGoBack(row),
  instead: row && insteadOf(row),
});

/** A verb of any kind, or a piece of a project's file. */
export function actUndoing<K extends Kind>(kind: K, last: Done, scene: KnownScene): Undoing {
  const { occasion, names } = scene;
  const row = rowOf(kind);
  return {
    called: names.verb(last.verb),
    look: row.shows,
    asks: tellingOf(kind).undoing,
    allowed: row.mayGoBack(last.verb),
    instead: INSTEAD[`${kind}:${last.verb}`]?.(last.number) ?? row.instead?.(last.verb),
    stands: () => actStands(occasion, kind, last),
    async back() {
      const acted = await takeBack(occasion, kind, last);
      const answer = { changes: [{ acted }], ...tellingOf(kind).undone(acted, scene) };
      return { answer, version: acted.after.version };
    },
  };
}

/** An entry of a register, or a step on one. */
export async function registerUndoing(last: Done, scene: KnownScene): Promise<Undoing | undefined> {
  const { desk, occasion, names, actor } = scene;
  const row = registerOf((await desk.registers.find(last.number))?.register ?? '');
  if (!row) return undefined;
  const doing = doingIn(row.key, last.verb);
  const [entering = row.title] = row.enters ?? REGISTER_WORDS.entering(row.words[0]);
  return {
    called: doing === row ? entering : (doing?.words[0] ?? ''),
    look: row.key,
    asks: W.askNote,
    ...asRow(doing),
    stands: () => entryStands(occasion, last),
    async back() {
      const acted = await takeBackEntry(occasion, last, names.unit);
      const { after } = acted;
      const title = W.entryBack(after.number, after.title);
      await tellOfRegister(row, acted, title, scene);
      const told = acted.tellings.map((each) => ({ ...each, title: W.toldBack(each.title) }));
      await tellUnits(told, registerSubject(after), scene);
      const card = registerCard(row, after, names, { title, buttons: registerButtons(row, after, actor) });
      const follows = { subject: registerSubject(after), view: 'task' } as const;
      return { answer: { card, follows }, version: after.version };
    },
  };
}
