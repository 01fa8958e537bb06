import { decline, say, withFacts, withNote } from '../../src/cards/answers.ts';
import { defineCommand } from '../../src/chat/define-command.ts';
import { projectNumber } from '../../src/chat/fields.ts';
import { PURCHASER_ROLES } from '../../src/domain/parties.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { surveyKey, surveyToken } from '../../src/office/survey-token.ts';
import { openSurvey, surveyName } from '../../src/projects/survey.ts';
import { ANSWERS } from '../../src/registers/answers.ts';
import { SURVEY_WORDS as W } from '../../src/wording/surveys.ts';
import { visibleProject } from './visible-project.ts';

/** The link of the open questionnaire with its picture, for the purchaser's own people (六(五), R77). */
export default defineCommand({
  name: 'survey-link',
  words: ['问卷链接', '问卷二维码'],
  who: PURCHASER_ROLES,
  group: 'stages',
  changes: true,
  fields: { number: projectNumber({ clause: '六(五)' }) },
  async run({ number }, scene) {
    const { desk, actor, pictures, publicUrl, names } = scene;
    const project = await visibleProject(number, scene);
    const { purchaser } = project.declaration;
    if (!actor.posts.some(({ unit }) => unit === purchaser))
      throw new Refusal('wrong-unit', { number, what: W.title, units: [purchaser] }, '六(五)');
    const entry = openSurvey(project);
    if (!entry) return { card: decline(W.none(number), W.noneNext(number)) };
    const link = `${publicUrl ?? ''}/open/e/${surveyToken({ number, no: entry.no }, await surveyKey(desk))}`;
    const own = surveyName(number, entry.no);
    const answers = (await desk.registers.list(ANSWERS.key)).filter(
      (each) => each.entry.values.survey === own,
    );
    const local = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])/.test(link);
    const whole = withNote(
      withFacts(say(W.link(number), W.progress(Number(entry.values.asked), answers.length)), [
        { label: W.linkLabel, value: link },
        { label: W.untilLabel, value: names.date(String(entry.values.until)) },
      ]),
      `${local ? W.localOnly : ''}${W.howTo}`,
    );
    const card = { ...whole, links: [{ label: W.open, url: link }] };
    if (!pictures) return { card, personal: true };
    const name = W.fileName(number);
    const { key } = await desk.files.put({ name, bytes: await pictures.qr(link), by: actor.person });
    return { card: { ...card, files: [{ key, name }] }, personal: true };
  },
});
