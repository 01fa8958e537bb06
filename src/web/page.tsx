import type { FC } from 'hono/jsx';
import type { ConsoleMessage } from '../office/ports.ts';
import { WEB_WORDS } from '../wording/web.ts';
import { Bubble, clockTime, type Reader } from './bubble.tsx';
import { Composer } from './composer.tsx';
import { chatName } from './message.ts';
import type { ConsolePerson, ConsoleRoom, DemoClock, Welcome } from './options.ts';
import { People } from './people.tsx';

/** In this order: later ones refine earlier ones, and the narrow screen has the last word. */
const STYLES = ['base', 'people', 'bar', 'messages', 'card', 'form', 'welcome', 'composer', 'narrow'];

interface PageProps {
  readonly as: string;
  /** The chat shown first: `dm` or a group's name. */
  readonly chat: string;
  readonly people: readonly ConsolePerson[];
  readonly messages: readonly ConsoleMessage[];
  readonly room: ConsoleRoom;
}

/** The whole chat page as one person sees it. */
export const Page: FC<PageProps> = ({ as, chat, people, messages, room }) => {
  const titles = new Map(people.map(({ slug, title }) => [slug, title]));
  const reader: Reader = { as, titles, timeZone: room.timeZone };
  const title = titles.get(as) ?? as;
  const newest = messages.reduce((latest, { change }) => Math.max(latest, change), 0);
  const chats = [...room.groups, 'dm'];
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{`${WEB_WORDS.name} · ${title}`}</title>
        <link rel="icon" href="/console/assets/icon.svg" />
        {STYLES.map((name) => (
          <link rel="stylesheet" href={`/console/assets/${name}.css`} />
        ))}
        <script src="/console/assets/console.js" type="module" />
      </head>
      <body
        data-as={as}
        data-chat={chat}
        data-since={newest}
        data-words={JSON.stringify(WORDS_OF_THE_SCRIPT)}
      >
        <a class="skip" href="#text">
          {WEB_WORDS.skip}
        </a>
        <People as={as} people={people} chat={chat} />
        <main>
          <header class="bar">
            <button
              type="button"
              class="who-am-i"
              id="open-people"
              aria-controls="people"
              aria-expanded="false"
            >
              <small>{WEB_WORDS.asLabel}</small>
              <strong>{title}</strong>
              <span class="mark" hidden />
            </button>
            <div class="tabs" role="tablist" aria-label={WEB_WORDS.messages}>
              {chats.map((name, index) => (
                <Tab name={name} index={index} selected={name === chat} />
              ))}
            </div>
            {room.demo && <ClockStrip demo={room.demo} timeZone={room.timeZone} />}
          </header>
          {chats.map((name, index) => (
            <section
              class="panel"
              role="tabpanel"
              id={`panel-${index}`}
              aria-labelledby={`tab-${index}`}
              data-chat={name}
              hidden={name !== chat}
              tabindex={0}
            >
              {name === chats[0] && <WelcomePanel welcome={room.welcome(as)} as={as} titles={titles} />}
              <ol
                class="messages"
                aria-live="polite"
                aria-relevant="additions text"
                data-empty={WEB_WORDS.empty}
              >
                {messages
                  .filter((message) => chatName(message) === name)
                  .map((message) => (
                    <Bubble message={message} reader={reader} />
                  ))}
              </ol>
            </section>
          ))}
          <div class="toasts" role="status" aria-live="polite" />
          <Composer />
        </main>
        <dialog
          id="confirm"
          role="alertdialog"
          aria-labelledby="confirm-what"
          aria-describedby="confirm-text"
        >
          <form method="dialog">
            <p id="confirm-what" class="what" />
            <p id="confirm-text" />
            <div class="actions">
              <button type="submit" value="no" class="press plain">
                {WEB_WORDS.cancel}
              </button>
              <button type="submit" value="yes" class="press primary">
                {WEB_WORDS.confirm}
              </button>
            </div>
          </form>
        </dialog>
      </body>
    </html>
  );
};

const { sending, working, notSent, noAnswer, reconnecting, unread, newElsewhere } = WEB_WORDS;
const WORDS_OF_THE_SCRIPT = { sending, working, notSent, noAnswer, reconnecting, unread, newElsewhere };

const Tab: FC<{ name: string; index: number; selected: boolean }> = ({ name, index, selected }) => (
  <button
    type="button"
    role="tab"
    id={`tab-${index}`}
    aria-controls={`panel-${index}`}
    aria-selected={selected ? 'true' : 'false'}
    tabindex={selected ? 0 : -1}
    data-chat={name}
    title={name === 'dm' ? WEB_WORDS.dmHint : WEB_WORDS.groupHint}
  >
    {name === 'dm' ? WEB_WORDS.dm : name === 'group' ? WEB_WORDS.group : name}
    <span class="count" hidden />
  </button>
);

const ClockStrip: FC<{ demo: DemoClock; timeZone: string }> = ({ demo, timeZone }) => (
  <fieldset class="clock" data-now={demo.now().getTime()} data-zone={timeZone}>
    <legend class="hidden">{WEB_WORDS.clockStrip}</legend>
    <span class="reading">
      <small>{WEB_WORDS.clock}</small>
      <output>{clockTime(demo.now(), timeZone)}</output>
    </span>
    {WEB_WORDS.forward.map(({ label, by }) => (
      <button type="button" data-forward={by}>
        {label}
      </button>
    ))}
  </fieldset>
);

const WelcomePanel: FC<{ welcome: Welcome; as: string; titles: ReadonlyMap<string, string> }> = (props) => (
  <aside class="welcome" aria-label={props.welcome.title}>
    <h2>{WEB_WORDS.greeting(props.titles.get(props.as) ?? props.as)}</h2>
    <p>{props.welcome.title}</p>
    <ol>
      {props.welcome.tries.map(({ label, text, as = props.as, chat }) => (
        <li>
          <a
            href={`/console?${new URLSearchParams({ as, chat, text })}`}
            data-try={as === props.as ? text : undefined}
            data-chat={chat}
          >
            <strong>{label}</strong>
            <code>{text}</code>
            {as !== props.as && <small>{WEB_WORDS.switchTo(props.titles.get(as) ?? as)}</small>}
          </a>
        </li>
      ))}
    </ol>
  </aside>
);
