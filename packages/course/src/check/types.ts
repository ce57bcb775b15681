import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadedExercise } from '../load/loaded.ts';
import type { Reader } from '../load/reader.ts';
import type { ReadSnippet } from '../load/snippet.ts';

const globals = fileURLToPath(new URL('globals.d.ts', import.meta.url));
const compilerOptions = {
  target: 'es2024',
  lib: ['es2024', 'esnext.disposable', 'esnext.iterator', 'esnext.array'],
  module: 'esnext',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  paths: {
    '@yieldpoint/asyncio': [fileURLToPath(import.meta.resolve('@yieldpoint/asyncio'))],
    '@yieldpoint/asyncio/explore': [fileURLToPath(import.meta.resolve('@yieldpoint/asyncio/explore'))],
    '@yieldpoint/testing': [fileURLToPath(import.meta.resolve('@yieldpoint/testing'))],
  },
};

/**
 * Type-checks starters and solutions, each with the tests beside it as a student's editor sees them, and snippets. All
 * go through one run of the compiler.
 */
export async function checkTypes(
  reader: Reader,
  exercises: LoadedExercise[],
  snippets: ReadSnippet[],
): Promise<void> {
  const project = await realpath(await mkdtemp(join(tmpdir(), 'yieldpoint-types-')));
  try {
    const origins = new Map<string, string>();
    for (const [index, { folder }] of exercises.entries()) {
      for (const part of ['starter', 'solution']) {
        const target = join(project, String(index), part);
        await mkdir(target, { recursive: true });
        for (const source of ['support', 'tests', part]) {
          for (const name of Object.keys(await reader.sources(join(folder, source)))) {
            origins.set(join(target, name), join(folder, source, name));
            await cp(join(folder, source, name), join(target, name));
          }
        }
      }
    }
    for (const [index, { folder }] of snippets.entries()) {
      const target = join(project, `snippet-${index}`, 'main.ts');
      await mkdir(dirname(target));
      origins.set(target, join(folder, 'main.ts'));
      await cp(join(folder, 'main.ts'), target);
    }
    const files = [...origins.keys(), globals];
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
    reportErrors(reader, await tsc(project), project, origins);
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

interface Finding {
  file: string;
  line: number;
  text: string;
}

function reportErrors(
  reader: Reader,
  errors: Finding[],
  project: string,
  origins: Map<string, string>,
): void {
  const reported = new Set<string>();
  for (const { file, line, text } of errors) {
    const origin = origins.get(join(project, file));
    const key = `${origin}:${line}:${text}`;
    // A test is checked beside the starter and beside the solution, and may have the same error twice.
    if (origin === undefined || reported.has(key)) continue;
    reported.add(key);
    reader.report('type-error', origin, text, line);
  }
}

/** What the compiler found. Throws when it did not get so far as to find anything. */
function tsc(project: string): Promise<Finding[]> {
  const bin = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
  const options = ['-p', 'tsconfig.json', '--pretty', 'false'];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [bin, ...options],
      { cwd: project, maxBuffer: 1 << 26 },
      (error, stdout, stderr) => {
        const matches = stdout.matchAll(/^(?<file>.+?)\((?<line>\d+),\d+\): error (?<text>.*)$/gm);
        const errors = [...matches].map(({ groups }) => {
          return {
            file: groups?.['file'] ?? '',
            line: Number(groups?.['line']),
            text: groups?.['text'] ?? '',
          };
        });
        if (error === null || errors.length > 0) resolve(errors);
        else reject(new Error(`The type checker did not run:\n${stdout}${stderr}`, { cause: error }));
      },
    );
  });
}
