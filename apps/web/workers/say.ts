import type { RunMessage } from '../src/snippet/messages.ts';

/** Tells the page. */
export const say = (message: RunMessage): void => self.postMessage(message);
