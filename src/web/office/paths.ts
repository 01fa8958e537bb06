/** The page of one thing, where a button says its number and nothing else. */
const one =
  (place: string) =>
  ([number, ...more]: readonly string[]): string | undefined =>
    number && more.length === 0 ? `/office/${place}/${encodeURIComponent(number)}` : undefined;

/** Pages that show what a button of the chat would show, by its command: a press that only looks is a link. */
const PAGES: Readonly<Record<string, (args: readonly string[]) => string | undefined>> = {
  show: one('projects'),
  meeting: one('meetings'),
  minutes: one('minutes'),
  entry: one('entries'),
  todo: () => '/office',
};

/** The page a button leads to; undefined where it does something. */
export function pageFor(say: string): string | undefined {
  const [name = '', ...args] = say.replace(/@\d+$/, '').split(':');
  return PAGES[name]?.(args);
}

/** Where to go back to: a page of ours, or home. */
export const ownPath = (path: unknown): string =>
  typeof path === 'string' && /^\/office(\/(?!\/)[\w\-./%]*)?(\?[\w\-.%&=+]*)?$/.test(path)
    ? path
    : '/office';
