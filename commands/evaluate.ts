import { done, say, withButtons, withList, withNote } from '../src/cards/answers.ts';
import type { Card } from '../src/cards/card.ts';
import { button, sayOf } from '../src/cards/say.ts';
import { defineCommand, type KnownScene } from '../src/chat/define-command.ts';
import { fileNamed, fileProblems, evidence as proof } from '../src/chat/evidence.ts';
import { line, optional, pageNumber, projectNumber } from '../src/chat/fields.ts';
import { pageTitle, turnTo } from '../src/chat/list-words.ts';
import type { Problem } from '../src/domain/declare.ts';
import { evaluated } from '../src/domain/project-acts.ts';
import { workDaysBetween } from '../src/domain/workdays.ts';
import { actOnProject } from '../src/office/act-on-project.ts';
import { calendarOf } from '../src/office/settings.ts';
import { sightOf } from '../src/office/sight.ts';
import { FOUND_WORDS } from '../src/wording/query.ts';
import { REMIND_WORDS } from '../src/wording/reminders.ts';
import { decided } from './decide.ts';
import { line as lineOf, openButton } from './find.ts';

/** Projects on one page of the list: what fits a phone. */
const PAGE = 6;

/** That it was evaluated, and where the result can be read; by itself it lists what is due, the most overdue first (R76). */
export default defineCommand({
  name: 'evaluate',
  words: ['评估'],
  group: 'projects',
  verb: 'evaluate',
  changes: true,
  fields: {
    number: optional(projectNumber()),
    score: optional(line(60, { clause: '六(五)' })),
    evidence: optional(proof(200, { clause: '六(五)' })),
    page: optional(pageNumber({ quiet: true })),
  },
  async check({ number, score, evidence }, { desk }) {
    if (number === undefined && score === undefined && evidence === undefined) return [];
    const missing = Object.entries({ number, score, evidence }).flatMap(([field, value]): Problem[] =>
      value === undefined ? [{ field, key: 'missing', clause: '六(五)' }] : [],
    );
    return [...missing, ...(await fileProblems('evidence', evidence, desk))];
  },
  looks: ({ number }) => number === undefined,
  async run({ number, score = '', evidence = '', page = 1 }, scene) {
    if (number === undefined) return { card: await dueList(page, scene), personal: true };
    const sent = await fileNamed(evidence, scene.desk);
    const seen = sent ? { evidence: sent.name, fileKey: sent.key } : { evidence };
    const acted = await actOnProject(scene.occasion, 'evaluate', number, (project, moment) =>
      evaluated(project, { result: score, ...seen }, moment),
    );
    return decided(acted, scene);
  },
});

/** Everything completed and not evaluated that the asker may see, with its last day. */
async function dueList(wanted: number, scene: KnownScene): Promise<Card> {
  const { desk, actor, today } = scene;
  const everything = { offset: 0, limit: 10_000 };
  const { projects } = await desk.projects.search({ states: ['completed'] }, sightOf(actor), everything);
  if (projects.length === 0) return done(REMIND_WORDS.evaluationsNone, REMIND_WORDS.evaluationsNoneNext);
  const owing = await desk.reminders.owing();
  const dueOn = new Map(owing.map((each) => [each.number, each.dueOn]));
  const overrides = await calendarOf(desk.settings);
  const dayOf = (number: string) => dueOn.get(number) ?? '';
  const sorted = projects.toSorted((a, b) => dayOf(a.number).localeCompare(dayOf(b.number)));
  const overdue = sorted.filter(({ number }) => dayOf(number) < today).length;
  const turned = turnTo(sorted, wanted, PAGE);
  const lines = turned.shown.map((project) => {
    const days = workDaysBetween(dayOf(project.number), today, overrides);
    return lineOf(project, scene, [
      REMIND_WORDS.dueOn(dayOf(project.number), scene.today),
      REMIND_WORDS.howLate(days),
    ]);
  });
  const title = REMIND_WORDS.evaluationsTitle(sorted.length, overdue);
  const card = withList(say(pageTitle(title, turned)), lines);
  const buttons = turned.shown.map(openButton);
  const next =
    turned.page < turned.pages
      ? [button(FOUND_WORDS.nextPage, sayOf('evaluate', ['', '', '', String(turned.page + 1)]), 'primary')]
      : [];
  return withNote(withButtons(card, [...buttons, ...next]), REMIND_WORDS.evaluationsNote);
}
