import { decline, withNote } from '../cards/answers.ts';
import type { Card } from '../cards/card.ts';
import { RULE_SET } from '../domain/clauses.ts';
import type { Refusal } from '../domain/refusal.ts';
import { refusalWords } from '../wording/refusals.ts';
import type { Scene } from './define-command.ts';

/** A refusal as a card: the sentence, what to do next, the clause. */
export function refusalCard(refusal: Refusal, { names }: Pick<Scene, 'names'>): Card {
  const { title, next, clause } = refusalWords(refusal, names);
  const card = decline(title, next);
  return clause ? withNote(card, `（${clause}）`) : card;
}

/** Refusals that tell of a wrong hand rather than a wrong moment: these go on record. */
const WRONG_HANDS = new Set([
  'who-are-you',
  'no-post-today',
  'not-your-role',
  'wrong-party',
  'wrong-hand',
  'own-unit-only',
  'own-project',
  'not-yours-to-see',
  'not-your-draft',
  'declare-for-own-unit',
  'too-many-codes',
]);

/** A binding code that was tried stands in no log (R98). */
const withoutCodes = (text: string): string =>
  text.normalize('NFKC').replace(/[0-9a-z]{4}[\s-]?[0-9a-z]{4}(?![0-9a-z])/gi, '····');

/** Keeps who tried what, when the hand was wrong (design §10). */
export async function logWrongHand(
  refusal: Refusal,
  what: string,
  { desk, account, actor, cause }: Scene,
): Promise<void> {
  if (!WRONG_HANDS.has(refusal.key)) return;
  const subject = actor ? `person:${actor.person}` : `account:${account.platform}:${account.id}`;
  await desk.log.append({
    subject,
    verb: 'refused',
    by: { account: `${account.platform}:${account.id}` },
    cause,
    ruleSet: RULE_SET,
    ...(refusal.clause && { clause: refusal.clause }),
    note: `${refusal.key}: ${withoutCodes(what)}`,
  });
}
