/** Names of what cards speak of, looked up once per answer. An unknown slug is shown as it is, but for verbs. */
export interface Names {
  readonly unit: (slug: string) => string;
  readonly field: (slug: string) => string;
  /** `B10 体育` */
  readonly item: (code: string) => string;
  readonly post: (slug: string) => string;
  /** The Chinese word of a verb, as its button says it. */
  readonly verb: (name: string) => string;
  /** A moment on the office's clock. */
  readonly moment: (iso: string) => string;
  /** From when to when on one day of it; the end where it is known. */
  readonly span: (from: string, until?: string) => string;
}
