import { dayOf } from '../domain/calendar.ts';
import type { Hand } from '../domain/people.ts';
import { registered } from '../engine/entries.ts';
import { keepEntry } from '../office/keep-registered.ts';
import type { Desk, Store } from '../office/ports.ts';
import { settingOf } from '../office/settings.ts';
import { readToken, signature, surveyKey } from '../office/survey-token.ts';
import { openSurvey, surveyName } from '../projects/survey.ts';
import { ANSWERS } from '../registers/answers.ts';
import { SURVEY_WORDS as W } from '../wording/surveys.ts';

/** What somebody who follows the link is asked about. */
export interface Survey {
  readonly number: string;
  readonly name: string;
  readonly purchaser: string;
  /** `YYYY-MM-DD` */
  readonly until: string;
}
/** Points of 100 for each aspect (六(五)). */
export interface Scores {
  readonly quantity: number;
  readonly quality: number;
  readonly funds: number;
}
export type SurveyProblem = 'unknown' | 'closed' | 'full' | 'answered' | 'too-many' | 'incomplete';

/** Where an answer comes from, as far as it tells two people apart; only hashes of it are kept. */
export interface Visitor {
  readonly address: string;
  readonly agent: string;
}

export interface Surveys {
  show(token: string): Promise<Survey | { readonly refused: SurveyProblem }>;
  answer(
    token: string,
    scores: Partial<Scores>,
    visitor: Visitor,
  ): Promise<Survey | { readonly refused: SurveyProblem }>;
}

const RECIPIENT: Hand = { person: 'recipient', name: W.hand, post: 'recipient' };
const ASPECTS = ['quantity', 'quality', 'funds'] as const;

/** Questionnaires as recipients meet them: no account, a signed link, one answer each (六(五), R77). */
export function openSurveys(store: Pick<Store, 'transact'>, clock: () => Date, timeZone: string): Surveys {
  const look = <T>(work: (desk: Desk) => Promise<T>) => store.transact(clock(), work);
  const today = () => dayOf(clock(), timeZone);
  return {
    show: (token) =>
      look(async (desk) => {
        const found = await asked(desk, token, today());
        return 'refused' in found ? found : found.survey;
      }),
    answer: (token, scores, visitor) =>
      look(async (desk) => {
        const found = await asked(desk, token, today());
        if ('refused' in found) return found;
        if (!ASPECTS.every((key) => inRange(scores[key]))) return { refused: 'incomplete' };
        const refused = await keep(desk, found, scores as Scores, visitor, { today: today(), timeZone });
        return refused ? { refused } : found.survey;
      }),
  };
}

const inRange = (points: number | undefined): boolean =>
  points !== undefined && Number.isInteger(points) && points >= 0 && points <= 100;

interface Asked {
  readonly survey: Survey;
  /** Its own name, and how many were asked. */
  readonly own: string;
  readonly most: number;
  readonly key: string;
}

async function asked(
  desk: Desk,
  token: string,
  today: string,
): Promise<Asked | { readonly refused: SurveyProblem }> {
  const key = await surveyKey(desk);
  const ref = readToken(token, key);
  const project = ref && (await desk.projects.find(ref.number));
  if (!ref || !project) return { refused: 'unknown' };
  const entry = openSurvey(project);
  const until = String(entry?.values.until ?? '');
  if (entry?.no !== ref.no || until < today) return { refused: 'closed' };
  const units = await desk.people.units();
  const { name, purchaser } = project.declaration;
  const unit = units.find(({ slug }) => slug === purchaser)?.name ?? purchaser;
  return {
    survey: { number: ref.number, name, purchaser: unit, until },
    own: surveyName(ref.number, ref.no),
    most: Number(entry.values.asked),
    key,
  };
}

/** Keeps one answer, as an entry nobody alters; each visitor once, never more than were asked. */
async function keep(
  desk: Desk,
  { survey, own, most, key }: Asked,
  { quantity, quality, funds }: Scores,
  { address, agent }: Visitor,
  { today, timeZone }: { readonly today: string; readonly timeZone: string },
): Promise<SurveyProblem | undefined> {
  await desk.alone([`survey:${own}`]);
  const before = (await desk.registers.list(ANSWERS.key)).filter(({ entry }) => entry.values.survey === own);
  const from = signature(key, `address ${own} ${address}`);
  const who = signature(key, `visitor ${own} ${address} ${agent}`);
  if (before.some(({ entry }) => entry.values.who === who)) return 'answered';
  if (before.length >= most) return 'full';
  const limit = Number(await settingOf(desk.settings, 'evaluation.address'));
  if (before.filter(({ entry }) => entry.values.from === from).length >= limit) return 'too-many';
  const at = desk.now.toISOString();
  const number = await desk.records.nextNumber(ANSWERS.letter, Number(today.slice(0, 4)));
  const values = { survey: own, project: survey.number, quantity, quality, funds, from, who };
  const record = registered(ANSWERS, number, own, values, { by: RECIPIENT, at });
  const actor = { person: RECIPIENT.person, name: RECIPIENT.name, posts: [] };
  const occasion = { desk, today, timeZone, cause: `open:${number}`, actor };
  await keepEntry(occasion, ANSWERS, ANSWERS.key, record, { by: RECIPIENT, at, today });
  return undefined;
}
