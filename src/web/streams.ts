/** Event streams open at a time: in all, and of one account. A page needs one. */
export const STREAMS = { inAll: 200, ofOne: 8 } as const;

/** Counts streams, so that nobody opens as many as there are connections. */
export interface Seats {
  /** Takes a place, and gives back how to leave it; nothing when all are taken. */
  take(account: string): (() => void) | undefined;
}

export function openSeats({
  inAll,
  ofOne,
}: {
  readonly inAll: number;
  readonly ofOne: number;
} = STREAMS): Seats {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    take(account) {
      const own = taken.get(account) ?? 0;
      if (all >= inAll || own >= ofOne) return undefined;
      all += 1;
      taken.set(account, own + 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        all -= 1;
        const still = (taken.get(account) ?? 1) - 1;
        if (still > 0) taken.set(account, still);
        else taken.delete(account);
      };
    },
  };
}
