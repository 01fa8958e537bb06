import { QUESTION } from '../../wording/hearing.ts';
import {
  CATALOGUE_ASKS,
  DECLINES,
  FACETS,
  FIGURES,
  HOW_TO,
  LOOKS,
  MEETING_LOOKS,
  POLICY,
  REGISTER_ASKS,
} from '../../wording/looking.ts';
import { PIECES } from '../../wording/pieces.ts';
import { TOPICS } from '../../wording/policy.ts';
import { TURNS } from '../../wording/saying.ts';
import { endsAsking, stripped } from './doubt.ts';
import { folded } from './fold.ts';
import { type HearContext, type Heard, look } from './heard.ts';
import type { Ref } from './refs.ts';

/** What is asked to be seen, the most particular first; nothing of it changes anything. */
export function askedOf(
  plain: string,
  rest: string,
  refs: readonly Ref[],
  context: HearContext,
  described = false,
): Heard | undefined {
  const [ref] = refs;
  if (HOW_TO.lost.test(plain)) return look('help');
  if (HOW_TO.asks.test(plain) && !ref) {
    const about = derivedIn(plain, context) ?? HOW_TO.about.find(([, form]) => form.test(plain))?.[0];
    if (about) return look('help', { command: about });
  }
  const clause = POLICY.clause.exec(plain)?.groups?.clause;
  if (clause) return look('basis', { clause });
  const reminders = LOOKS.find(({ command, form }) => command === 'reminders' && form.test(rest));
  if (reminders) return look(reminders.command);
  if (ref) return lookAt(ref, plain, rest);
  const sent = FACETS.find(({ command, form }) => command === 'delivery' && form.test(plain));
  if (sent) return look(sent.command);
  const declined = DECLINES.find(({ form }) => form.test(plain));
  if (declined) return { kind: 'decline', key: declined.key };
  const timely = LOOKS.find(({ command, form }) => command === 'timeliness' && form.test(plain));
  if (timely) return look(timely.command);
  const figure = FIGURES.find(({ form }) => form.test(plain));
  if (figure) return look('find', { words: plain, by: figure.by });
  const register = registerIn(plain, context);
  if (register) return look(register);
  const what = CATALOGUE_ASKS.map((form) => form.exec(plain)?.groups?.what).find(Boolean);
  if (what) return look('catalogue', { words: what });
  const plainLook = LOOKS.find(({ form }) => form.test(plain));
  if (plainLook) return look(plainLook.command, plainLook.gives ? { words: plain } : {});
  const meeting = MEETING_LOOKS.find(({ form }) => form.test(plain));
  if (meeting && !PIECES.projects.test(plain)) return look(meeting.command);
  const one = FACETS.find(({ form }) => form.test(plain));
  // 是哪几个 asks for some there are.
  const lists = described || PIECES.which.test(plain);
  const ofProjects = isOfProjects(plain) || (lists && context.asksForProjects(plain));
  const rule =
    POLICY.rule.test(plain) && !POLICY.lists.test(plain) && TOPICS.some(({ form }) => form.test(plain));
  if ((rule && !lists) || (POLICY.asks.test(plain) && !ofProjects)) return look('basis', { question: plain });
  if (one && context.asksForProjects(plain)) return look('find', { words: plain, facet: one.command });
  if (context.asksForProjects(plain)) return look('find', { words: plain });
  if (POLICY.asks.test(plain) || TOPICS.some(({ form }) => form.test(plain)))
    return look('basis', { question: plain });
  return undefined;
}

/** The act of a row whose own word a sentence holds, the longest first: 补充协议要怎么弄. */
function derivedIn(plain: string, { catalogue }: HearContext): string | undefined {
  const said = catalogue
    .filter(({ says, changes }) => says && changes)
    .flatMap(({ name, words }) => words.map((word) => ({ name, word: folded(word) })))
    .filter(({ word }) => word.length > 2 && plain.includes(word));
  return said.sort((a, b) => b.word.length - a.word.length)[0]?.name;
}

/** The list whose name a question for its entries holds: 承接主体有哪些, 集采目录里有体育吗. */
function registerIn(plain: string, { catalogue }: HearContext): string | undefined {
  if (!REGISTER_ASKS.asks.test(plain) || REGISTER_ASKS.rule.test(plain)) return undefined;
  const lists = catalogue.filter(({ says, changes, group }) => says && !changes && group === 'registers');
  return lists.find(({ words }) => words.some((word) => plain.includes(folded(word))))?.name;
}

/** Speaks of projects there are rather than of the rule. */
const isOfProjects = (plain: string): boolean => TURNS.projects.test(plain);

/** How one thing that is named only by words is to be shown, where the sentence asks for one. */
export const facetOf = (text: string): string | undefined =>
  FACETS.find(({ form }) => form.test(folded(text)))?.command;

/** Words beside a number that are fewer than these mean the thing itself: 看下, 那个项目. */
const FEW_WORDS = 4;

/** What a number is asked about; words that ask nothing are kept to be named (design §4, law 1). */
function lookAt(ref: Ref, plain: string, rest: string): Heard {
  const facet = FACETS.find(({ form }) => form.test(rest));
  const asks =
    facet || endsAsking(plain) || QUESTION.begins.test(stripped(rest)) || QUESTION.holds.test(rest);
  const left = asks ? '' : stripped(rest);
  return {
    ...{ kind: 'look', command: facet?.command ?? 'show', values: {}, ref },
    ...(left.length >= FEW_WORDS && { left }),
  };
}
