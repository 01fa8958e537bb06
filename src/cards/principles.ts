import type { Declaration } from '../domain/declaration.ts';
import { STAFFING, wordOf } from '../domain/declared-options.ts';
import { PRINCIPLES, type Principle } from '../domain/principles.ts';
import type { Opinion } from '../domain/project.ts';
import { PRINCIPLE_WORDS, PRINCIPLE_SAID as W } from '../wording/principles.ts';
import type { Block } from './card.ts';

/** What a reviewer answers one by one: each principle beside what this project says to it (二(三), R06). */
export function principleBlocks({ costBasis, staffing }: Declaration): readonly Block[] {
  const effect = wordOf(STAFFING, staffing);
  const items = PRINCIPLES.map((each, index) => {
    const { name, asks } = PRINCIPLE_WORDS[each];
    return W.line(index + 1, name, asks({ costBasis, staffing: effect }));
  });
  return [
    { kind: 'text', text: W.ask },
    { kind: 'list', items },
  ];
}

const named = (each: Principle): string => W.named(PRINCIPLES.indexOf(each) + 1, PRINCIPLE_WORDS[each].name);

/** What an opinion answered to the principles, in words; empty where it answered none. */
export function principlesSaid({ principles = {} }: Opinion): string {
  const unmet = PRINCIPLES.filter((each) => principles[each] === 'unmet');
  if (unmet.length > 0) return W.unmet(unmet.map(named));
  return PRINCIPLES.every((each) => principles[each] === 'met') ? W.allMet : '';
}
