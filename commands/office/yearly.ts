import { say, withButtons, withFacts, withList, withNote } from '../../src/cards/answers.ts';
import type { Card, Fact } from '../../src/cards/card.ts';
import type { Names } from '../../src/cards/names.ts';
import { button, sayOf } from '../../src/cards/say.ts';
import { defineCommand, type KnownScene } from '../../src/chat/define-command.ts';
import { custom, optional, year as yearField } from '../../src/chat/fields.ts';
import { MEETING_TYPES } from '../../src/domain/meeting.ts';
import { CONVENOR_ROLES, OFFICE_ROLES } from '../../src/domain/parties.ts';
import { gatherYear } from '../../src/office/gather-year.ts';
import type { YearFigures } from '../../src/projects/year.ts';
import { MEETING_NOTES } from '../../src/wording/meeting-notes.ts';
import { STAGE_WORDS } from '../../src/wording/project.ts';
import { MEETING_TYPE_WORDS, RECORD_WORDS } from '../../src/wording/records.ts';
import { formatFen } from '../../src/wording/units.ts';
import { YEAR_WORDS as W } from '../../src/wording/year.ts';

import { yearReport } from './year-report.ts';

/** One year in figures: the plenary or why there was none, meetings, minutes, what went up, what was agreed, projects (Z18). */
export default defineCommand({
  name: 'yearly',
  words: ['年度', '年度情况', '年度报告'],
  presets: { 年度报告: { report: W.reportWord } },
  who: [...OFFICE_ROLES, ...CONVENOR_ROLES, 'member', 'liaison', 'supervision', 'permits'],
  group: 'office',
  fields: {
    year: optional(yearField()),
    report: optional(
      custom((text) => (W.asReport.test(text.trim()) ? true : { problem: 'not-among-the-choices' }), {
        words: W.report,
      }),
    ),
  },
  async run({ year, report }, scene) {
    const { desk, today, reading } = scene;
    const asked = year ?? Number(today.slice(0, 4));
    if (report) return { card: await yearReport(asked, scene), personal: true };
    const figures = await gatherYear(desk, asked, today, reading.timeZone);
    const more = button(W.duties, sayOf('year-duties', [String(asked)]));
    return { card: withButtons(drawn(figures, asked, scene), [more]) };
  },
});

function drawn(figures: YearFigures, year: number, { today, names }: KnownScene): Card {
  const { held, issued, sent, agreed, evaluations, projects } = figures;
  const serials = [...new Set([issued.at(0), issued.at(-1)])].flatMap((serial) =>
    serial === undefined ? [] : [RECORD_WORDS.issuedAs(year, serial)],
  );
  const others = MEETING_TYPES.filter((type) => type !== 'plenary');
  const facts: Fact[] = [
    { label: W.plenary, value: plenaryWords(figures, names) },
    ...figures.exceptions.map(({ number, text, raisedBy, raisedAt }) => ({
      label: W.exception,
      value: W.exceptionBy(number, text, raisedBy.name, names.stamp(raisedAt)),
    })),
    ...figures.supplements.map(({ number, fen, reason, by, at }) => ({
      label: W.exception,
      value: W.supplementBy(number, formatFen(fen), reason, by.name, names.stamp(at)),
    })),
    {
      label: W.meetings,
      value: others.map((type) => W.times(MEETING_TYPE_WORDS[type], held[type])).join('，'),
    },
    { label: W.issued, value: W.issuedCount(issued.length, serials) },
    { label: W.sent, value: W.sentCount(sent.reports, sent.proposals, sent.minutes) },
    { label: W.agreed, value: W.agreedCount(agreed.done, agreed.open, agreed.overdue) },
    { label: W.evaluations, value: W.evaluationsCount(evaluations.done, evaluations.overdue) },
    { label: W.projects, value: W.projectsCount(projects.count, formatFen(projects.fen)) },
    ...(projects.moreStaff.length > 0
      ? [{ label: W.moreStaff, value: projects.moreStaff.map(W.moreStaffBecause).join('；') }]
      : []),
  ];
  const stages = [
    ...projects.underWay.map(({ stage, count, fen }) =>
      MEETING_NOTES.progressLine(STAGE_WORDS[stage], count, formatFen(fen)),
    ),
    ...(projects.over.count > 0 ? [W.over(projects.over.count, formatFen(projects.over.fen))] : []),
  ];
  const card = withFacts(say(W.title(year, names.date(today))), facts);
  return withNote(stages.length > 0 ? withList(card, stages) : card, W.note);
}

const plenaryWords = ({ plenaries, exceptions }: YearFigures, names: Names): string =>
  plenaries.map((each) => W.plenaryNews({ ...each, day: names.date(each.day) })).join('；') ||
  (exceptions.length > 0 ? W.plenaryExcepted : W.plenaryNone);
