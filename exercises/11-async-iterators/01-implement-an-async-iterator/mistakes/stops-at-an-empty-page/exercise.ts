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

  [Symbol.asyncIterator]() {
    return this;
  }

  async next(): Promise<IteratorResult<string, undefined>> {
    if (this.#items.length === 0 && this.#nextPage !== null) {
      const page = await this.#fetchPage(this.#nextPage);
      this.#nextPage = page.next;
      this.#items = [...page.items];
    }
    if (this.#items.length === 0) return { value: undefined, done: true };
    return { value: this.#items.shift()!, done: false };
  }
}
