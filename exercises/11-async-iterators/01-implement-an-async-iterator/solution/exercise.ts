export interface Page {
  items: string[];
  /** The number of the next page, null on the last one. */
  next: number | null;
}

export type FetchPage = (page: number) => Promise<Page>;

/** Every item of every page, one by one; a page is fetched only when its first item is wanted. */
export class Items implements AsyncIterator<string, undefined> {
  readonly #fetchPage: FetchPage;
  #nextPage: number | null = 1;
  #items: string[] = [];
  #handedOut = 0;

  constructor(fetchPage: FetchPage) {
    this.#fetchPage = fetchPage;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<string, undefined>> {
    while (this.#handedOut === this.#items.length) {
      if (this.#nextPage === null) return { value: undefined, done: true };
      const page = await this.#fetchPage(this.#nextPage);
      this.#items = page.items;
      this.#handedOut = 0;
      this.#nextPage = page.next;
    }
    return { value: this.#items[this.#handedOut++]!, done: false };
  }
}
