import { FIELDS, type FieldKind } from './duties.ts';

/** What one line of the guiding catalogue says. */
export interface Listed {
  readonly code: string;
  readonly name: string;
  /** Slug of its field. */
  readonly field: string;
  /** 基本公共服务 · 非基本公共服务 · 辅助性（事务性管理）服务 */
  readonly kind: FieldKind;
}

export interface CatalogueItem extends Listed {
  readonly version: number;
}

/** The guiding catalogue as one approval left it; without a first day a draft that nobody may cite (四(二), R19). */
export interface Edition {
  readonly version: number;
  /** First day in force, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Last day in force, where another edition follows. */
  readonly to?: string;
  /** 区政府's document; empty while it is a draft. */
  readonly approval: string;
  readonly items: readonly Listed[];
}

export type Act = 'add' | 'alter' | 'remove';

/** One change asked for; what it does not name stays as it is. */
export interface Change {
  readonly act: Act;
  readonly code: string;
  readonly name?: string | undefined;
  readonly field?: string | undefined;
}

/** The edition in force on that day: the newest of those whose days hold it (R21). */
export const editionOn = <E extends Pick<Edition, 'version' | 'from' | 'to'>>(
  editions: readonly E[],
  day: string,
): E | undefined =>
  [...editions]
    .sort((a, b) => b.version - a.version)
    .find(({ from, to }) => from !== undefined && from <= day && (to === undefined || day <= to));

/** The newest edition that 区政府 approved, be its first day still ahead: what a draft is written upon. */
export const newestOf = (editions: readonly Edition[]): Edition | undefined =>
  [...editions].filter(({ from }) => from !== undefined).sort((a, b) => b.version - a.version)[0];

/** The kind of a field of service; one the document does not name is auxiliary. */
export const kindOf = (field: string): FieldKind =>
  (FIELDS as Readonly<Record<string, { kind: FieldKind }>>)[field]?.kind ?? 'auxiliary';

/** The items with these changes made, one after the other, by code. */
export function changed(items: readonly Listed[], changes: readonly Change[]): readonly Listed[] {
  const now = new Map(items.map((item) => [item.code, item]));
  for (const { act, code, name, field } of changes) {
    const before = now.get(code);
    if (act === 'remove') now.delete(code);
    else
      now.set(code, {
        code,
        name: name ?? before?.name ?? code,
        field: field ?? before?.field ?? '',
        kind: field ? kindOf(field) : (before?.kind ?? 'auxiliary'),
      });
  }
  return [...now.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

export interface Difference {
  readonly act: Act;
  readonly before?: Listed;
  readonly after?: Listed;
}

/** Every item in which two editions differ, by code (R21). */
export function differences(before: readonly Listed[], after: readonly Listed[]): readonly Difference[] {
  const earlier = new Map(before.map((item) => [item.code, item]));
  const later = new Map(after.map((item) => [item.code, item]));
  const codes = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  return codes.flatMap((code): readonly Difference[] => {
    const was = earlier.get(code);
    const is = later.get(code);
    if (!was) return is ? [{ act: 'add', after: is }] : [];
    if (!is) return [{ act: 'remove', before: was }];
    const same = was.name === is.name && was.field === is.field && was.kind === is.kind;
    return same ? [] : [{ act: 'alter', before: was, after: is }];
  });
}

/** 非基本公共服务领域: bought by a method of government procurement (四(一), R17). */
export const isNonBasic = (field: string): boolean => kindOf(field) === 'non-basic';
