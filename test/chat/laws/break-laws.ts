import { mayGoBack } from '../../../src/engine/back.ts';
import type { Room } from '../room.ts';
import type { RowAct } from './row-acts.ts';
import { draftsOf, standOf } from './stand.ts';

type Law = 'law 1' | 'law 2' | 'law 3' | 'law 5' | 'law 8';
export type Faults = Record<Law, string[]>;
export const noFaults = (): Faults => ({ 'law 1': [], 'law 2': [], 'law 3': [], 'law 5': [], 'law 8': [] });

/** Each speaks against the act, asks about it, or says something it has no place for. */
const TAILS = [
  ' 先别',
  '，暂不办理，再研究',
  ' 但金额减半',
  '，等等再说',
  ' 去不了',
  '，还没定',
  ' 不过有的地方要再商量',
  '，除非财政局另有说法',
  ' 改为另一天',
  '，是不是？',
  ' 吗',
  '，算了',
] as const;
/** Said where the verdict stands, and none. */
const NO_VERDICT = ['', ' 已阅', ' 请领导定', ' 财政局', ' 同意吗', ' 不同意同意'] as const;
/** Asked about, with and without a number. */
const ASKED = [
  ({ word, number }: RowAct) => `${number} ${word}了吗`,
  ({ word, number }: RowAct) => `谁${word}了${number}`,
  ({ word, number }: RowAct) => `${number} 能不能${word}`,
  ({ word }: RowAct) => `怎么${word}`,
  ({ word }: RowAct) => `为什么要${word}`,
  ({ word, number }: RowAct) => `${number}${word}没有`,
] as const;

/** So many of them from there on, round and round: over all rows each comes up. */
const some = <T>(all: readonly T[], from: number, count: number): readonly T[] =>
  Array.from({ length: count }, (_, index) => all[(from + index) % all.length] as T);

/**
 * Does the act, and takes it back where its row lets it; then tries to have it done by words that do not say so.
 * False: it is not open as things stand.
 */
export async function breakLaws(room: Room, act: RowAct, turn: number, faults: Faults): Promise<boolean> {
  const { who, said, row } = act;
  const first = await standOf(room);
  const answer = await room.hears(who, said);
  const shown = answer.includes('【发送】') && answer.includes('【返回】');
  const acted = (await standOf(room)) !== first;
  if (!shown && !acted) {
    if (process.env.DBG) console.log(row.key, who, said, '=>', answer.slice(0, 300));
    await room.hears(who, '取消');
    return false;
  }
  const fault = (law: Law, what: string, heard: string) =>
    void faults[law].push(`${row.key} “${what}” by ${who}:\n${heard.slice(0, 300)}`);
  if (shown) {
    if (acted) fault('law 3', said, answer);
    await room.hears(who, '返回');
    if ((await standOf(room)) !== first) fault('law 3', '返回', answer);
    const inGroup = await room.hears(who, said, { group: true });
    await room.hears(who, '发送', { group: true });
    if ((await standOf(room)) !== first) fault('law 3', `${said} in a group`, inGroup);
    await room.hears(who, '取消', { group: true });
  } else {
    if (row.weighs && (await weighs(room, act))) fault('law 3', said, answer);
    const back = await room.hears(who, '撤回刚才那个');
    if (mayGoBack(row) !== back.includes('【撤回这一步】')) fault('law 8', said, back);
    if (!mayGoBack(row)) return true;
    const { shown: undone } = await room.presses(who, '撤回这一步');
    if (!undone.includes('撤回')) fault('law 8', '撤回这一步', undone);
  }
  let before = await standOf(room);
  const unchanged = async (law: Law, words: string, names?: string) => {
    const heard = await room.hears(who, words);
    const dropped = names !== undefined && !heard.includes(names);
    const now = await standOf(room);
    if (now !== before || heard === '' || dropped) fault(law, words, heard);
    before = now;
    if ((await draftsOf(room)) !== '[]') await room.hears(who, '取消');
  };
  for (const tail of some(TAILS, turn * 2, 2))
    await unchanged('law 1', `${said}${tail}`, /[^，？ ]+/.exec(tail)?.[0]);
  const verdict = Object.values(row.parts).find(({ sort }) => sort === 'verdict');
  const words = verdict?.options?.flatMap((option) => option.words) ?? [];
  const given = words.find((word) => said.includes(` ${word}`));
  for (const instead of given ? some(NO_VERDICT, turn, 1) : [])
    await unchanged('law 2', said.replace(` ${given}`, instead));
  for (const asked of some(ASKED, turn, 1)) await unchanged('law 5', asked(act));
  return true;
}

/** Whether it weighs as it is said: what it brings about is a function of what was told. */
async function weighs(room: Room, { row, number }: RowAct): Promise<boolean> {
  const project = number && (await room.project(number));
  return typeof row.weighs === 'function' && project === undefined;
}
