import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { board } from '../../pages/board.ts';
import { checkInPage, checkInPicture, meetingBoard, meetingList } from '../../pages/meetings.ts';
import { minutesList, minutesPage } from '../../pages/minutes.ts';
import { PAGE_WORDS as W } from '../../wording/pages.ts';
import { BoardView } from './board.tsx';
import type { Inside } from './inside.tsx';
import { CheckInView, MeetingListView, MeetingView } from './meetings.tsx';
import { MinutesList, MinutesView } from './minutes.tsx';

const MEETING = '/meetings/:number{M\\d{4}-\\d{2,4}}';

/** Meetings, their minutes, and how the year stands. */
export function meetingPages(app: Hono<{ Bindings: HttpBindings }>, { showing, doing }: Inside): void {
  app.get('/meetings', (c) =>
    showing(c, meetingList, (list, frame) => ({
      title: W.titles.meetings,
      at: 'meetings',
      body: <MeetingListView list={list} origin={frame} />,
    })),
  );
  app.get(MEETING, (c) =>
    showing(c, meetingBoard(c.req.param('number')), (found, frame) => ({
      title: found.card.title,
      at: 'meetings',
      body: <MeetingView board={found} origin={frame} />,
    })),
  );
  app.get(`${MEETING}/checkin`, (c) =>
    showing(c, checkInPage(c.req.param('number')), (page, frame) => ({
      title: page.title,
      at: 'meetings',
      body: <CheckInView page={page} origin={frame} />,
    })),
  );
  app.get(`${MEETING}/checkin.png`, (c) =>
    doing(c, checkInPicture(c.req.param('number')), async (picture) =>
      picture
        ? c.body(new Uint8Array(picture), 200, { 'Content-Type': 'image/png', 'Cache-Control': 'no-store' })
        : c.notFound(),
    ),
  );
  app.get('/minutes', (c) =>
    showing(c, minutesList, (minutes) => ({
      title: W.titles.minutes,
      at: 'minutes',
      body: <MinutesList minutes={minutes} />,
    })),
  );
  app.get('/minutes/:number', (c) => {
    const number = c.req.param('number').replaceAll('\0', '').slice(0, 20);
    const edition = Number(c.req.query('edition'));
    return showing(c, minutesPage(number, edition > 0 ? edition : undefined), (page, frame) => ({
      title: page.card.title,
      at: 'minutes',
      body: <MinutesView page={page} origin={frame} number={number} />,
    }));
  });
  app.get('/board', (c) =>
    showing(c, board(c.req.query('year')), (found) => ({
      title: W.titles.board,
      at: 'board',
      body: <BoardView board={found} />,
    })),
  );
}
