import type { TemplateShelf } from '../../office/ports.ts';
import type { Notes } from '../log/notes.ts';
import type { Tx } from '../tx.ts';

/** The last good edition of each template, and whether the office knows it as broken (B06). */
export function templateShelf(tx: Tx, now: Date, notes: Notes): TemplateShelf {
  return {
    async kept() {
      const rows = await tx.templateEdition.findMany();
      return new Map(rows.flatMap(({ name, edition }) => (edition ? [[name, edition] as const] : [])));
    },
    async keep(name, bytes) {
      notes.rows('TemplateEdition', [{ name }]);
      const row = { edition: Uint8Array.from(bytes), keptAt: now };
      await tx.templateEdition.upsert({ where: { name }, create: { name, ...row }, update: row });
    },
    async turned(name, to) {
      const made = await tx.templateEdition.createMany({ data: [{ name }], skipDuplicates: true });
      const broken = to === 'broken';
      const { count } = await tx.templateEdition.updateMany({
        where: { name, broken: !broken },
        data: { broken },
      });
      if (made.count + count > 0) notes.rows('TemplateEdition', [{ name }]);
      return count === 1;
    },
  };
}
