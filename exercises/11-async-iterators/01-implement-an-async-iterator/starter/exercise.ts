export interface Page {
  items: string[];
  /** The number of the next page, null on the last one. */
  next: number | null;
}

export type FetchPage = (page: number) => Promise<Page>;

/** Every item of every page, one by one; a page is fetched only when its first item is wanted. */
export class Items implements AsyncIterator<string, undefined> {
  readonly #fetchPage: FetchPage;

  constructor(fetchPage: FetchPage) {
    this.#fetchPage = fetchPage;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<string, undefined>> {
    // Your code. So far there is never anything.
    return { value: undefined, done: true };
  }
}
