import { randomUUID } from 'node:crypto';
import type { Child, FC } from 'hono/jsx';
import type { Reader } from '../../pages/open-pages.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { clockTime } from '../bubble.tsx';

export type PageName = keyof typeof W.titles;

/** Whoever looks on, and how their page is addressed. */
export interface Frame {
  readonly reader: Reader;
  /** Names this drawing of the page, so that a button pressed twice on it counts once. */
  readonly drawn: string;
  /** The page itself, to come back to. */
  readonly path: string;
  readonly timeZone: string;
}

export const newDrawing = (): string => randomUUID();

const MENU = [
  'home',
  'decide',
  'projects',
  'declare',
  'meetings',
  'minutes',
  'registers',
  'board',
] as const satisfies readonly PageName[];
const PATHS: Readonly<Record<PageName, string>> = {
  home: '/office',
  projects: '/office/projects',
  decide: '/office/decide',
  meetings: '/office/meetings',
  minutes: '/office/minutes',
  registers: '/office/registers',
  declare: '/office/declare',
  board: '/office/board',
};

const Head: FC<{ title: string }> = ({ title }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>{`${title} · ${W.name}`}</title>
    <link rel="stylesheet" href="/office/office.css" />
    <script src="/office/office.js" type="module" />
    <link rel="icon" href="/office/icon.svg" />
  </head>
);

/** A page for somebody who is in: who they are, where they can go, and a line to say anything the chat understands. */
export const Page: FC<{ title: string; at?: PageName; frame: Frame; children?: Child }> = ({
  title,
  at,
  frame,
  children,
}) => (
  <html lang="zh-CN">
    <Head title={title} />
    <body>
      <a class="skip" href="#main">
        {W.skip}
      </a>
      <header class="top">
        <div class="line">
          <a class="brand" href="/office">
            {W.name}
          </a>
          <p class="who">{W.who(frame.reader.actor.name, frame.reader.posts)}</p>
          <form method="post" action="/office/leave">
            <button type="submit" class="quiet">
              {W.leave}
            </button>
          </form>
        </div>
        <nav aria-label={W.menu}>
          <ul>
            {MENU.filter((name) => name !== 'declare' || frame.reader.declares).map((name) => (
              <li>
                <a href={PATHS[name]} aria-current={name === at ? 'page' : undefined}>
                  {W.titles[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main" tabindex={-1}>
        <h1>{title}</h1>
        {children}
      </main>
      <footer>
        <SayLine frame={frame} />
        <p>{W.until(clockTime(frame.reader.until, frame.timeZone))}</p>
      </footer>
    </body>
  </html>
);

/** Everything the chat understands can be said on any page. */
const SayLine: FC<{ frame: Frame }> = ({ frame }) => (
  <form class="say" method="post" action="/office/say" enctype="multipart/form-data">
    <input type="hidden" name="drawn" value={frame.drawn} />
    <input type="hidden" name="back" value={frame.path} />
    <label>
      {W.sayLabel}
      <textarea name="text" rows={2} maxlength={20000} aria-describedby="say-hint" />
    </label>
    <p class="hint" id="say-hint">
      {W.sayHint}
    </p>
    <label class="file">
      {W.attach}
      <input type="file" name="file" />
    </label>
    <button type="submit">{W.send}</button>
  </form>
);

/** A page for whoever is not in, or where something went wrong. */
export const Plain: FC<{ title: string; children?: Child }> = ({ title, children }) => (
  <html lang="zh-CN">
    <Head title={title} />
    <body class="plain">
      <main id="main">
        <p class="brand">{W.name}</p>
        <h1>{title}</h1>
        {children}
      </main>
    </body>
  </html>
);
