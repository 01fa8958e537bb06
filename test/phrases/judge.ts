import { numbersIn } from './expected.ts';
import { leftovers } from './leftovers.ts';
import { missing } from './marks.ts';
import { type Class, classesOf, type Phrase } from './phrase.ts';

/** What somebody said, filled in, and all that came of it. */
export interface Outcome {
  readonly phrase: Phrase;
  readonly said: string;
  /** Everything shown to the speaker because of it, every page. */
  readonly answer: string;
  /** How many messages that was. */
  readonly messages: number;
  /** Something on record is another one than before it was said. */
  readonly changed: boolean;
  /** A preview was shown, and sent: what is on record after that, and what was answered. */
  readonly sent?: { readonly changed: boolean; readonly answer: string };
  /** The director's cards, where something was changed. */
  readonly cards: string;
  /** The project or meeting the phrase is about. */
  readonly number?: string;
  /** Every project there is; an example in a hint is none. */
  readonly projects: readonly string[];
  /** Numbers the look must name; undefined where the phrase states no conditions. */
  readonly expected?: readonly string[];
  /** It is what this office answers to noise. */
  readonly catchAll: boolean;
}

export interface Verdict {
  readonly right: boolean;
  readonly by?: Class;
  /** Something was done that was not said. */
  readonly wrongAct: boolean;
  /** Why each class that would be right is not the one that came. */
  readonly faults: readonly string[];
}

/** A class holds when it names no fault. */
type Judge = (outcome: Outcome) => readonly string[];

const fault = (broken: boolean, what: string): readonly string[] => (broken ? [what] : []);
const isAct = ({ sees, changes }: Phrase): boolean => sees !== undefined || changes === true;
const unchanged: Judge = ({ changed }) => fault(changed, 'something was changed');
const understood: Judge = ({ catchAll, answer }) => [
  ...fault(answer.trim() === '', 'no answer'),
  ...fault(catchAll, 'the catch-all'),
];
const marked: Judge = ({ phrase, answer, sent }) =>
  missing(`${answer}\n${sent?.answer ?? ''}`, phrase.marks).map((mark) => `does not name ${mark}`);

const did: Judge = (outcome) => {
  const { phrase, changed, sent, cards } = outcome;
  return [
    ...fault(!(changed || sent?.changed), 'nothing was done'),
    ...missing(cards, phrase.sees).map((mark) => `the cards do not show ${mark}`),
    ...marked(outcome),
  ];
};

const looked: Judge = (outcome) => {
  const { answer, expected, number } = outcome;
  // What is quoted is an example of how to write.
  const named = numbersIn(answer.replace(/“[^”]*”/gu, '')).filter(
    (each) => /^[A-Z]/.test(each) || outcome.projects.includes(each),
  );
  const projects = named.filter((each) => /^\d/.test(each));
  const wanted = expected ?? (number && /^\d/.test(number) ? [number] : undefined);
  const shown = outcome.phrase.fields?.same === undefined ? projects : named;
  return [
    ...unchanged(outcome),
    ...understood(outcome),
    ...marked(outcome),
    ...fault(
      wanted !== undefined && wanted.join() !== shown.join(),
      `names ${shown.join('、') || 'none'}, not ${wanted?.join('、') || 'none'}`,
    ),
  ];
};

const NUMBER_NOT_READ = /编号[：:][^\n]*(?:没有填|没有认出|认不出|没有读|格式|请写)/u;
/** A form that has not read the number that was said is no answer. */
const numbered: Judge = ({ phrase, answer }) =>
  fault(phrase.number !== null && NUMBER_NOT_READ.test(answer), 'says that no number was read');
const CANNOT =
  /不能|不可|无法|不支持|不在|未|没有|暂不|由.{1,40}(?:办|使用|指定|决定|发|设)|请.{0,10}(?:向|联系|找|到)/u;

const JUDGES: Readonly<Record<Class, Judge>> = {
  does: (outcome) => (isAct(outcome.phrase) ? did(outcome) : looked(outcome)),
  asks: (outcome) => [
    ...unchanged(outcome),
    ...understood(outcome),
    ...marked(outcome),
    ...numbered(outcome),
    ...fault(!/[【？?]|请/u.test(outcome.answer), 'asks nothing'),
  ],
  confirm: (outcome) => [
    ...unchanged(outcome),
    ...understood(outcome),
    ...marked(outcome),
    ...numbered(outcome),
    ...fault(!namesWhy(outcome), 'names neither what was left over nor what follows'),
  ],
  declines: (outcome) => [
    ...unchanged(outcome),
    ...understood(outcome),
    ...marked(outcome),
    ...numbered(outcome),
    ...fault(!CANNOT.test(outcome.answer), 'does not say that it cannot'),
  ],
  silent: (outcome) => [...unchanged(outcome), ...quiet(outcome)],
};

/** The words that contradict the act; of an act without any, what follows from it. */
function namesWhy({ phrase, said, answer }: Outcome): boolean {
  const words = leftovers(said);
  if (words.some((word) => answer.includes(word))) return true;
  const contradicts = phrase.kind.endsWith('-if') && words.length > 0;
  return !contradicts && /将|核定|作废|通知|生效/u.test(answer) && answer.includes('【');
}

/** Characters a short message has at most. */
const SHORT = 80;

function quiet({ phrase, answer, messages }: Outcome): readonly string[] {
  if (phrase.chat === 'group') return fault(answer !== '', 'speaks though nobody spoke to it');
  return [
    ...fault(messages > 1 || answer.length > SHORT, 'says much'),
    ...fault(/还没有填|请补充|还差|请填写/u.test(answer), 'opens a form'),
  ];
}

/** Right by one of its classes. What was sent from a preview must have done what was said. */
export function judge(outcome: Outcome): Verdict {
  const all = classesOf(outcome.phrase);
  const classes = outcome.sent ? (['does'] as const) : all;
  const judged = classes.map((by) => ({ by, faults: JUDGES[by](outcome) }));
  const right = judged.find(({ faults }) => faults.length === 0);
  if (right) return { right: true, by: right.by, wrongAct: false, faults: [] };
  const did = judged.find(({ by }) => by === 'does');
  const wrongAct =
    outcome.changed &&
    !(did && isAct(outcome.phrase) && missing(outcome.cards, outcome.phrase.sees).length === 0);
  return { right: false, wrongAct, faults: judged.map(({ by, faults }) => `${by}: ${faults.join('; ')}`) };
}
