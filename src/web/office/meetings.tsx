import type { FC } from 'hono/jsx';
import type { CheckIn, MeetingBoard, MeetingList, Tile } from '../../pages/meetings.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { Acts, CardSheet, type Origin } from './card.tsx';
import { Listing } from './listing.tsx';

export const MeetingListView: FC<{ list: MeetingList; origin: Origin }> = ({
  list: { meetings, button },
  origin,
}) => (
  <>
    {button && <Acts card={{ buttons: [button] }} origin={origin} id="convene" />}
    <Listing
      caption={W.titles.meetings}
      none={W.noMeetings}
      heads={[W.number, W.title, W.kind, W.when, W.place, W.state]}
      rows={meetings.map(({ number, title, type, when, place, state }) => [
        <a href={`/office/meetings/${number}`}>{number}</a>,
        title,
        type,
        when,
        place,
        state,
      ])}
    />
  </>
);

/** One meeting: what it is, who answered, who is there, who confirmed the minutes, who received them. */
export const MeetingView: FC<{ board: MeetingBoard; origin: Origin }> = ({ board, origin }) => {
  const { number, card, tiles, counts, minutes, checksIn } = board;
  const here = `/office/meetings/${number}`;
  return (
    <>
      <CardSheet card={card} origin={origin} id="meeting" base={here} headed />
      {minutes && (
        <p>
          <a href={`/office/minutes/${number}`}>{W.toMinutes}</a>
        </p>
      )}
      {checksIn && (
        <section class="qr" aria-labelledby="qr">
          <h2 id="qr">{W.qrTitle}</h2>
          <img src={`${here}/checkin.png`} width={240} height={240} alt={W.qrAlt(`${here}/checkin`)} />
          <p>{W.qrHow}</p>
        </section>
      )}
      <section aria-labelledby="tiles">
        <h2 id="tiles">{W.tiles}</h2>
        <dl class="counts">
          {counts.map(({ label, count, of }) => (
            <div>
              <dt>{label}</dt>
              <dd>{W.countOf(count, of)}</dd>
            </div>
          ))}
        </dl>
        <ul class="tiles">
          {tiles.map((tile) => (
            <TileView tile={tile} />
          ))}
        </ul>
      </section>
    </>
  );
};

const TileView: FC<{ tile: Tile }> = ({ tile }) => (
  <li class={tile.waits ? 'waits' : undefined}>
    <h3>
      {tile.unit}
      {tile.waits && <span class="mark">{W.tile.waits}</span>}
    </h3>
    <dl>
      {(['reply', 'presence', 'confirmed', 'received'] as const).map((name) => (
        <div>
          <dt>{W.tile[name]}</dt>
          <dd>{tile[name] || W.tile.nothing}</dd>
        </div>
      ))}
    </dl>
  </li>
);

/** Where the picture on the wall leads. */
export const CheckInView: FC<{ page: CheckIn; origin: Origin }> = ({
  page: { when, place, button },
  origin,
}) => (
  <div class="sheet">
    <p class="lead">
      {when}
      {W.tile.of}
      {place}
    </p>
    {button ? <Acts card={{ buttons: [button] }} origin={origin} id="checkin" /> : <p>{W.checkInNobody}</p>}
  </div>
);
