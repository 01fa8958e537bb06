/** Files by their path within an archive. */
export type Contents = ReadonlyMap<string, Uint8Array>;

/** Puts files into one .zip. */
export interface Archive {
  pack(files: Contents): Uint8Array;
}
