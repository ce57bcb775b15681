import { styleText } from 'node:util';
import { createSandbox, parseMaximum } from '@yieldpoint/sandbox';
import { check, type CheckedExercise } from '../check/check.ts';
import { describeFault } from '../faults.ts';
import { table } from './table.ts';

export interface CheckCommand {
  /** How many seeds everything is graded with. */
  seeds: number;
}

/** 0 when there is no fault, 1 otherwise. */
export async function checkCommand(paths: string[], { seeds }: CheckCommand): Promise<0 | 1> {
  const started = performance.now();
  const maximum = parseMaximum(process.env['LIMITS_MAX'] ?? '');
  const result = await check(paths, () => createSandbox({ maximum }), {
    maximum,
    seeds: Array.from({ length: seeds }, (_, index) => index + 1),
  });
  for (const line of table([HEADER, ...result.exercises.map(rowOf)], 2)) process.stdout.write(`${line}\n`);
  const runs = result.exercises.reduce((sum, { figures }) => sum + (figures?.runs ?? 0), 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const faults =
    result.faults.length === 0
      ? styleText('green', 'no faults')
      : styleText('red', `${result.faults.length} faults`);
  process.stdout.write(
    `\n${result.exercises.length} exercises, ${runs} gradings with ${seeds} seeds, ${result.snippets} snippets in both languages, ${result.links} links, ${seconds} s: ${faults}\n`,
  );
  for (const fault of result.faults) process.stdout.write(`\n${describeFault(fault)}\n`);
  return result.faults.length === 0 ? 0 : 1;
}

const HEADER = ['', 'exercise', 'visible', 'hidden', 'mistakes', 'gradings', 'median', 'longest test'];

function rowOf({ id, mistakes, figures, faults }: CheckedExercise): string[] {
  const start = [faults === 0 ? '✓' : '✗', id];
  if (figures === null) return [...start, '-', '-', String(mistakes), '-', '-', '-'];
  const { visible, hidden, runs, realMs, virtualSeconds } = figures;
  const counts = [visible, hidden, mistakes, runs].map(String);
  return [...start, ...counts, `${realMs.toFixed(1)} ms`, `${virtualSeconds} s virtual`];
}
