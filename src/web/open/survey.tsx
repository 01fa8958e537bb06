import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { FC } from 'hono/jsx';
import type { Survey, SurveyProblem, Surveys } from '../../disclosure/surveys.ts';
import { OPEN_WORDS } from '../../wording/open.ts';
import { SURVEY_WORDS as W } from '../../wording/surveys.ts';
import { Layout } from './layout.tsx';
import { addressOf, atMostOften } from './rates.ts';
import { TRAP } from './voices.tsx';

const MAX_BYTES = 4 * 1024;
const ASPECTS = ['quantity', 'quality', 'funds'] as const;
const STATUS: Readonly<Record<SurveyProblem, 404 | 409 | 410 | 422 | 429>> = {
  unknown: 404,
  closed: 410,
  full: 410,
  answered: 409,
  'too-many': 429,
  incomplete: 422,
};

type Said = Readonly<Partial<Record<(typeof ASPECTS)[number], number>>>;

const Form: FC<{ survey: Survey; token: string; said?: Said; problem?: SurveyProblem }> = ({
  survey,
  token,
  said = {},
  problem,
}) => (
  <Layout title={W.title}>
    <p>{W.about(survey.name, survey.purchaser)}</p>
    <p>
      {W.lead}
      {W.until(survey.until)}
    </p>
    {problem && (
      <p class="problem" role="alert">
        {W.problems[problem]}
      </p>
    )}
    <form class="voice" method="post" action={`/open/e/${token}`}>
      {ASPECTS.map((key) => (
        <fieldset>
          <legend>{W.questions[key]}</legend>
          {W.levels.map(([points, label]) => (
            <label>
              <input type="radio" name={key} value={String(points)} required checked={said[key] === points} />
              {label}
            </label>
          ))}
        </fieldset>
      ))}
      <label class="trap" aria-hidden="true">
        {OPEN_WORDS.leaveEmpty}
        <input name={TRAP} tabindex={-1} autocomplete="off" />
      </label>
      <button type="submit">{W.submit}</button>
    </form>
  </Layout>
);

/** The page of a questionnaire under its signed link: no account, no script, one answer each (六(五), R77). */
export function surveyPages(surveys: Surveys): Hono<{ Bindings: HttpBindings }> {
  const pages = new Hono<{ Bindings: HttpBindings }>();
  const shown = async (c: Context, body: unknown, status: 200 | (typeof STATUS)[SurveyProblem] = 200) =>
    c.html(`<!doctype html>${String(await body)}`, status, { 'Cache-Control': 'no-store' });
  const refused = (c: Context, problem: SurveyProblem) =>
    shown(c, <Layout title={W.problems[problem]} />, STATUS[problem]);

  pages.get('/:token', async (c) => {
    const token = c.req.param('token');
    const found = await surveys.show(token);
    return 'refused' in found ? refused(c, found.refused) : shown(c, <Form survey={found} token={token} />);
  });
  pages.post('/:token', bodyLimit({ maxSize: MAX_BYTES }), atMostOften('answer'), async (c) => {
    const token = c.req.param('token');
    const form = await c.req.parseBody();
    const said: Said = Object.fromEntries(
      ASPECTS.flatMap((key) =>
        typeof form[key] === 'string' && /^\d{1,3}$/.test(form[key]) ? [[key, Number(form[key])]] : [],
      ),
    );
    const thanks = <Layout title={W.thanks}>{W.thanksMore}</Layout>;
    if (form[TRAP]) return shown(c, thanks);
    const address = addressOf(c);
    const found = await surveys.answer(token, said, { address, agent: c.req.header('user-agent') ?? '' });
    if (!('refused' in found)) return shown(c, thanks);
    const survey = found.refused === 'incomplete' ? await surveys.show(token) : found;
    return 'refused' in survey
      ? refused(c, survey.refused)
      : shown(
          c,
          <Form survey={survey} token={token} said={said} problem={found.refused} />,
          STATUS[found.refused],
        );
  });
  return pages;
}
