import type { TemplateShelf } from '../../office/ports.ts';
import type { Tx } from '../tx.ts';

/** The last good edition of each template, and whether the office knows it as broken (B06). */
export function templateShelf(tx: Tx, now: Date): TemplateShelf {
  return {
    async kept() {
      const rows = await tx.templateEdition.findMany();
      return new Map(rows.flatMap(({ name, edition }) => (edition ? [[name, edition] as const] : [])));
    },
    async keep(name, bytes) {
      const row = { edition: Uint8Array.from(bytes), keptAt: now };
      await tx.templateEdition.upsert({ where: { name }, create: { name, ...row }, update: row });
    },
    async turned(name, to) {
      await tx.templateEdition.createMany({ data: [{ name }], skipDuplicates: true });
      const broken = to === 'broken';
      const { count } = await tx.templateEdition.updateMany({
        where: { name, broken: !broken },
        data: { broken },
      });
      return count === 1;
    },
  };
}
