import { say, withButtons, withList } from '../src/cards/answers.ts';
import { button, sayOf } from '../src/cards/say.ts';
import { defineCommand, type KnownScene } from '../src/chat/define-command.ts';
import { optional, pageNumber } from '../src/chat/fields.ts';
import { subjectOf } from '../src/chat/tell.ts';
import { MATTER_PREFIXES } from '../src/domain/matter.ts';
import type { Project } from '../src/domain/project.ts';
import type { Verb } from '../src/domain/project-flow.ts';
import { CARD_WORDS, DONE_WORDS } from '../src/wording/project.ts';
import { FOUND_WORDS as W } from '../src/wording/query.ts';
import { isRecord, projectOr } from './project-or.ts';
import { type RecordStep, recordHistory } from './record-history.ts';
import { isPersonal, visibleProject } from './visible-project.ts';

/** Steps on one page. */
const PAGE = 12;

export default defineCommand({
  name: 'history',
  words: ['履历', '历史', '经过'],
  group: 'projects',
  fields: {
    number: projectOr(MATTER_PREFIXES),
    page: optional(pageNumber()),
  },
  async run({ number, page = 1 }, scene) {
    const { title, steps, personal } = await (isRecord(number) ? ofRecord : ofProject)(number, scene);
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
  const entries = await scene.desk.log.of(subjectOf(project));
  const steps = entries.map((entry) => {
    const verb = entry.verb as Verb;
    const done = DONE_WORDS[verb] ?? scene.names.verb(verb);
    return { ...entry, deed: `${done}${lastWords(verb, entry.after)}` };
  });
  return { title: project.declaration.name, steps, personal: isPersonal(project) };
}

const ofRecord = async (number: string, scene: KnownScene): Promise<History> => ({
  ...(await recordHistory(number, scene)),
  personal: true,
});

function lineOf({ at, by, clause, deed }: RecordStep, { names }: KnownScene): string {
  const who = 'name' in by ? by.name : 'account' in by ? by.account : by.system;
  const post = 'post' in by ? names.post(by.post) : '';
  return W.historyLine(names.stamp(at), who, post, deed, clause ? CARD_WORDS.clauses([clause]) : '');
}

/** What was said with it: the opinion, the reason, the document. */
function lastWords(verb: Verb, after: unknown): string {
  const project = after as Project;
  const reason = () => ('reason' in project.status ? project.status.reason : undefined);
  const words: Partial<Record<Verb, () => string | undefined>> = {
    opine: () => {
      const opinion = project.opinions.at(-1);
      return (
        opinion &&
        `${opinion.agrees ? CARD_WORDS.agrees : CARD_WORDS.disagrees}${opinion.reason ? `，${opinion.reason}` : ''}`
      );
    },
    coordinate: () => project.coordinations.at(-1)?.note,
    record: () => {
      const decision = project.decisions.at(-1);
      return decision?.kind === 'external' ? decision.document : undefined;
    },
    conclude: () => project.decisions.at(-1)?.reason,
    return: reason,
    withdraw: reason,
    refuse: reason,
  };
  const said = words[verb]?.();
  return said ? `：${said}` : '';
}
