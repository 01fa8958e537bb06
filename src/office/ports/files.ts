export interface FileShelf {
  /**
   * Once this transaction is kept, fetches the files of an event and takes it then; under the event's own name, so that a
   * repeat is the same work.
   */
  fetchLater(key: string, event: { readonly platform: string; readonly account: string }): Promise<void>;
  /** What somebody sent since then: how many files, and how many bytes. */
  sentBy(by: string, since: Date): Promise<{ readonly count: number; readonly bytes: number }>;
  put(file: {
    name: string;
    bytes: Uint8Array;
    by: string;
    subject?: string;
  }): Promise<{ key: string; sha256: string }>;
  get(key: string): Promise<{ name: string; bytes: Uint8Array; sha256: string } | undefined>;
}

/** A file somebody sent, as the office keeps it. */
export interface KeptFile {
  readonly key: string;
  readonly name: string;
}
