import type { Card } from '../cards/card.ts';
import { registerLine } from '../cards/register.ts';
import type { KnownScene } from '../chat/define-command.ts';
import { carries } from '../chat/may-use.ts';
import { figuresOf } from '../chat/register-figures.ts';
import { sheetOf } from '../chat/register-sheet.ts';
import type { Registered } from '../domain/entry.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Register } from '../engine/row.ts';
import { postOf } from '../engine/who.ts';
import { layOut } from '../office/lay-out.ts';
import type { Cell } from '../office/ports.ts';
import { maySeeEntry } from '../office/sight.ts';
import { REGISTERS, registerOf } from '../registers/registers.ts';
import { PAGE_WORDS as W } from '../wording/pages.ts';
import { formatFen } from '../wording/units.ts';
import { cardOf, type Look } from './open-pages.ts';

const SIZE = 25;

export interface RegisterLine {
  readonly key: string;
  readonly title: string;
  readonly does: string;
  readonly count: number;
  readonly clause: string;
}

export interface RegisterPage {
  readonly key: string;
  readonly title: string;
  readonly does: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly number: string; readonly cells: readonly string[] }[];
  readonly words: string;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** The word that adds an entry and what its button says, for whoever may. */
  readonly adds?: { readonly label: string; readonly say: string };
  readonly exports: string;
}

/** Every list the office keeps that this person may read anything of. */
export const registerList: Look<readonly RegisterLine[]> = async (scene) => {
  const lines: RegisterLine[] = [];
  for (const row of REGISTERS.filter((each) => !each.silent || !each.closedTo)) {
    await layOut(scene.desk, row, scene.today);
    const count = (await standing(row, scene)).length;
    if (row.closedTo && count === 0 && !keeps(row, scene)) continue;
    lines.push({ key: row.key, title: row.title, does: row.does, count, clause: row.clause });
  }
  return lines;
};

/** One list, a page at a time; of what is closed to others no more than its lines, since reading an entry goes on record. */
export const registerPage =
  (key: string, words: string, wanted: number): Look<RegisterPage> =>
  async (scene) => {
    const row = registerOf(key);
    if (!row) throw new Refusal('no-such-number', { number: key, what: W.titles.registers });
    await layOut(scene.desk, row, scene.today);
    const all = (await standing(row, scene)).filter(({ title, number }) =>
      `${number} ${title}`.includes(words.trim()),
    );
    const pages = Math.max(1, Math.ceil(all.length / SIZE));
    const page = Math.min(Math.max(wanted || 1, 1), pages);
    const shown = all.slice((page - 1) * SIZE, page * SIZE);
    const sheet = row.closedTo
      ? { headings: [W.number, W.title], rows: shown.map((each) => [each.number, registerLine(row, each)]) }
      : sheetOf(row, shown, scene.names, await figuresOf(row, scene));
    const enter = scene.catalogue.find(({ name }) => name === `${row.key}-enter`);
    return {
      ...{ key, words, page, pages, title: row.title, does: row.does, total: all.length },
      heads: sheet.headings,
      rows: shown.map(({ number }, at) => ({
        number,
        cells: (sheet.rows[at] ?? []).map((cell) => told(cell, scene)),
      })),
      ...(enter && keeps(row, scene) && { adds: { label: enter.words[0], say: enter.name } }),
      exports: `${W.exportWord} ${row.words[0]}`,
    };
  };

/** One entry, as the chat shows it; what is closed goes on record as read. */
export const entryPage =
  (number: string): Look<Card> =>
  (scene) =>
    cardOf('entry', { number }, scene);

const standing = async (row: Register, { desk, actor }: KnownScene): Promise<readonly Registered[]> =>
  (await desk.registers.list(row.key)).filter(
    (each) => each.status.state !== 'void' && maySeeEntry(actor, row, each),
  );

function keeps(row: Register, scene: KnownScene): boolean {
  const enter = scene.catalogue.find(({ name }) => name === `${row.key}-enter`);
  return enter !== undefined && carries(enter, scene) && postOf(scene.actor, row.who, {}) !== undefined;
}

function told(cell: Cell, { names }: KnownScene): string {
  if (typeof cell !== 'object') return String(cell);
  return 'fen' in cell ? formatFen(cell.fen) : names.date(cell.day);
}
