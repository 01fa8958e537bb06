/** Names of what cards speak of, looked up once per answer. An unknown slug is shown as it is, but for verbs. */
export interface Names {
  readonly unit: (slug: string) => string;
  readonly field: (slug: string) => string;
  /** `B10 体育`; cited from another edition than today's, with that edition: `B10 体育（第1版）`. */
  readonly item: (code: string, version?: number) => string;
  readonly post: (slug: string) => string;
  /** The Chinese word of a verb, as its button says it. */
  readonly verb: (name: string) => string;
  /** A moment on the office's clock: 12月10日（周四）14:30. */
  readonly moment: (iso: string) => string;
  /** From when to when on one day of it; the end where it is known. */
  readonly span: (from: string, until?: string) => string;
  /** The same behind a name, in brackets: 12月10日14:30. */
  readonly stamp: (iso: string) => string;
  /** A day `YYYY-MM-DD`: 12月10日（周四）. */
  readonly day: (day: string) => string;
  /** The same without its weekday, within a bracket: 12月10日. */
  readonly date: (day: string) => string;
  /** From one day to another: 2027年1月1日至12月31日. */
  readonly period: (from: string, to: string) => string;
}
