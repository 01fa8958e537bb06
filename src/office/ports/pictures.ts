/** Pictures an answer may bring along. */
export interface Pictures {
  /** A PNG from which a phone reads that text. */
  qr(text: string): Promise<Uint8Array>;
}
