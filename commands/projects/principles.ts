import { PRINCIPLES, type Principle } from '../../src/domain/principles.ts';
import { PRINCIPLE_SAID, PRINCIPLE_WORDS } from '../../src/wording/principles.ts';

/** One of the four, by its number or by what it is called. */
const principleIn = (text: string): Principle | undefined =>
  PRINCIPLES[Number(PRINCIPLE_SAID.numbered.exec(text)?.[1] ?? 0) - 1] ??
  PRINCIPLES.find((each) =>
    [PRINCIPLE_WORDS[each].name, ...PRINCIPLE_WORDS[each].labels].some((word) => text.startsWith(word)),
  );

/** Which principles are meant: 3、4, or their names (二(三), R06). */
export function readPrinciples(text: string): readonly Principle[] | { problem: string } {
  const found = text
    .normalize('NFKC')
    .split(/[、,;\s]+/)
    .filter(Boolean)
    .map(principleIn);
  return found.length === 0 || found.includes(undefined)
    ? { problem: 'unknown-principle' }
    : found.flatMap((each) => each ?? []);
}
