import type { KnownScene } from '../../src/chat/define-command.ts';

/** Who stands for a unit where nobody else was named: its member, its convenor where it has none (Z09). */
export async function representatives({ desk, today }: KnownScene): Promise<(unit: string) => string> {
  const holdings = await desk.people.holdings(today);
  const holder = (slug: string) => holdings.find(({ post }) => post.slug === slug)?.name;
  return (unit) => holder(`member-${unit}`) ?? holder(`convenor-${unit}`) ?? '';
}
