import { randomBytes, randomUUID } from 'node:crypto';
import { catalogue } from '../../commands/index.ts';
import { withinBudget } from '../chat/budgets.ts';
import { filesLater } from '../chat/files-later.ts';
import { hearLater } from '../chat/hear-later.ts';
import { makeReceive, type Reception } from '../chat/receive.ts';
import { openArchive } from '../documents/archive.ts';
import { openPictures } from '../documents/pictures.ts';
import { openTables } from '../documents/workbook.ts';
import type { Condition } from '../office/condition.ts';
import type { Papers } from '../office/ports.ts';
import { openInbox } from '../store/inbox/inbox.ts';
import { FIELD_NAMES } from '../wording/fields-of-service.ts';
import type { Connected } from './connected.ts';
import type { Ground } from './ground.ts';

export type Conversation = ReturnType<typeof openConversation>;

/** What the conversation is told of the house around it. */
interface Around {
  readonly papers: Papers;
  readonly condition: () => Promise<Condition>;
  /** Where the public reaches the office: known for good only once the server listens. */
  readonly address: () => string;
}

const FIELDS: ReadonlyMap<string, string> = new Map(Object.entries(FIELD_NAMES));

/** The way from what a platform heard to its answer: at once, later, or not at all. */
export function openConversation(
  { log, closing, timeZone, database, clock, today, store }: Ground,
  { platforms, isFar, pass }: Connected,
  { papers, condition, address }: Around,
) {
  const reception: Reception = {
    store,
    clock: clock.now,
    log,
    catalogue,
    timeZone,
    fieldName: (slug) => FIELDS.get(slug) ?? slug,
    random: () => randomBytes(6).toString('hex'),
    papers,
    tables: openTables(),
    archive: openArchive(),
    pictures: openPictures(),
    get publicUrl() {
      return address();
    },
    condition,
    traits: (name) => {
      const { confirms = true, hasForms = true } = platforms.get(name) ?? {};
      return { confirms, hasForms };
    },
    pass,
    failureNumber: () => randomUUID().slice(0, 8).toUpperCase(),
    fetchFile: async (name, file) => {
      const platform = platforms.get(name);
      if (!platform) throw new Error(`${name} is not configured`);
      return platform.fetchFile(file);
    },
  };
  const receive = makeReceive(reception);
  const take = filesLater({ receive, store, clock: clock.now, isFar });
  const inbox = openInbox(database.url, log);
  closing(() => inbox.close());
  const hear = withinBudget({
    receive: hearLater({ receive: take, keep: inbox.keep, isFar }),
    isFar,
    isKnown: (platform, id) =>
      store.transact(clock.now(), async ({ people }) =>
        Boolean(await people.actor({ platform, id }, today())),
      ),
    pass,
  });
  return { reception, receive, take, hear };
}
