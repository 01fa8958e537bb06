export interface CatalogueItem {
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly field: string;
  /** 基本公共服务 · 非基本公共服务 · 辅助性（事务性管理）服务 */
  readonly kind: 'basic' | 'non-basic' | 'auxiliary';
}

export interface CatalogueShelf {
  /** Items of the version in force on that day (R21, R26). */
  inForce(day: string): Promise<readonly CatalogueItem[]>;
}
