import { done, say, withButtons, withList } from '../src/cards/answers.ts';
import { recordCard } from '../src/cards/records.ts';
import { button, sayOf } from '../src/cards/say.ts';
import { buttonsFor } from '../src/chat/buttons.ts';
import { defineCommand, type KnownScene } from '../src/chat/define-command.ts';
import { keysOf } from '../src/domain/owing.ts';
import { meetingsBegun } from '../src/office/meetings-begun.ts';
import { sightOf } from '../src/office/sight.ts';
import { FOUND_WORDS as W } from '../src/wording/query.ts';
import { RECORD_STATE_WORDS } from '../src/wording/records.ts';
import { REMINDER_KINDS } from '../src/wording/reminders.ts';
import { line } from './find.ts';
import { isOffice } from './recorded.ts';

/** Rows shown; more are one query away. */
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
  fields: {},
  async run(_input, scene) {
    const items = [...(await projectItems(scene)), ...(await recordItems(scene))];
    if (items.length === 0) return { card: done(W.todoNone, W.todoNoneNext), personal: true };
    const shown = items.slice(0, SHOWN);
    const card = withList(
      say(W.todoTitle(items.length), items.length > SHOWN ? W.todoMore : undefined),
      shown.map((item) => item.line),
    );
    const buttons = shown.map(({ number, opens }) => button(number, sayOf(opens, [number])));
    return { card: withButtons(card, buttons), personal: true };
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

async function recordItems(scene: KnownScene): Promise<readonly Item[]> {
  const { desk, actor, names, today } = scene;
  const begun = await meetingsBegun(desk);
  const closings = isOffice(scene) ? begun : [];
  const kinds = ['meeting', 'minutes', 'matter'] as const;
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const records = await desk.records.list(kind, { owedBy: keysOf(actor) });
      const owed = records.filter(
        ({ number }) => kind !== 'meeting' || begun.every((each) => each.number !== number),
      );
      return owed.map((record): Item => {
        const { title } = recordCard(kind, record, names, { today });
        const { state: at } = record.status;
        const state = W.todoAsks[`${kind}:${at}`] ?? RECORD_STATE_WORDS[kind]?.[at] ?? '';
        return { number: record.number, line: W.todoLine(title, state), opens: OPENS[kind] };
      });
    }),
  );
  return [
    ...closings.map(({ number, title }) => ({
      number,
      line: W.todoLine(`${number} ${title}`, REMINDER_KINDS['meeting-closing'].ask),
      opens: OPENS.meeting,
    })),
    ...found.flat(),
  ];
}
