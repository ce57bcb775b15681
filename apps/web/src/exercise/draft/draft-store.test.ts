import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDraft, readDraft, readOlderDraft, removeDraft, writeDraft } from './draft-store.ts';
import type { Store } from '../../shell/browser-store.ts';

class MemoryStore implements Store {
  readonly items = new Map<string, string>();
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
  key = (index: number) => [...this.items.keys()][index] ?? null;
  get length() {
    return this.items.size;
  }
}

/** A browser that refuses, as private windows and full disks do. */
const refuse = () => {
  throw new DOMException('no', 'QuotaExceededError');
};
const closed: Store = { getItem: refuse, setItem: refuse, removeItem: refuse, key: refuse, length: 1 };

describe('drafts', () => {
  test('whatever was written comes back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.nat(), (files, at) => {
        const store = new MemoryStore();
        expect(writeDraft(store, 'wait', 'v1', { files, at })).toBe(true);
        expect(readDraft(store, 'wait', 'v1')).toEqual({ files, at });
      }),
    );
  });

  test('a new version of the exercise finds the newest older draft, and keeps it', () => {
    const store = new MemoryStore();
    writeDraft(store, 'wait', 'v1', { files: { a: '1' }, at: 1 });
    writeDraft(store, 'wait', 'v2', { files: { a: '2' }, at: 2 });
    writeDraft(store, 'wait-more', 'v1', { files: { a: 'other' }, at: 9 });
    expect(readDraft(store, 'wait', 'v3')).toBeNull();
    expect(readOlderDraft(store, 'wait', 'v3')).toEqual({ files: { a: '2' }, at: 2 });
    expect(readOlderDraft(store, 'wait', 'v2')).toEqual({ files: { a: '1' }, at: 1 });
  });

  test('a removed draft is gone', () => {
    const store = new MemoryStore();
    writeDraft(store, 'wait', 'v1', { files: {}, at: 1 });
    removeDraft(store, 'wait', 'v1');
    expect(readDraft(store, 'wait', 'v1')).toBeNull();
  });

  test.each(['', 'null', '[]', '{"files":1,"at":1}', '{"files":{}}', '{"files":{"a":1},"at":"x"}', '{'])(
    'what is not a draft (%j) is none',
    (text) => {
      const store = new MemoryStore();
      store.setItem('yieldpoint:draft:wait:v1', text);
      expect(readDraft(store, 'wait', 'v1')).toBeNull();
    },
  );

  test('a browser that keeps nothing says so and breaks nothing', () => {
    expect(writeDraft(closed, 'wait', 'v1', { files: {}, at: 1 })).toBe(false);
    expect(readDraft(closed, 'wait', 'v1')).toBeNull();
    expect(readOlderDraft(closed, 'wait', 'v1')).toBeNull();
    expect(() => removeDraft(closed, 'wait', 'v1')).not.toThrow();
  });
});

test('a draft fills the files that the exercise has', () => {
  expect(applyDraft({ 'a.ts': 'A', 'b.ts': 'B' }, { 'a.ts': 'mine', 'gone.ts': 'x' })).toEqual({
    'a.ts': 'mine',
    'b.ts': 'B',
  });
});
