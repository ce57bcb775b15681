import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readProgram } from './programs.mjs';

test.each(['grader', 'web'])('%s can be started and developed by its package scripts', (app) => {
  for (const script of ['start', 'dev'] as const) {
    const { node, args, cwd } = readProgram(app, script);
    expect(path.basename(node)).toBe('node');
    const entry = args.find((argument) => !argument.startsWith('-')) ?? '';
    expect(existsSync(path.join(cwd, entry)), entry).toBe(true);
  }
});
