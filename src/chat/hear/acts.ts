import { type Meaning, SPOKEN_ACTS, type SpokenAct, SUBSTITUTE, type Tone } from '../../wording/hearing.ts';
import { stripped } from './doubt.ts';

/** An act as it was said: what it may mean, and the words around it. */
export interface ActSaid {
  readonly tone: Tone;
  readonly means: readonly Meaning[];
  /** Where the verb stands. */
  readonly start: number;
  readonly end: number;
  /** Its words are part of what is told. */
  readonly tells?: true;
}

interface Candidate {
  readonly act: SpokenAct;
  readonly word: string;
}

const CANDIDATES: readonly Candidate[] = SPOKEN_ACTS.filter(({ alone }) => !alone)
  .flatMap((act) => act.words.map((word) => ({ act, word })))
  .sort((a, b) => b.word.length - a.word.length);
const ALONE = new Map(
  SPOKEN_ACTS.filter(({ alone }) => alone).flatMap((act) => act.words.map((word) => [word, act] as const)),
);

const EVERY = new Map(SPOKEN_ACTS.flatMap((act) => act.words.map((word) => [word, act] as const)));
/** Words beside each other that are all one decision: 好，批; 行，没意见. The most particular is meant. */
function togetherIn(text: string): SpokenAct | undefined {
  const pieces = text.split(BREAKS).map(stripped).filter(Boolean);
  if (pieces.length < 2 || pieces.length > MOST_TOGETHER) return undefined;
  const acts = pieces.map((piece) => EVERY.get(piece));
  const [first] = acts;
  if (!first || acts.some((act) => act?.tone !== first.tone)) return undefined;
  return acts.reduce((one, other) => (one && other && other.means.length < one.means.length ? other : one));
}
const BREAKS = /[\s，,。.；;！!、~～]+/;
/** Words that make up one yes, at most. */
const MOST_TOGETHER = 3;

/** Whether a clause is a yes and nothing else: 我局同意. */
export const isYes = (clause: string): boolean => EVERY.get(stripped(clause))?.tone === 'yes';

/** The first act of a folded text, the longest word where several begin there. */
export function readAct(text: string): ActSaid | undefined {
  const whole = ALONE.get(stripped(text) || text.trim()) ?? togetherIn(text);
  if (whole) return { tone: whole.tone, means: whole.means, start: 0, end: text.length };
  let first: ActSaid | undefined;
  for (const { act, word } of CANDIDATES) {
    const start = text.indexOf(word);
    if (start >= 0 && (first === undefined || start < first.start))
      first = {
        ...{ tone: act.tone, means: act.means, start, end: start + word.length },
        ...(act.tells && { tells: act.tells }),
      };
  }
  const goes = SUBSTITUTE.exec(text);
  const who = goes?.groups?.who ?? goes?.groups?.named;
  if (
    goes &&
    who &&
    (first === undefined ||
      first.means[0]?.command === 'excuse' ||
      goes.index <= first.start ||
      first.end <= goes.index + goes[0].length)
  )
    return {
      tone: 'do',
      means: [{ command: 'substitute', values: { substitute: who } }],
      start: goes.index,
      end: goes.index + goes[0].length,
    };
  return first;
}
