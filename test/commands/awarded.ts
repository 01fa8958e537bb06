import { awardedTo } from '../../src/projects/awarded.ts';
import { owesNow, stageOf } from '../../src/projects/stages.ts';
import type { Room } from '../chat/room.ts';
import { carriedTo } from './filing.ts';
import { approved } from './story.ts';

interface Award {
  readonly fen?: number;
  /** The purchasing unit. */
  readonly by?: string;
  readonly bidders?: readonly { readonly kind: string; readonly count: number }[];
}

/** An approved project whose procurement found this provider, by its number; whoever else bought or won is replaced. */
export async function awarded(
  room: Room,
  provider: string,
  change: Parameters<typeof approved>[1] = {},
  { fen = 18_000_000, bidders = [], by: unit = 'education-sports' }: Award = {},
): Promise<string> {
  const number = await carriedTo(room, await approved(room, change), 'qualification');
  const at = room.clock.now.toISOString();
  const by = { person: 'p', name: '经办人', post: 'officer-education-sports', unit: 'education-sports' };
  await room.store.transact(room.clock.now, async (desk) => {
    const project = await desk.projects.take(number);
    const record = await desk.registers.find(provider);
    if (!project || !record) throw new Error(`no ${number} or ${provider}`);
    const { kind, authority, parent, encouraged } = record.entry.values;
    const along = Object.entries({ kind, authority, parent, encouraged }).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value] as const],
    );
    const named = { number: provider, name: record.title, ...Object.fromEntries(along) };
    const values = { provider: named, fen, on: at.slice(0, 10), bidders: [...bidders] };
    const kept = (project.filed ?? []).filter(({ row }) => row !== 'award');
    const after = {
      ...project,
      declaration: { ...project.declaration, purchaser: unit },
      version: project.version + 1,
      filed: [...kept, { row: 'award', no: 1, values, by, at, steps: [] }],
    };
    if (awardedTo(after)?.number !== provider) throw new Error('not awarded');
    await desk.projects.save(after, { owes: owesNow(after), stage: stageOf(after), decided: true });
  });
  return number;
}
