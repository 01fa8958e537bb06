import type { Actor } from '../../../src/domain/people.ts';
import { openSteps } from '../../../src/engine/entries.ts';
import type { Doing, Register } from '../../../src/engine/row.ts';
import { type About, postOf } from '../../../src/engine/who.ts';
import { PIECES } from '../../../src/projects/pieces.ts';
import { mayBeFiled, stageOf } from '../../../src/projects/stages.ts';
import { FILINGS } from '../../commands/filing.ts';
import type { Room } from '../room.ts';

/** One act of a row, said by somebody who may do it, on something it may be done to. */
export interface RowAct {
  readonly row: Doing;
  readonly who: string;
  readonly said: string;
  readonly number: string;
  /** What is typed for it. */
  readonly word: string;
}

const PEOPLE = [
  ...['officer-education-sports', 'liaison-education-sports', 'liaison-finance', 'liaison-civil-affairs'],
  ...['liaison-staffing', 'liaison-market-supervision', 'liaison-development-reform', 'liaison-health'],
  ...['liaison-public-resources', 'liaison-audit', 'supervision', 'office-director'],
] as const;

const known = new WeakMap<Room, readonly (readonly [person: string, actor: Actor])[]>();

async function actorsOf(room: Room) {
  const before = known.get(room);
  if (before) return before;
  const found = await room.store.transact(room.clock.now, async ({ people }) => {
    const actors: (readonly [string, Actor])[] = [];
    for (const person of PEOPLE) {
      const actor = await people.actor(
        { platform: 'console', id: person },
        room.clock.now.toISOString().slice(0, 10),
      );
      if (actor) actors.push([person, actor]);
    }
    return actors;
  });
  known.set(room, found);
  return found;
}

/** Who among the office's people may do it now. */
const doerOf = async (room: Room, row: Doing, about: About): Promise<string | undefined> =>
  (await actorsOf(room)).find(([, actor]) => postOf(actor, row.who, about))?.[0];

/** Its example, about that number; a verdict as it is said there. */
const exampleOf = ({ example }: Pick<Doing, 'example'>, number: string): string =>
  number === ''
    ? example
    : example.replace(/(?<![A-Z\d])(?:2026-001|(?!S2026)[A-Z]{1,2}2026-\d\d)(?!\d)/, number);

/** Where the example is of another project. */
const SAID: Readonly<Record<string, string>> = {
  sources: '调整资金来源 {n} 资金来源：项目经费 60万元、公用经费 20万元',
  payment: '支付 {n} 3万元 节点：L2026-01',
};

/** Every piece that may be filed on this project now, and every step that may be taken on what is there. */
export async function pieceActs(room: Room, number: string): Promise<readonly RowAct[]> {
  const project = await room.project(number);
  if (!project) throw new Error(number);
  const acts: RowAct[] = [];
  const add = async (row: Doing, about: About) => {
    const filing = FILINGS.find(({ says }) => row.words.includes(says.split(' ')[0] ?? ''));
    const who = await doerOf(room, row, about);
    const said = SAID[row.key] ?? filing?.says ?? row.example;
    if (who)
      acts.push({
        row,
        who,
        number,
        word: row.words[0],
        said: exampleOf({ ...row, example: said.replaceAll('{n}', number) }, number),
      });
  };
  for (const piece of PIECES) {
    const here = piece.stage === stageOf(project) || piece.from !== undefined || piece.aside;
    if (here && !mayBeFiled(piece, project)) await add(piece, { project });
    for (const entry of (project.filed ?? []).filter(({ row }) => row === piece.key))
      for (const step of openSteps(piece, entry, { project })) await add(step, { project, entry });
  }
  return acts.filter((one, index) => acts.findIndex(({ row }) => row === one.row) === index);
}

/** What a register takes, said of each provider there is: a new entry; of the newest that stands, every step on it. */
export async function registerActs(room: Room, row: Register): Promise<readonly RowAct[]> {
  const standing = async (key: string) =>
    (await room.store.transact(room.clock.now, ({ registers }) => registers.list(key))).filter(
      ({ status }) => status.state !== 'void',
    );
  const [newest] = await standing(row.key);
  const providers = (await standing('provider')).map(({ number }) => number);
  const acts: RowAct[] = [];
  const add = async (doing: Doing, word: string, number: string, about: About) => {
    const who = await doerOf(room, doing, about);
    const variants = providers.length > 0 && doing.example.includes('S2026-') ? providers : [''];
    for (const provider of who ? variants : []) {
      const said = exampleOf(
        { ...doing, example: doing.example.replaceAll(/S2026-\d\d/g, provider) },
        number,
      );
      if (who) acts.push({ row: doing, who, word, number, said });
    }
  };
  const word = row.enters?.[0] ?? `${row.words[0]}登记`;
  await add(row, word, '', {});
  for (const step of newest ? openSteps(row, newest.entry, { record: newest }) : [])
    if (newest && !step.listed)
      await add(step, step.words[0], newest.number, { record: newest, entry: newest.entry });
  return acts;
}
