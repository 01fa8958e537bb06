import { done, say, withButtons, withList, withNote } from '../../src/cards/answers.ts';
import type { Card } from '../../src/cards/card.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { carryOn } from '../../src/chat/carry-on.ts';
import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { fileNamed, fileProblems, evidence as proof } from '../../src/chat/evidence.ts';
import { optional, pageNumber, projectNumber } from '../../src/chat/fields.ts';
import { pageTitle, turnTo } from '../../src/chat/list-words.ts';
import { workDaysBetween } from '../../src/domain/workdays.ts';
import { evaluateProject } from '../../src/office/evaluate-project.ts';
import { lookOn } from '../../src/office/look.ts';
import { calendarOf } from '../../src/office/settings.ts';
import { maySee, sightOf } from '../../src/office/sight.ts';
import { resultPublished } from '../../src/projects/result.ts';
import { assessed } from '../../src/projects/scoring.ts';
import { lacksFor } from '../../src/projects/stages.ts';
import { FOUND_WORDS } from '../../src/wording/query.ts';
import { REMIND_WORDS } from '../../src/wording/reminders.ts';
import { decided } from './decide.ts';
import { line as lineOf, openButton } from './find.ts';

/** Projects on one page of the list: what fits a phone. */
const PAGE = 6;

/** Issues what the three parties' words come to (六(五), R77, R78); by itself it lists what is due, the most overdue first (R76). */
export default defineCommand({
  name: 'evaluate',
  words: ['评估', '出具'],
  group: 'projects',
  acts: 'project',
  changes: true,
  fields: {
    number: optional(projectNumber()),
    evidence: optional(proof(200, { clause: '六(五)', labelledOnly: true })),
    page: optional(pageNumber({ quiet: true })),
  },
  async check({ number, evidence }, { desk }) {
    if (number === undefined && evidence !== undefined)
      return [{ field: 'number', key: 'missing', clause: '六(五)' }];
    return fileProblems('evidence', evidence, desk);
  },
  looks: ({ number }) => number === undefined,
  async weigh({ number }, { desk, actor, names, today }) {
    const project = number === undefined ? undefined : await desk.projects.find(number);
    if (project?.status.state !== 'completed' || !maySee(sightOf(actor), project)) return undefined;
    if (lacksFor('evaluate', project).length > 0) return undefined;
    const { result, lines } = await assessed(project, lookOn(desk, names.unit, today));
    return [REMIND_WORDS.wouldIssue(result), ...lines, REMIND_WORDS.issuedStays];
  },
  async run({ number, evidence, page = 1 }, scene) {
    if (number === undefined) return { card: await dueList(page, scene), personal: true };
    const { desk, names, today } = scene;
    const sent = evidence && (await fileNamed(evidence, desk));
    const seen = sent ? { evidence: sent.name, fileKey: sent.key } : evidence ? { evidence } : {};
    const look = lookOn(desk, names.unit, today);
    const { acted, begun } = await evaluateProject(scene.occasion, number, look, seen);
    const about = { about: number, unit: acted.after.declaration.purchaser, by: acted.moment.by };
    await carryOn({ publishing: resultPublished(acted.after), leads: [] }, about, scene);
    const { result = '' } = acted.after.evaluation ?? {};
    const improving = begun.map((each) => REMIND_WORDS.improvementBegun(each.after.number));
    return decided(acted, scene, [result, ...improving].join(REMIND_WORDS.also), begun);
  },
});

/** Everything completed and not evaluated, or evaluated and not published, that the asker may see, with its last day (R76, R79). */
async function dueList(wanted: number, scene: KnownScene): Promise<Card> {
  const { desk, actor, today } = scene;
  const projects = await desk.projects.all({ stages: ['evaluation'] }, sightOf(actor));
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
      REMIND_WORDS.dueOn(dayOf(project.number), scene.today, days > 0),
      REMIND_WORDS.howLate(days),
    ]);
  });
  const unpublished = sorted.filter(({ evaluation }) => evaluation).length;
  const title = REMIND_WORDS.evaluationsTitle(sorted.length - unpublished, overdue, unpublished);
  const card = withList(say(pageTitle(title, turned)), lines);
  const buttons = turned.shown.map(openButton);
  const next =
    turned.page < turned.pages
      ? [button(FOUND_WORDS.nextPage, sayOf('evaluate', ['', String(turned.page + 1)]), 'primary')]
      : [];
  return withNote(withButtons(card, [...buttons, ...next]), REMIND_WORDS.evaluationsNote);
}
