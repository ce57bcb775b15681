import { join } from 'node:path';
import type { Sandbox } from '@yieldpoint/sandbox';
import { parseSync } from 'oxc-parser';
import { ENTRY } from '../load/code.ts';
import type { LoadedExercise } from '../load/loaded.ts';
import type { Reader } from '../load/reader.ts';
import { run } from './run.ts';

/** The file in `support/` whose output is to be predicted. */
export const PROGRAM = 'program.ts';

/** Passes the program on, so that tests get at it. */
const PROBED = `import { main as program } from './program';
export const main = (print) => program(print);`;

/** Tests can not import what the student reads, so they hold a copy: here the program itself is run. */
export async function checkPrediction(
  reader: Reader,
  sandbox: Sandbox,
  { folder, settings, gradable, solution }: LoadedExercise,
): Promise<void> {
  if (settings.kind !== 'predict') return;
  const path = join(folder, 'support', PROGRAM);
  const predicted = predictionIn(solution[ENTRY] ?? '');
  if (predicted === null) {
    reader.report('program-differs', join(folder, 'solution', ENTRY), 'It exports no text `prediction`.');
    return;
  }
  const probe = {
    ...gradable,
    version: `${gradable.version} probe`,
    literal: false,
    files: [ENTRY],
    tests: [{ file: 'probe.test.ts', source: probeFor(predicted), hidden: false }],
  };
  const result = await run(sandbox, probe, { [ENTRY]: PROBED }, 1);
  if (result.verdict === 'passed') return;
  const [first] = result.diagnostics;
  const detail = first === undefined ? `It does not print ${result.failed.join(', ')}.` : first.message;
  reader.report('program-differs', path, detail);
}

/** The text that a source exports as `prediction`; null when there is none. */
export function predictionIn(source: string): string | null {
  for (const statement of parseSync(ENTRY, source).program.body) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    if (statement.declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declaration.declarations) {
      if (id.type !== 'Identifier' || id.name !== 'prediction') continue;
      if (init?.type === 'Literal' && typeof init.value === 'string') return init.value;
      if (init?.type === 'TemplateLiteral') return init.quasis[0]?.value.cooked ?? null;
    }
  }
  return null;
}

/** One test for each line, named after it. */
function probeFor(prediction: string): string {
  const lines = prediction.trim().split('\n');
  const expected = JSON.stringify(lines.map((line) => line.trim()));
  return `import { expect, test } from '@yieldpoint/testing';
import { main } from './exercise';

const expected = ${expected};
async function printed(): Promise<string[]> {
  const lines: string[] = [];
  await main((line: string) => { lines.push(line); });
  return lines.join('\\n').trim().split('\\n').map((line) => line.trim());
}
expected.forEach((line, index) => {
  test(\`line \${index + 1} (\${line})\`, async () => {
    expect((await printed())[index]).toBe(line);
  });
});
test('so many lines', async () => {
  expect((await printed()).length).toBe(expected.length);
});
`;
}
