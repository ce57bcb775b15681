export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What a browser that keeps nothing for this site comes to: always empty, and it says so when written to. */
const closed: Store = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {
    throw new DOMException('This browser keeps nothing for this site.', 'SecurityError');
  },
  removeItem: () => undefined,
};

/** The browser's storage. Where it is forbidden, merely naming it throws: hence this one place that does. */
export function browserStore(): Store {
  try {
    return globalThis.localStorage;
  } catch {
    return closed;
  }
}

/** Keeps a small preference where that is possible; nothing breaks where it is not. */
export function keep(key: string, value: string): void {
  try {
    browserStore().setItem(key, value);
  } catch {
    // Asked for again next time.
  }
}
