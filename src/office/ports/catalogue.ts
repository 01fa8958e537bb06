import type { CatalogueItem, Edition, Listed } from '../../domain/catalogue.ts';

export type { CatalogueItem };

/** An item as the editions of these numbers list it, drafts included. */
export interface Named extends Listed {
  readonly versions: readonly number[];
}

export interface Catalogued {
  /** Newest first. */
  readonly editions: readonly Omit<Edition, 'items'>[];
  readonly items: readonly Named[];
}

export interface CatalogueShelf {
  /** Items of the version in force on that day (R21, R26). */
  inForce(day: string): Promise<readonly CatalogueItem[]>;
  /** Everything any edition lists or listed: an item that reads the same in several stands once. */
  all(): Promise<Catalogued>;
  /** Whole editions, newest first. */
  editions(): Promise<readonly Edition[]>;
  /**
   * Keeps a draft in place of the one of that number, or puts it in force from its first day; the edition before then
   * ends the day before. Without items the draft is dropped. What has been in force is never written again.
   */
  keep(edition: Edition): Promise<void>;
}
