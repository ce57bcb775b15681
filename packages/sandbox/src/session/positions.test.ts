import { expect, test } from 'vitest';
import { compileSubmission } from '../compile/compile-submission.ts';
import type { CompiledFile } from '../compile/compiled.ts';
import { Positions } from './positions.ts';

const SOURCE = `interface Unused { a: number }

export async function first(n: number): Promise<number> {
  return await second(n as any);
}
const second = (n: { x: { y: number } }) => n.x.y;
export { second as renamed };
`;

function compiled(): CompiledFile {
  const result = compileSubmission({ sources: { 'exercise.ts': SOURCE }, entry: 'exercise.ts' }, new Set());
  const [entry] = result.ok ? result.files : [];
  if (entry === undefined) throw new Error(JSON.stringify(result));
  return entry;
}

/** The place in the compiled code of a text, as a stack shows it. */
function frameOf(file: CompiledFile, text: string): string {
  const lines = file.code.slice(0, file.code.indexOf(text)).split('\n');
  return `    at second (exercise.ts:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1})`;
}

test('a frame of compiled code is a place in the source', () => {
  const entry = compiled();
  const stack = ['TypeError: x', '    at inner (yieldpoint:student:1:5)', frameOf(entry, 'n.x.y')].join('\n');
  expect(new Positions([entry]).ofStack(stack)).toEqual({ file: 'exercise.ts', line: 6, column: 45 });
});

test.each([
  ['nothing', ''],
  ['a message only', 'Error: exercise.ts:3:1'],
  ['other files', 'Error\n    at f (hidden.test.ts:1:1)\n    at yieldpoint:tests:1:2'],
  ['a line that there is not', 'Error\n    at f (exercise.ts:999:1)'],
  ['a place that is no number', 'Error\n    at f (exercise.ts:one:two)'],
])('%s has no place', (_, stack) => {
  const positions = new Positions([compiled()]);
  expect(positions.ofStack(stack)).toBeNull();
});

test('an export’s place is where it is named', () => {
  const entry = compiled();
  const positions = new Positions([entry]);
  expect(positions.ofExport(entry, 'first')).toEqual({ file: 'exercise.ts', line: 3, column: 23 });
  expect(positions.ofExport(entry, 'renamed')?.line).toBe(7);
  expect(positions.ofExport(entry, 'absent')).toBeNull();
  expect(positions.ofExport(entry, 'constructor')).toBeNull();
  expect(positions.ofExport(entry, null)).toBeNull();
});
