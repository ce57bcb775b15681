export interface Page {
  items: string[];
  next: number | null;
}

export type FetchPage = (page: number) => Promise<Page>;

export class Items {
  #fetchPage: FetchPage;
  #items: string[] | null = null;

  constructor(fetchPage: FetchPage) {
    this.#fetchPage = fetchPage;
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  async next(): Promise<IteratorResult<string, undefined>> {
    if (this.#items === null) {
      const all: string[] = [];
      let number: number | null = 1;
      while (number !== null) {
        const page: Page = await this.#fetchPage(number);
        all.push(...page.items);
        number = page.next;
      }
      this.#items = all;
    }
    if (this.#items.length === 0) return { value: undefined, done: true };
    return { value: this.#items.shift()!, done: false };
  }
}
