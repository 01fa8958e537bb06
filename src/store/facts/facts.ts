import { z } from 'zod';
import type { Tx } from '../tx.ts';
import { type Facts, loadFacts } from './load.ts';

const editions = z.array(z.object({ number: z.bigint() }));

/** The facts as one transaction knows them. */
export interface FactsInHand {
  get(): Promise<Facts>;
  /** The edition that stands was just read beside something else. */
  standAt(edition: bigint): void;
  /** Looks whether they still stand before they are used again: after a wait for somebody else. */
  again(): void;
  /** This transaction changed some itself, or took such a change back: from now on it reads its own. */
  changed(): void;
}

/** Opens them for one transaction. */
export type FactsKeeper = (tx: Tx) => FactsInHand;

/**
 * Reads the facts once and keeps them as long as their edition stands, which every transaction asks first. What a
 * transaction changed is its own until it is done: nobody else is shown it, and it may yet be undone.
 */
export function factsKeeper(): FactsKeeper {
  let kept: Facts | undefined;
  const editionOf = async (tx: Tx): Promise<bigint | undefined> =>
    editions.parse(await tx.$queryRaw`SELECT "number" FROM lianxi_facts.edition`)[0]?.number;
  const standing = async (tx: Tx, told: bigint | undefined): Promise<Facts> => {
    if (kept && kept.edition === (told ?? (await editionOf(tx)))) return kept;
    const facts = await loadFacts(tx);
    if (!kept || kept.edition < facts.edition) kept = facts;
    return facts;
  };
  return (tx) => {
    let mine: Promise<Facts> | undefined;
    let own = false;
    let told: bigint | undefined;
    return {
      standAt(edition) {
        told = edition;
      },
      get() {
        mine ??= own ? loadFacts(tx) : standing(tx, told);
        return mine;
      },
      again() {
        mine = undefined;
        told = undefined;
      },
      changed() {
        own = true;
        mine = undefined;
      },
    };
  };
}
