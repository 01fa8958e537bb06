/** Does one after the other, in the order in which they were asked for. */
export function inTurn<A extends readonly unknown[], T>(
  work: (...asked: A) => Promise<T>,
): (...asked: A) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (...asked) => {
    const mine = before.then(() => work(...asked));
    before = mine.catch(() => undefined);
    return mine;
  };
}
