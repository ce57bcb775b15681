export interface Page {
  items: string[];
  next: number | null;
}

export type FetchPage = (page: number) => Promise<Page>;

export class Items {
  #fetchPage: FetchPage;
  #nextPage: number | null = 1;
  #items: string[] = [];

  constructor(fetchPage: FetchPage) {
    this.#fetchPage = fetchPage;
  }

  async [Symbol.asyncIterator]() {
    return this;
  }

  async next(): Promise<IteratorResult<string, undefined>> {
    while (this.#items.length === 0) {
      if (this.#nextPage === null) return { value: undefined, done: true };
      const page = await this.#fetchPage(this.#nextPage);
      this.#nextPage = page.next;
      this.#items = [...page.items];
    }
    return { value: this.#items.shift()!, done: false };
  }
}
