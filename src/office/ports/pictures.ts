/** Figures under one heading, each with its name, its size and what is written beside its bar. */
export interface Chart {
  readonly heading: string;
  readonly bars: readonly { readonly name: string; readonly value: number; readonly said: string }[];
}

/** A PNG; pixels. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Pictures an answer may bring along. */
export interface Pictures {
  /** A PNG from which a phone reads that text. */
  qr(text: string): Promise<Uint8Array>;
  /** Figures as bars, one chart below the other; nothing where no Chinese font is at hand or nothing is to be drawn. */
  bars(charts: readonly Chart[]): Picture | undefined;
}
