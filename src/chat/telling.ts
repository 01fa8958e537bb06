import type { Card } from '../cards/card.ts';
import type { Names } from '../cards/names.ts';
import type { Actor } from '../domain/people.ts';
import type { Kind, Kinds } from '../domain/record-flow.ts';
import type { ActedOn } from '../office/act.ts';
import type { LiveMessage, Papers, PostedFile } from '../office/ports.ts';
import type { Answer, Scene } from './define-command.ts';

/** One of a kind as a card is to show it. */
export interface Shown<K extends Kind> {
  readonly kind: K;
  readonly after: Kinds[K];
  /** What was done to it. */
  readonly verb?: string;
  /** First line where nothing is asked. */
  readonly title: string;
  /** Last day of what is owed now, `YYYY-MM-DD`. */
  readonly dueOn?: string | undefined;
}

/** A paper that travels with the news: drawn now, or kept already. */
export type Paper = PostedFile | (Pick<PostedFile, 'name' | 'appointment'> & { readonly bytes: Uint8Array });

/** How a change to one kind is told: which cards it has, and what becomes of those that still show it. */
export interface Telling<K extends Kind> {
  /** First line after something was done to it; `who` spoke for a unit, where that is told. */
  title(acted: ActedOn<K>, names: Names, today: string, who?: string): string;
  /** As everybody may see it; `view` is how the message was meant. */
  shown(shown: Shown<K>, scene: Scene, view?: string): Card;
  /** As this person meets it: what is asked of them where they owe, with all they may press. */
  personal(shown: Shown<K>, actor: Actor | undefined, scene: Scene, owes: boolean): Card;
  /** For whoever only hears of it; `actor` had a card that asked them, which this one takes the place of. */
  news(
    shown: Shown<K>,
    actor: Actor | undefined,
    scene: Scene,
  ): { readonly card: Card; readonly view?: string };
  /** What a card becomes in whose place a newer one comes; absent: as everybody may see it. */
  overtaken?(title: string): Card;
  /** Which live cards newer ones take the place of, where these persons get one of their own. */
  old(
    live: readonly LiveMessage[],
    told: readonly string[],
    scene: Scene,
  ): Promise<readonly LiveMessage[]> | readonly LiveMessage[];
  /** Its own answer asks whoever acted to go on: no other message does. `carries`: that answer is its card. */
  goesOn(acted: ActedOn<K>, scene: Scene, carries: boolean): boolean;
  /** What goes with the news. */
  papers?(acted: ActedOn<K>, papers: Papers | undefined, scene: Scene): Promise<readonly Paper[]>;
  /** What taking an act back does, in words, and the answer once that is done. */
  readonly undoing: string;
  undone(acted: ActedOn<K>, scene: Scene): Pick<Answer, 'card' | 'follows'>;
  /** Asked for by itself, whatever else one act asks of the same person: it shows what is needed to decide. */
  readonly alone?: true;
  /** What one unit answers shows on its own cards and the office's alone. */
  readonly apart?: true;
}
