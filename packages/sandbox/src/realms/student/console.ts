import { put } from '../../membrane/primordials.ts';
import { printed } from './printed.ts';

const LEVELS = ['debug', 'log', 'info', 'warn', 'error'] as const;
/** Print their arguments: what else they do in other consoles is layout. */
const SHOWING = ['dir', 'dirxml', 'table', 'group', 'groupCollapsed'];
/** Have nothing to show here; code that calls them must still run. */
const SILENT = ['groupEnd', 'count', 'countReset', 'time', 'timeLog', 'timeEnd', 'clear'];

/** A console whose lines go to the worker as text, as long as it takes them. */
export function installConsole(print: (level: string, text: string) => boolean): void {
  const console = {};
  let open = true;
  const writes =
    (level: string) =>
    (...args: unknown[]): void => {
      if (open) open = print(level, printed(args));
    };
  for (const level of LEVELS) put(console, level, writes(level));
  put(console, 'trace', writes('debug'));
  for (const name of SHOWING) put(console, name, writes('log'));
  for (const name of SILENT) put(console, name, () => {});
  put(console, 'assert', (condition: unknown, ...args: unknown[]) => {
    if (!condition && open) open = print('error', `Assertion failed: ${printed(args)}`);
  });
  put(globalThis, 'console', console);
}
