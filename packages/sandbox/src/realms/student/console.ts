import { put } from '../../membrane/primordials.ts';
import { printed } from './printed.ts';

const LEVELS = ['debug', 'log', 'info', 'warn', 'error'] as const;

/** A console whose lines go to the worker as text, as long as it takes them. */
export function installConsole(print: (level: string, text: string) => boolean): void {
  const console = {};
  let open = true;
  for (const level of LEVELS) {
    put(console, level, (...args: unknown[]) => {
      if (open) open = print(level, printed(args));
    });
  }
  put(console, 'trace', (console as { debug: unknown }).debug);
  put(console, 'dir', (console as { log: unknown }).log);
  put(globalThis, 'console', console);
}
