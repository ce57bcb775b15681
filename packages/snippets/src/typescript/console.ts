import { print as shown } from '@yieldpoint/testing';
import type { OutputLine, Print } from '../output.ts';

const STREAMS = { debug: 'out', log: 'out', info: 'out', warn: 'err', error: 'err' } as const;

/** A console whose lines go to `print`: strings as they are, everything else as one would write it. */
export function consoleTo(print: Print): Record<keyof typeof STREAMS, (...args: unknown[]) => void> {
  const writer =
    (stream: OutputLine['stream']) =>
    (...args: unknown[]): void =>
      print(stream, args.map(text).join(' '));
  return {
    debug: writer(STREAMS.debug),
    log: writer(STREAMS.log),
    info: writer(STREAMS.info),
    warn: writer(STREAMS.warn),
    error: writer(STREAMS.error),
  };
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return value instanceof Error ? describe(value) : shown(value);
}

/** `Name: message`, as Python ends a traceback. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return shown(error);
  return error.message === '' ? error.name : `${error.name}: ${error.message}`;
}
