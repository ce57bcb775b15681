import type { Store } from '../../shell/browser-store.ts';
import type { Files } from '../files.ts';

export interface Draft {
  files: Files;
  /** Unix milliseconds of the last change. */
  at: number;
}

const prefixOf = (exercise: string) => `yieldpoint:draft:${exercise}:`;

const keyOf = (exercise: string, version: string) => prefixOf(exercise) + version;

/** Whether something that changed in the browser's storage is this draft; null is everything at once. */
export const isDraftKey = (key: string | null, exercise: string, version: string): boolean =>
  key === null || key === keyOf(exercise, version);

/**
 * Keeps a draft under its exercise and the version it was written for, so that a new version of the
 * exercise never overwrites it. False where the browser keeps nothing (private window, no room).
 */
export function writeDraft(store: Store, exercise: string, version: string, draft: Draft): boolean {
  try {
    store.setItem(keyOf(exercise, version), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function readDraft(store: Store, exercise: string, version: string): Draft | null {
  try {
    return parse(store.getItem(keyOf(exercise, version)));
  } catch {
    return null;
  }
}

/** The newest draft for another version of the exercise. */
export function readOlderDraft(store: Store, exercise: string, version: string): Draft | null {
  const prefix = prefixOf(exercise);
  try {
    return keysOf(store)
      .filter((key) => key.startsWith(prefix) && key !== keyOf(exercise, version))
      .map((key) => parse(store.getItem(key)))
      .reduce((newest, draft) => (draft && (!newest || draft.at > newest.at) ? draft : newest), null);
  } catch {
    return null;
  }
}

export function removeDraft(store: Store, exercise: string, version: string): void {
  try {
    store.removeItem(keyOf(exercise, version));
  } catch {
    // A browser that keeps nothing has nothing to remove.
  }
}

/** The draft's text for each file of the exercise; files that the exercise no longer has stay behind. */
export const applyDraft = (starter: Files, draft: Files): Files =>
  Object.fromEntries(Object.entries(starter).map(([file, text]) => [file, draft[file] ?? text]));

const keysOf = (store: Store) =>
  Array.from({ length: store.length }, (_, index) => store.key(index)).filter((key) => key !== null);

function parse(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('files' in value) || !('at' in value)) return null;
    const { files, at } = value;
    if (typeof files !== 'object' || files === null || typeof at !== 'number') return null;
    const entries = Object.entries(files).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return { files: Object.fromEntries(entries), at };
  } catch {
    return null;
  }
}
