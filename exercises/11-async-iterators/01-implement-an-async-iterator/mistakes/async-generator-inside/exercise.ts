export interface Page {
  items: string[];
  next: number | null;
}

export type FetchPage = (page: number) => Promise<Page>;

export class Items {
  #items: AsyncGenerator<string, undefined>;

  constructor(fetchPage: FetchPage) {
    this.#items = (async function* () {
      let number: number | null = 1;
      while (number !== null) {
        const page: Page = await fetchPage(number);
        for (const item of page.items) yield item;
        number = page.next;
      }
      return undefined;
    })();
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  next(): Promise<IteratorResult<string, undefined>> {
    return this.#items.next();
  }
}
