import type { FC } from 'hono/jsx';
import { WEB_WORDS } from '../wording/web.ts';
import type { ConsolePerson } from './options.ts';

interface PeopleProps {
  readonly as: string;
  readonly chat: string;
  readonly people: readonly ConsolePerson[];
}

/** Whom to be: every post by its unit, found by typing a few letters, each a plain link. */
export const People: FC<PeopleProps> = ({ as, chat, people }) => (
  <aside class="people" id="people" aria-label={WEB_WORDS.choosePost}>
    <div class="brand">
      <span class="seal" aria-hidden="true">
        {WEB_WORDS.seal}
      </span>
      <div>
        <strong>{WEB_WORDS.name}</strong>
        <small>{WEB_WORDS.office}</small>
      </div>
      <button type="button" class="close" id="close-people" aria-label={WEB_WORDS.close}>
        &times;
      </button>
    </div>
    <label class="find">
      <span>{WEB_WORDS.choosePost}</span>
      <input type="search" id="find" placeholder={WEB_WORDS.findPost} autocomplete="off" />
    </label>
    <nav aria-label={WEB_WORDS.choosePost}>
      {[...grouped(as, people)].map(([unit, posts]) => (
        <section data-unit={unit}>
          <h2>{unit}</h2>
          <ul>
            {posts.map(({ slug, title }) => (
              <li data-find={`${unit} ${title} ${slug}`.toLowerCase()}>
                <a
                  href={`/console?${new URLSearchParams({ as: slug, chat })}`}
                  data-account={slug}
                  aria-current={slug === as ? 'true' : undefined}
                >
                  {title}
                  <span class="mark" hidden>
                    <span class="hidden">{WEB_WORDS.newElsewhere}</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p class="none" hidden>
        {WEB_WORDS.noPost}
      </p>
    </nav>
  </aside>
);

function grouped(as: string, people: readonly ConsolePerson[]): Map<string, ConsolePerson[]> {
  const units = new Map<string, ConsolePerson[]>();
  const known = people.some(({ slug }) => slug === as);
  const all = known ? people : [{ slug: as, title: as, unit: WEB_WORDS.otherAccounts }, ...people];
  for (const person of all) {
    const unit = person.unit ?? WEB_WORDS.otherUnits;
    units.set(unit, [...(units.get(unit) ?? []), person]);
  }
  return units;
}
