import { say, withButtons, withList } from '../src/cards/answers.ts';
import { button, sayOf } from '../src/cards/say.ts';
import { defineCommand, type KnownScene } from '../src/chat/define-command.ts';
import { custom, optional, projectNumber } from '../src/chat/fields.ts';
import { subjectOf } from '../src/chat/tell.ts';
import type { Project } from '../src/domain/project.ts';
import type { Verb } from '../src/domain/project-flow.ts';
import type { LoggedEntry } from '../src/office/ports.ts';
import { CARD_WORDS, DONE_WORDS } from '../src/wording/project.ts';
import { FOUND_WORDS as W } from '../src/wording/query.ts';
import { isPersonal, visibleProject } from './visible-project.ts';

/** Steps on one page. */
const PAGE = 12;

export default defineCommand({
  name: 'history',
  words: ['履历', '历史', '经过'],
  group: 'projects',
  fields: {
    number: projectNumber(),
    page: optional(
      custom((text) =>
        /^\d{1,3}$/.test(text) && Number(text) > 0 ? Number(text) : { problem: 'not-a-number' },
      ),
    ),
  },
  async run({ number, page = 1 }, scene) {
    const project = await visibleProject(number, scene);
    const entries = await scene.desk.log.of(subjectOf(project));
    const start = (page - 1) * PAGE;
    const lines = entries.slice(start, start + PAGE).map((entry) => step(entry, scene));
    const card = withList(say(W.historyTitle(number, project.declaration.name)), lines);
    const more =
      entries.length > start + PAGE
        ? [button(W.nextPage, sayOf('history', [number, String(page + 1)]), 'primary')]
        : [];
    return { card: withButtons(card, more), personal: isPersonal(project) };
  },
});

function step({ at, by, verb, clause, after }: LoggedEntry, { names }: KnownScene): string {
  const who = 'name' in by ? by.name : 'account' in by ? by.account : by.system;
  const post = 'post' in by ? names.post(by.post) : '';
  const done = DONE_WORDS[verb as Verb] ?? names.verb(verb);
  return W.historyLine(
    names.moment(at),
    who,
    post,
    `${done}${lastWords(verb as Verb, after)}`,
    clause ? CARD_WORDS.clauses([clause]) : '',
  );
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
