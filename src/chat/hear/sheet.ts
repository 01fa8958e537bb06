import { PIECES } from '../../wording/pieces.ts';
import { without } from './refs.ts';

/** A folded text from which reading takes what it knows; what was taken parts what is left. */
export class Sheet {
  constructor(private text: string) {}

  get rest(): string {
    return this.text;
  }

  /** Every place of the form, taken out; a form that matches nothing takes nothing. */
  take(form: RegExp): readonly RegExpMatchArray[] {
    const found = [...this.text.matchAll(form)].filter(([whole]) => whole !== '');
    for (const match of found) this.cut({ start: match.index, end: match.index + match[0].length });
    return found;
  }

  /** A word by itself between blanks: what was typed as a condition of its own. */
  takeWord(word: string): boolean {
    for (let start = this.text.indexOf(word); start >= 0; start = this.text.indexOf(word, start + 1)) {
      const end = start + word.length;
      if (!PIECES.wordBegins.test(this.text.slice(0, start)) && start > 0) continue;
      if (!PIECES.wordEnds.test(this.text.slice(end))) continue;
      this.cut({ start, end });
      return true;
    }
    return false;
  }

  cut(span: { readonly start: number; readonly end: number }): void {
    this.text = without(this.text, [span]);
  }
}
