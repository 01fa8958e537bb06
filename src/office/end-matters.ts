import { MATTERS, type MatterKind } from '../domain/matter.ts';
import { withdrawn } from '../domain/matter-acts.ts';
import type { Moment } from '../domain/project-acts.ts';
import { keep, type RecordActed } from './act.ts';
import type { Occasion } from './occasion.ts';

/** Drops what is still open of these kinds on a project, for a reason: what they came from stands no more (R63, R64). */
export async function endMatters(
  occasion: Occasion,
  kinds: readonly MatterKind[],
  of: { readonly number: string; readonly but?: readonly string[]; readonly reason: string },
  moment: Pick<Moment, 'by' | 'at' | 'today'>,
): Promise<readonly RecordActed<'matter'>[]> {
  const ended: RecordActed<'matter'>[] = [];
  for (const kind of kinds) {
    const { prefix, clause } = MATTERS[kind];
    const open = (await occasion.desk.records.list('matter', { prefix, project: of.number })).filter(
      (each) => each.kind === kind && each.status.state === 'open' && !of.but?.includes(each.number),
    );
    for (const { number } of open) {
      const before = await occasion.desk.records.take('matter', number);
      if (before?.status.state !== 'open') continue;
      const after = withdrawn(before, of.reason, moment);
      await keep(occasion, 'matter', 'withdraw', after, moment, clause, before);
      ended.push({ kind: 'matter', before, after, verb: 'withdraw', moment });
    }
  }
  return ended;
}
