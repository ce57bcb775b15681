/**
 * Counts who is there, by where they come from, and lets in no more than so many from one place.
 *
 * @example const leave = crowd.enter('203.0.113.7'); // undefined: that place is full
 */
export class Crowd {
  readonly #most: number;
  readonly #present = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What to call when they leave, once; undefined when there are too many already. */
  enter(place: string): (() => void) | undefined {
    const present = this.#present.get(place) ?? 0;
    if (present >= this.#most) return undefined;
    this.#present.set(place, present + 1);
    return () => {
      const left = (this.#present.get(place) ?? 0) - 1;
      if (left > 0) this.#present.set(place, left);
      else this.#present.delete(place);
    };
  }
}
