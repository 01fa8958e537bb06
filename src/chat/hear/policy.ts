import { CLAUSE_SUMMARIES } from '../../wording/clauses.ts';
import { TOPICS } from '../../wording/policy.ts';
import { folded } from './fold.ts';

export interface ClauseAbout {
  readonly clause: string;
  /** The document speaks of it and gives no figure, day or number. */
  readonly silent: boolean;
}

/** Clauses named at most: what fits a phone. */
const MOST = 3;
/** Pairs of letters a summary must share with a question to be about it. */
const SHARED = 3;

const pairs = (text: string): readonly string[] => {
  const signs = [...text.replace(/[^\p{L}\p{N}]/gu, '')];
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
};

/** The clauses that speak of what is asked, the likeliest first; none where nothing does (R88). */
export function clausesAbout(question: string): readonly ClauseAbout[] {
  const plain = folded(question);
  const topic = TOPICS.find(({ form }) => form.test(plain));
  if (topic) return topic.clauses.slice(0, MOST).map((clause) => ({ clause, silent: topic.silent === true }));
  const asked = new Set(pairs(plain));
  return Object.entries(CLAUSE_SUMMARIES)
    .map(([clause, summary]) => ({ clause, shared: pairs(summary).filter((pair) => asked.has(pair)).length }))
    .filter(({ shared }) => shared >= SHARED)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST)
    .map(({ clause }) => ({ clause, silent: false }));
}
