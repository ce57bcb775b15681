import { createClient } from '@yieldpoint/protocol/client';

/** The grader as the browser sees it: behind the page's own origin. */
export const grader = createClient({ origin: '' });
