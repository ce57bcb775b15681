import { BoundedOutput } from '@yieldpoint/snippets';
import type { RunMessage } from '../src/snippet/messages.ts';

/** Output whose lines are messages. */
export const outputTo = (tell: (message: RunMessage) => void): BoundedOutput =>
  new BoundedOutput(
    (line) => tell({ type: 'line', line }),
    () => tell({ type: 'full' }),
  );
