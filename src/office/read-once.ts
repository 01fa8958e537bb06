import type { Desk } from './ports.ts';

/** The same desk to somebody who only reads: what was asked once is not asked again while its transaction lasts. */
export function readOnce(desk: Desk): Desk {
  const shelves = Object.entries(desk).map(([name, shelf]) => [
    name,
    name === 'now' ? shelf : remembering(shelf),
  ]);
  return Object.fromEntries(shelves);
}

type Shelf = Readonly<Record<string, (...asked: readonly unknown[]) => unknown>>;

function remembering(shelf: Shelf): Shelf {
  const answers = new Map<string, unknown>();
  const asking = Object.entries(shelf).map(([name, ask]): [string, Shelf[string]] => [
    name,
    (...asked) => {
      const question = `${name}${JSON.stringify(asked)}`;
      if (!answers.has(question)) answers.set(question, ask(...asked));
      return answers.get(question);
    },
  ]);
  return Object.fromEntries(asking);
}
