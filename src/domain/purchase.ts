import type { SettingValue } from './settings.ts';

/** 50万元 in fen: the only figure of the document (五(二), R51). */
const SELF_ORGANISED_LIMIT = 50_000_000;

/**
 * Whether an amount in fen is within 50万元以下: the figure itself is, unless the local setting says otherwise (R52,
 * Z03). It is one part of three: outside the central catalogue and decentralised are the others (R51).
 */
export const withinLimit = (fen: number, figure: SettingValue<'purchase.limit'>): boolean =>
  figure === 'inclusive' ? fen <= SELF_ORGANISED_LIMIT : fen < SELF_ORGANISED_LIMIT;
