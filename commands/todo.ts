import { done, say, withButtons, withList } from '../src/cards/answers.ts';
import { recordCard } from '../src/cards/records.ts';
import { button, sayOf } from '../src/cards/say.ts';
import { buttonsFor } from '../src/chat/buttons.ts';
import { defineCommand, type KnownScene } from '../src/chat/define-command.ts';
import { optional, pageNumber } from '../src/chat/fields.ts';
import { pageTitle, turnTo } from '../src/chat/list-words.ts';
import { keysOf } from '../src/domain/owing.ts';
import { meetingsBegun } from '../src/office/meetings-begun.ts';
import { recordSubjects } from '../src/office/remind.ts';
import { sightOf } from '../src/office/sight.ts';
import { FOUND_WORDS as W } from '../src/wording/query.ts';
import { RECORD_STATE_WORDS } from '../src/wording/records.ts';
import { dutyOf, REMIND_WORDS as R } from '../src/wording/reminders.ts';
import { line } from './find.ts';

/** Rows on one page: what fits a phone. */
const SHOWN = 8;

interface Item {
  readonly number: string;
  readonly line: string;
  /** The command that opens it. */
  readonly opens: string;
}

export default defineCommand({
  name: 'todo',
  words: ['待办', '我的待办'],
  group: 'projects',
  fields: { page: optional(pageNumber({ quiet: true })) },
  async run({ page = 1 }, scene) {
    const items = [...(await projectItems(scene)), ...(await recordItems(scene))];
    if (items.length === 0) return { card: done(W.todoNone, W.todoNoneNext), personal: true };
    const turned = turnTo(items, page, SHOWN);
    const card = withList(
      say(pageTitle(W.todoTitle(items.length), turned)),
      turned.shown.map((item) => item.line),
    );
    const buttons = turned.shown.map(({ number, opens }) => button(number, sayOf(opens, [number])));
    const next =
      turned.page < turned.pages
        ? [button(W.nextPage, sayOf('todo', [String(turned.page + 1)]), 'primary')]
        : [];
    return { card: withButtons(card, [...buttons, ...next]), personal: true };
  },
});

async function projectItems(scene: KnownScene): Promise<readonly Item[]> {
  const { desk, actor, catalogue } = scene;
  const page = { offset: 0, limit: 100 };
  const { projects } = await desk.projects.search({ owedBy: keysOf(actor) }, sightOf(actor), page);
  return projects.flatMap((project) => {
    const labels = buttonsFor(project, actor, catalogue)
      .filter(({ kind }) => kind === 'primary')
      .map(({ label }) => label);
    if (labels.length === 0 && project.status.state !== 'returned') return [];
    const can = labels.length > 0 ? [W.canDo(labels)] : [];
    return [{ number: project.number, line: line(project, scene, can), opens: 'show' }];
  });
}

/** The command by which each kind of record is opened. */
const OPENS = { meeting: 'meeting', minutes: 'minutes', matter: 'follow' } as const;

async function recordItems({ desk, actor, names, today, reading }: KnownScene): Promise<readonly Item[]> {
  const keys = keysOf(actor);
  const subjects = await recordSubjects(desk, reading.timeZone, keys);
  const begun = await meetingsBegun(desk);
  const kinds = ['meeting', 'minutes', 'matter'] as const;
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const owed = await desk.records.list(kind, { owedBy: keys });
      const hasBegun = ({ number }: { readonly number: string }) =>
        kind === 'meeting' && begun.some((each) => each.number === number);
      const closing = kind === 'meeting' && keys.includes('role:office') ? begun : [];
      return [...closing, ...owed.filter((record) => !hasBegun(record))].map((record): Item => {
        const { title } = recordCard(kind, record, names, { today });
        const { number, status } = record;
        const subject = subjects.find(({ key }) => key.startsWith(`${kind}:${number}@`));
        const asks = subject
          ? [dutyOf(subject.kind, subject.state, subject.owes).ask, R.dueOn(subject.dueOn)]
          : [RECORD_STATE_WORDS[kind]?.[status.state] ?? ''];
        return { number, line: W.todoLine(title, asks), opens: OPENS[kind] };
      });
    }),
  );
  return found.flat();
}
