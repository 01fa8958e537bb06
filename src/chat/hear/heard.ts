import type { Meaning, Tone } from '../../wording/hearing.ts';
import type { Catalogue, Command } from '../define-command.ts';
import type { Ref, RefContext } from './refs.ts';

/** Characters of a sentence in everyday words; what goes on longer is told from its beginning. */
export const LONGEST_SENTENCE = 600;

export type Values = Readonly<Record<string, string>>;

/** What was meant, as far as the words tell. */
export type Heard =
  /** A command in its own words, what stands behind it still to be read into its fields. */
  | {
      readonly kind: 'formal';
      readonly command: Command;
      readonly rest: string;
      readonly given: Values;
      readonly refs: readonly Ref[];
      /** Its word stood among others, or ran on into them: what is behind it may be told of the act, or be its content. */
      readonly loose?: true;
      /** Its word stood by itself: it cannot be meant as anything else. */
      readonly strict?: true;
    }
  /** An act in everyday words. */
  | {
      readonly kind: 'act';
      readonly tone: Tone;
      readonly means: readonly Meaning[];
      readonly refs: readonly Ref[];
      /** The words before and behind the verb, without the number. */
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'look';
      readonly command: string;
      readonly values: Values;
      readonly ref?: Ref;
      /** Words beside the number that ask for nothing. */
      readonly left?: string;
    }
  /** The same list, so many pages on. */
  | { readonly kind: 'turn'; readonly by?: number; readonly to?: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'talk'; readonly key: 'thanks' | 'ok' | 'hello' | 'who' }
  | { readonly kind: 'decline'; readonly key: string }
  | { readonly kind: 'unknown'; readonly word: string; readonly nearest: readonly string[] }
  | { readonly kind: 'nothing' };

export interface HearContext extends RefContext {
  readonly catalogue: Catalogue;
  /** Meant for the bot without a slash. */
  readonly addressed: boolean;
  /** Whether the words say something a list of projects can be asked for. */
  readonly asksForProjects: (text: string) => boolean;
}

export const find = (catalogue: Catalogue, name: string): Command | undefined =>
  catalogue.find((each) => each.name === name);

export const look = (command: string, values: Values = {}, ref?: Ref): Heard => ({
  kind: 'look',
  command,
  values,
  ...(ref && { ref }),
});
