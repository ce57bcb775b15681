import type { SubmissionEvent } from '@yieldpoint/protocol';

export type Listener = (events: readonly SubmissionEvent[]) => void;

/**
 * Tells whoever listens that events were stored. It carries news, not the truth:
 * a listener that missed some reads them from the database.
 */
export interface EventBus {
  publish(submission: string, events: readonly SubmissionEvent[]): void;
  /** Listens to one submission until the returned function is called. */
  subscribe(submission: string, listener: Listener): () => void;
}

/** The bus of a single process. */
export function createEventBus(): EventBus {
  const listeners = new Map<string, Set<Listener>>();
  return {
    publish(submission, events) {
      for (const listener of listeners.get(submission) ?? []) listener(events);
    },
    subscribe(submission, listener) {
      const own = listeners.get(submission) ?? new Set();
      listeners.set(submission, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(submission) === own) listeners.delete(submission);
      };
    },
  };
}
