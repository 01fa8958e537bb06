import { z } from 'zod';
import type { CatalogueItem, CatalogueShelf } from '../../office/ports.ts';
import type { Tx } from '../tx.ts';

const kind = z.enum(['basic', 'non-basic', 'auxiliary']);

/** The catalogue of purchases by its versions (R21, R26). */
export function catalogueShelf(tx: Tx): CatalogueShelf {
  return {
    async inForce(day) {
      const version = await tx.catalogueVersion.findFirst({
        where: { from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] },
        orderBy: { version: 'desc' },
        include: { items: { orderBy: { code: 'asc' } } },
      });
      return (version?.items ?? []).map(
        (item): CatalogueItem => ({
          version: item.versionNumber,
          code: item.code,
          name: item.name,
          field: item.field,
          kind: kind.parse(item.kind),
        }),
      );
    },
  };
}
