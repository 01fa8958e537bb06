import { say, withButtons, withList } from '../../src/cards/answers.ts';
import { handTitle } from '../../src/cards/hand.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { optional, pageNumber } from '../../src/chat/fields.ts';
import { projectDeed } from '../../src/chat/project-deed.ts';
import { MATTER_PREFIXES } from '../../src/domain/matter.ts';
import { subjectOf } from '../../src/domain/record-flow.ts';
import { REGISTER_PREFIXES } from '../../src/registers/registers.ts';
import { CARD_WORDS } from '../../src/wording/project.ts';
import { FOUND_WORDS as W } from '../../src/wording/query.ts';
import { type RecordStep, recordHistory } from '../matters/record-history.ts';
import { isEntry, registerHistory } from '../registers/register-history.ts';
import { isRecord, projectOr } from './project-or.ts';
import { isPersonal, visibleProject } from './visible-project.ts';

/** Steps on one page. */
const PAGE = 12;

export default defineCommand({
  name: 'history',
  words: ['履历', '历史', '经过'],
  group: 'projects',
  fields: {
    number: projectOr([...MATTER_PREFIXES, ...REGISTER_PREFIXES]),
    page: optional(pageNumber()),
  },
  async run({ number, page = 1 }, scene) {
    const { title, steps, personal } = await historyOf(number)(number, scene);
    const start = (page - 1) * PAGE;
    const lines = steps.slice(start, start + PAGE).map((each) => lineOf(each, scene));
    const card = withList(say(W.historyTitle(number, title)), lines);
    const more =
      steps.length > start + PAGE
        ? [button(W.nextPage, sayOf('history', [number, String(page + 1)]), 'primary')]
        : [];
    return { card: withButtons(card, more), personal };
  },
});

interface History {
  readonly title: string;
  readonly steps: readonly RecordStep[];
  readonly personal: boolean;
}

async function ofProject(number: string, scene: KnownScene): Promise<History> {
  const project = await visibleProject(number, scene);
  const entries = await scene.desk.log.of(subjectOf('project', project));
  const steps = entries.map((entry) => ({ ...entry, deed: projectDeed(entry, scene.names) }));
  return { title: project.declaration.name, steps, personal: isPersonal(project) };
}

const historyOf = (number: string) => (isEntry(number) ? ofEntry : isRecord(number) ? ofRecord : ofProject);

const ofEntry = async (number: string, scene: KnownScene): Promise<History> => ({
  ...(await registerHistory(number, scene)),
  personal: true,
});

const ofRecord = async (number: string, scene: KnownScene): Promise<History> => ({
  ...(await recordHistory(number, scene)),
  personal: true,
});

function lineOf({ at, by, clause, deed }: RecordStep, { names }: KnownScene): string {
  const who = 'name' in by ? by.name : 'account' in by ? by.account : by.system;
  return W.historyLine(
    names.stamp(at),
    who,
    'post' in by ? handTitle(by, names) : '',
    deed,
    clause ? CARD_WORDS.clauses([clause]) : '',
  );
}
