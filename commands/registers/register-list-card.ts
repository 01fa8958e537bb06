import { say, withButtons, withList, withNote } from '../../src/cards/answers.ts';
import type { Card } from '../../src/cards/card.ts';
import { owersOf } from '../../src/cards/digest.ts';
import { registerLine } from '../../src/cards/register.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import type { KnownScene } from '../../src/chat/define-command.ts';
import { pageTitle, turnTo } from '../../src/chat/list-words.ts';
import { registerButtons } from '../../src/chat/register-buttons.ts';
import { figuresOf, figuresSaid } from '../../src/chat/register-figures.ts';
import type { Registered } from '../../src/domain/entry.ts';
import type { Option } from '../../src/domain/part.ts';
import { isEnded, valuesOf } from '../../src/engine/entries.ts';
import type { Register } from '../../src/engine/row.ts';
import { keysOf, postOf } from '../../src/engine/who.ts';
import { REGISTER_WORDS as W } from '../../src/wording/parts.ts';
import { FOUND_WORDS } from '../../src/wording/query.ts';

/** Entries on one page: what fits a phone. */
const PAGE = 8;

/** Which entries a list was asked for, in its own words; nothing: all of them. */
export interface Spoken {
  readonly words: string;
  readonly unit?: string;
  readonly group?: Option;
}

const groupsOf = ({ groups, parts }: Register): readonly Option[] => (groups && parts[groups]?.options) || [];

/** The words as one of the groups of the list, or as what is not at its end yet. */
export function narrowing(
  row: Register,
  words: string,
): (Spoken & { readonly holds: (record: Registered) => boolean }) | undefined {
  const group = groupsOf(row).find((each) => each.words.includes(words));
  const of = row.groups ?? '';
  if (group) return { words, group, holds: ({ entry }) => valuesOf(row, entry)[of] === group.value };
  if (!row.waiting?.includes(words)) return undefined;
  return { words, holds: (record) => !isEnded(row, record.entry, { record }) };
}

/** What stands in a register, page by page; of one unit, one group, or only what waits, where that was asked. */
export async function listCard(
  row: Register,
  all: readonly Registered[],
  page: number,
  scene: KnownScene,
  spoken?: Spoken,
): Promise<Card> {
  const { words = '', unit = '', group } = spoken ?? {};
  const title = group ? W.group(row.title, group.words[0]) : `${unit}${row.title}`;
  const standing = all.filter(({ status }) => status.state !== 'void');
  const remark = row.remarks?.(group?.value);
  if (standing.length === 0) return withRemark(none(row, title, spoken, scene), remark);
  const turned = turnTo(inOrder(row, standing), page, PAGE);
  const counts = spoken ? undefined : countsOf(row, standing);
  const card = withList(
    say(pageTitle(W.list(title, standing.length), turned), counts),
    await linesOf(row, turned.shown, scene),
  );
  const more =
    turned.page < turned.pages
      ? [button(FOUND_WORDS.nextPage, sayOf(row.key, [words, String(turned.page + 1)]), 'primary')]
      : [];
  const opens = turned.shown
    .filter((each) => registerButtons(row, each, scene.actor).length > 0)
    .map(({ number }) => button(number, sayOf(row.key, [number])));
  return withButtons(withRemark(withNote(card, W.clause(row.clause)), remark), [...opens, ...more]);
}

function none(row: Register, title: string, spoken: Spoken | undefined, { actor, names }: KnownScene): Card {
  if (spoken && row.waiting?.includes(spoken.words)) return say(W.nothingWaits(title, spoken.words));
  const [word = row.words[0]] = row.enters ?? W.entering(row.words[0]);
  if (row.silent) return say(W.none(title), W.noneSilent);
  if (postOf(actor, row.who, {})) return say(W.none(title), W.noneNext(word));
  const keepers = keysOf(row.who, {}).flatMap((key) => (key.startsWith('unit:') ? [key.slice(5)] : []));
  return say(W.none(title), W.noneKept(row.does, keepers.map(names.unit)));
}

const withRemark = (card: Card, remark: string | undefined): Card =>
  remark === undefined ? card : withNote(card, remark);

/** The document's own order where it lays them down; else the newest first. */
const inOrder = (row: Register, records: readonly Registered[]): readonly Registered[] =>
  row.founding ? records.toReversed() : records;

function countsOf(row: Register, records: readonly Registered[]): string | undefined {
  const of = row.groups;
  if (of === undefined) return undefined;
  const values = records.map(({ entry }) => valuesOf(row, entry)[of]);
  return W.counts(
    groupsOf(row).flatMap(({ value, words: [name] }) => {
      const count = values.filter((each) => each === value).length;
      return count > 0 ? [[name, count] as const] : [];
    }),
  );
}

/** A line each; where the list is about what waits, with who owes it by which day. */
async function linesOf(
  row: Register,
  records: readonly Registered[],
  scene: KnownScene,
): Promise<readonly string[]> {
  const { desk, names, today } = scene;
  const figures = await figuresOf(row, scene);
  if (!row.waiting)
    return records.map((each) =>
      W.owing(registerLine(row, each), [], row.figures ? figuresSaid(row, figures(each.number)) : []),
    );
  const owing = new Map((await desk.reminders.owing()).map((each) => [each.number, each]));
  return records.map((record) => {
    const owed = owing.get(record.number);
    const said = row.dueIn && valuesOf(row, record.entry)[row.dueIn];
    const open = !isEnded(row, record.entry, { record });
    const dueOn = open ? (owed?.dueOn ?? (said === undefined ? undefined : String(said))) : undefined;
    return W.owing(registerLine(row, record), owersOf(owed?.owes ?? [], names.unit), [
      ...(dueOn ? [W.due(names.date(dueOn))] : []),
      ...(dueOn && dueOn < today ? [W.late] : []),
    ]);
  });
}
