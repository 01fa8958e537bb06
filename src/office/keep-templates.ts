import { dayOf } from '../domain/calendar.ts';
import { postsOf } from '../domain/owing.ts';
import type { Desk, PlainCard, Store, TemplateState } from './ports.ts';

export interface TemplateKeeping {
  readonly store: Store;
  readonly timeZone: string;
  /** Every template as its file is now. */
  readonly look: () => readonly TemplateState[];
  /** The office does not know the shape of cards. */
  readonly draw: (turned: readonly TemplateState[]) => PlainCard;
  /** For the log: what was found broken, once per file as it stands. */
  readonly report: (broken: readonly TemplateState[]) => void;
}

/**
 * Looks at the templates; keeps each good edition for the day on which its file is broken, and tells the office once
 * when one breaks and once when it is well again, whatever restarts and however many replicas look (R125, B06).
 */
export function openTemplateKeeping({ store, timeZone, look, draw, report }: TemplateKeeping) {
  const known = new Map<string, string>();
  return async (now: Date): Promise<readonly TemplateState[]> => {
    const states = look();
    const changed = states.filter(({ name, stamp }) => known.get(name) !== stamp);
    if (changed.length === 0) return states;
    await store.transact(now, async (desk) => {
      const turned: TemplateState[] = [];
      for (const each of changed) if (await keep(desk, each)) turned.push(each);
      if (turned.length === 0) return;
      const office = await desk.people.personsFor(postsOf('role:office'), dayOf(now, timeZone));
      for (const person of office) await desk.outbox.post({ to: { person }, card: draw(turned) });
    });
    for (const { name, stamp } of changed) known.set(name, stamp);
    const broken = changed.filter(({ problems }) => problems.length > 0);
    if (broken.length > 0) report(broken);
    return states;
  };
}

/** Whether the office must hear of it. */
async function keep({ templates }: Desk, { name, edition, problems }: TemplateState): Promise<boolean> {
  const well = problems.length === 0;
  if (well) await templates.keep(name, edition);
  return templates.turned(name, well ? 'well' : 'broken');
}
