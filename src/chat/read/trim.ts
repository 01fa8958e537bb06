/** Takes off the end of `text` whatever signs `marks` holds: what an end-anchored pattern would do in quadratic time. */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Finds the next of one closing sign from a place on, never looking through the same stretch twice. */
export class Closing {
  private found = -1;

  constructor(
    private readonly text: string,
    private readonly sign: string,
  ) {}

  /** Where the sign stands next at or behind `from`; `from` must not go back. */
  next(from: number): number {
    if (this.found < from && this.found !== Number.POSITIVE_INFINITY) {
      const at = this.text.indexOf(this.sign, from);
      this.found = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return this.found;
  }
}
