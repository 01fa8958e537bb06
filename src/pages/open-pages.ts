import { randomUUID } from 'node:crypto';
import type { Card } from '../cards/card.ts';
import type { KnownScene } from '../chat/define-command.ts';
import { carries, known, mayUse } from '../chat/may-use.ts';
import { named } from '../chat/perform.ts';
import { refusalCard } from '../chat/refuse.ts';
import { type Setting, setScene } from '../chat/scene.ts';
import { dayOf } from '../domain/calendar.ts';
import { Refusal } from '../domain/refusal.ts';
import { enterPages, type Visitor, visitorOf } from '../office/page-pass.ts';
import { pageAccount, type Store } from '../office/ports.ts';

/** What a page shows: a look at the records through the eyes of one person. @throws Refusal */
export type Look<T> = (scene: KnownScene) => Promise<T>;

/** Whoever looks on. */
export interface Reader extends Visitor {
  /** Titles of their posts. */
  readonly posts: readonly string[];
  /** Their own chat on the pages. */
  readonly chat: string;
  /** Whether their posts declare projects. */
  readonly declares: boolean;
}

export type Looked<T> = { readonly reader: Reader } & (
  | { readonly found: T; readonly refused?: never }
  /** They may not see it, or it is not there: in the words the chat has for it. */
  | { readonly refused: Card; readonly found?: never }
);

/** The office's pages as data: who is in, and what each page shows them. Whatever they do goes through the conversation. */
export interface Pages {
  /** Uses a link up; the token of the session it opened. */
  enter(link: string): Promise<(Visitor & { readonly session: string }) | undefined>;
  /** One look in one transaction; undefined where the session is none, or no more. */
  look<T>(session: string, look: Look<T>): Promise<Looked<T> | undefined>;
}

interface Around {
  readonly store: Store;
  readonly clock: () => Date;
  readonly setting: Setting;
}

export function openPages({ store, clock, setting }: Around): Pages {
  const today = (now: Date) => dayOf(now, setting.timeZone);
  return {
    enter: (link) => store.transact(clock(), (desk) => enterPages(desk, link, today(desk.now))),
    look: (session, look) =>
      store.transact(clock(), async (desk) => {
        const visitor = await visitorOf(desk, session, today(desk.now));
        if (!visitor) return undefined;
        const { id } = pageAccount(visitor.account);
        const where = { platform: 'pages', account: id, chat: { kind: 'dm', id } } as const;
        const heard = {
          kind: 'said',
          key: `pages:look:${randomUUID()}`,
          sentAt: desk.now,
          text: '',
        } as const;
        const scene = known(
          await setScene({ ...heard, ...where, addressed: true, files: [] }, desk, setting),
        );
        if (!scene) return undefined;
        const posts = visitor.actor.posts.map(({ slug }) => scene.names.post(slug));
        const declares = carries(named(scene, 'submit'), scene);
        const reader = { ...visitor, posts, chat: id, declares };
        try {
          return { reader, found: await look(scene) };
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          return { reader, refused: refusalCard(error, scene) };
        }
      }),
  };
}

/** What a command that only looks answers this person, where that is a card. @throws Refusal as it does in the chat */
export async function answerOf(name: string, input: object, scene: KnownScene): Promise<Card | undefined> {
  const command = named(scene, name);
  mayUse(command, scene);
  return (await command.run(input, scene)).card;
}

/** As `answerOf`, of a command whose look is always a card. */
export async function cardOf(name: string, input: object, scene: KnownScene): Promise<Card> {
  const card = await answerOf(name, input, scene);
  if (!card) throw new Error(`${name} shows nothing`);
  return card;
}
