/**
 * Characters of one message that are looked at; longer ones are refused in words before any reader sees
 * them. The longest thing the office writes here, minutes with all their matters, stays far below.
 */
export const TEXT_MAX = 10_000;

/** How long `text` is when that is too long to be read; undefined otherwise. Costs nothing, however long it is. */
export function overlong(text: string): number | undefined {
  return text.length > TEXT_MAX ? text.length : undefined;
}

/** Characters beyond which no day, moment, period or amount is written: nothing longer is looked at. */
export const WRITTEN_MAX = { day: 80, period: 120, amount: 80, condition: 120, numeral: 40 } as const;
