import { createHmac, timingSafeEqual } from 'node:crypto';
import { SURVEY_KEY } from '../domain/settings.ts';
import type { Desk } from './ports.ts';

/** Letters of the signature: 132 bits. */
const LETTERS = 22;

/** A questionnaire of a project. */
export interface SurveyRef {
  readonly number: string;
  readonly no: number;
}

/** The key that signs links to questionnaires; drawn when the installation is laid out, and never shown. */
export async function surveyKey({ settings }: Desk): Promise<string> {
  const key = (await settings.get(SURVEY_KEY))?.value;
  if (typeof key !== 'string' || key === '') throw new Error('no key to sign links with');
  return key;
}

/** Words of a kind nobody can make without the key. */
export const signature = (key: string, words: string): string =>
  createHmac('sha256', key).update(words).digest('base64url').slice(0, LETTERS);

const signed = ({ number, no }: SurveyRef, key: string) => signature(key, `survey ${number} ${no}`);

/** The last part of the link: which questionnaire, and the signature. */
export const surveyToken = (ref: SurveyRef, key: string): string =>
  `${ref.number}.${ref.no}.${signed(ref, key)}`;

/** Which questionnaire a token is for; undefined for one that we did not sign. */
export function readToken(token: string, key: string): SurveyRef | undefined {
  const [, number, no, mac] = /^(\d{4}-\d{3,6})\.(\d{1,4})\.([\w-]{22})$/.exec(token) ?? [];
  if (!number || !no || !mac) return undefined;
  const ref = { number, no: Number(no) };
  return timingSafeEqual(Buffer.from(mac), Buffer.from(signed(ref, key))) ? ref : undefined;
}
