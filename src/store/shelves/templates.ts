import { z } from 'zod';
import type { TemplateShelf } from '../../office/ports.ts';
import type { Notes } from '../log/notes.ts';
import { later, type Tx } from '../tx.ts';

const rows = z.array(
  z.object({ name: z.string(), edition: z.custom<Uint8Array>((kept) => kept instanceof Uint8Array) }),
);

/** The last good edition of each template, and whether the office knows it as broken (B06). */
export function templateShelf(tx: Tx, now: Date, notes: Notes): TemplateShelf {
  return {
    async kept() {
      const kept = rows.parse(
        await tx.$queryRaw`SELECT name, edition FROM "TemplateEdition" WHERE edition IS NOT NULL`,
      );
      return new Map(kept.map(({ name, edition }) => [name, edition]));
    },
    async keep(name, bytes) {
      notes.rows('TemplateEdition', [{ name }]);
      await later(tx)`
        INSERT INTO "TemplateEdition" (name, edition, "keptAt") VALUES (${name}, ${Uint8Array.from(bytes)}, ${now})
        ON CONFLICT (name) DO UPDATE SET edition = excluded.edition, "keptAt" = excluded."keptAt"`;
    },
    async turned(name, to) {
      const made = await tx.$executeRaw`
        INSERT INTO "TemplateEdition" (name) VALUES (${name}) ON CONFLICT DO NOTHING`;
      const broken = to === 'broken';
      const count = await tx.$executeRaw`
        UPDATE "TemplateEdition" SET broken = ${broken} WHERE name = ${name} AND broken = ${!broken}`;
      if (made + count > 0) notes.rows('TemplateEdition', [{ name }]);
      return count === 1;
    },
  };
}
