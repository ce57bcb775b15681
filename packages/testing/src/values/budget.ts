/** Thrown when two values are too large, too deep or endless to be compared. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Counts the nodes and the depth that one comparison or printing may visit. */
export class Budget {
  #nodes: number;
  #depth: number;

  constructor(nodes = 100_000, depth = 400) {
    this.#nodes = nodes;
    this.#depth = depth;
  }

  /** Visits one node inside the one that calls. */
  enter<T>(visit: () => T): T {
    this.spend();
    if (this.#depth <= 0) throw new TooLarge('too deep to be compared');
    this.#depth -= 1;
    try {
      return visit();
    } finally {
      this.#depth += 1;
    }
  }

  spend(): void {
    this.#nodes -= 1;
    if (this.#nodes < 0) throw new TooLarge('too large to be compared');
  }
}
