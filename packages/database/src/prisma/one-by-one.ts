/**
 * Lets work on the same key wait for its turn, in the order of its coming; work on other keys goes on beside it.
 *
 * @example
 * const inTurn = oneByOne();
 * await Promise.all([inTurn('a', store), inTurn('a', store)]); // the second begins when the first has ended
 */
export function oneByOne(): <Result>(key: string, work: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const earlier = last.get(key);
    const mine = earlier === undefined ? work() : earlier.then(work, work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
