import { join } from 'node:path';
import { digestCard } from '../cards/digest.ts';
import { sealNews } from '../cards/seal-news.ts';
import { templateNews } from '../cards/templates.ts';
import { openTemplates } from '../documents/templates.ts';
import type { Span } from '../domain/seal-nights.ts';
import { openTemplateKeeping } from '../office/keep-templates.ts';
import type { SealSaid } from '../office/ports/log.ts';
import { type Digest, sweepReminders } from '../office/sweep.ts';
import { tellSeals } from '../office/tell-seals.ts';
import { stampOf } from '../wording/days.ts';
import type { Ground } from './ground.ts';
import { inTurn } from './in-turn.ts';

/** What an official may edit. */
const TEMPLATES = join(import.meta.dirname, '..', '..', 'templates');

export type Chores = Awaited<ReturnType<typeof openChores>>;

/** What the office does of its own accord: reminds, tells the seal of the night, looks at what officials edited. */
export async function openChores({ config, log, timeZone, clock, today, store }: Ground) {
  const templates = openTemplates({
    folder: config.templatesDir ?? TEMPLATES,
    kept: await store.transact(clock.now(), (desk) => desk.templates.kept()),
  });
  const sayAt = (at: Date) => stampOf(at.toISOString(), today(), timeZone);
  const drawSeal = (seal: SealSaid, missed: readonly Span[]) => sealNews(seal, missed, sayAt);
  const keeping = openTemplateKeeping({
    store,
    timeZone,
    look: templates.states,
    draw: templateNews,
    report: (broken) =>
      log.warn(
        { problems: broken.flatMap(({ problems }) => problems) },
        'a template is broken; an earlier edition is in use',
      ),
  });
  return {
    templates,
    sweep: () => sweepReminders({ store, timeZone, draw: drawDigest }, clock.now()),
    tellSeal: () => tellSeals({ store, timeZone, draw: drawSeal }, clock.now()),
    lookAtTemplates: inTurn(() => keeping(clock.now())),
  };
}

const drawDigest = ({ reminders, units, today, asked }: Digest) =>
  digestCard(reminders, (slug) => units.get(slug) ?? slug, today, asked);
