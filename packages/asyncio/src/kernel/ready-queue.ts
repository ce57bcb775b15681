/** Something the loop runs once: a callback's handle or a task's next step. */
export interface Runnable {
  run(): void;
}

/** First in, first out, in a ring that doubles when it is full. */
export class ReadyQueue {
  #ring: (Runnable | undefined)[] = new Array<Runnable | undefined>(64);
  #mask = 63;
  #head = 0;
  size = 0;

  push(item: Runnable): void {
    if (this.size > this.#mask) this.#grow();
    this.#ring[(this.#head + this.size) & this.#mask] = item;
    this.size += 1;
  }

  /** Only when `size > 0`. */
  shift(): Runnable {
    const item = this.#ring[this.#head] as Runnable;
    this.#ring[this.#head] = undefined;
    this.#head = (this.#head + 1) & this.#mask;
    this.size -= 1;
    return item;
  }

  clear(): void {
    while (this.size > 0) this.shift();
  }

  #grow(): void {
    const old = this.#ring;
    const ring = new Array<Runnable | undefined>(old.length * 2);
    for (let index = 0; index < this.size; index += 1) {
      ring[index] = old[(this.#head + index) & this.#mask];
    }
    this.#ring = ring;
    this.#mask = ring.length - 1;
    this.#head = 0;
  }
}
