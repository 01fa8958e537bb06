import type { Child, FC } from 'hono/jsx';
import { OPEN_WORDS as W } from '../../wording/open.ts';

/** The pages of the menu, by the path under /open. */
const MENU = [
  'projects',
  'awards',
  'evaluations',
  'payments',
  'providers',
  'catalogue',
  'policy',
  'feedback',
  'challenge',
  'receipt',
  'data',
] as const satisfies readonly (keyof typeof W.pages)[];

/** Every page of the public site: one heading, a way past the menu, nothing that needs a script. */
export const Layout: FC<{ title?: string; at?: string; children?: Child }> = ({ title, at, children }) => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title ? `${title} · ${W.name}` : W.name}</title>
      <link rel="stylesheet" href="/open/open.css" />
      <link rel="stylesheet" href="/open/open-parts.css" />
      <link rel="icon" href="/open/icon.svg" />
      <link rel="alternate" type="application/atom+xml" title={W.latest} href="/open/feed.atom" />
    </head>
    <body>
      <a class="skip" href="#main">
        {W.skip}
      </a>
      <header class="top">
        <a class="brand" href="/open">
          {W.name}
        </a>
        <nav aria-label={W.menu}>
          <ul>
            {MENU.map((name) => (
              <li>
                <a href={`/open/${name}`} aria-current={name === at ? 'page' : undefined}>
                  {W.pages[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main">
        <h1>{title ?? W.name}</h1>
        {children}
      </main>
      <footer>
        <p>{W.office}</p>
      </footer>
    </body>
  </html>
);

/** Facts of one thing, each with its name; what is not known is left out. */
export const Facts: FC<{ facts: readonly (readonly [label: string, value: Child | undefined])[] }> = ({
  facts,
}) => (
  <dl class="facts">
    {facts.flatMap(([label, value]) =>
      value === undefined || value === ''
        ? []
        : [
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>,
          ],
    )}
  </dl>
);

export const None: FC<{ says?: string }> = ({ says = W.noneYet }) => <p class="none">{says}</p>;

export { Table } from '../table.tsx';
