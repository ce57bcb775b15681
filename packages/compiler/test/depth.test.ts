import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDepth } from '../src/checks/depth.ts';
import { compile } from '../src/index.ts';
import { honest, nests, wrappers } from './support/nests.ts';

const accepts = (source: string): boolean => {
  try {
    checkDepth(source, 'exercise.ts');
    return true;
  } catch {
    return false;
  }
};

/** The deepest nest of a kind that is let through, up to what 64 KB of source can hold. */
function deepest(nest: (depth: number) => string): string {
  let low = 1;
  let high = 64 * 1024;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const source = nest(middle);
    if (source.length <= 64 * 1024 && accepts(source)) low = middle;
    else high = middle - 1;
  }
  return nest(low);
}

/** Compiles in a process of its own, in a thread with half of the main thread's stack: an overflow would kill it. */
function compileElsewhere(sources: string[]): { signal: string | null; compiled: number } {
  const script = fileURLToPath(new URL('support/compile-elsewhere.ts', import.meta.url));
  const child = spawnSync(process.execPath, [script], { input: JSON.stringify(sources), encoding: 'utf8' });
  return { signal: child.signal, compiled: Number(child.stdout) };
}

describe('what is let through does not overflow a small stack', () => {
  test('each kind alone', () => {
    const sources = Object.values(nests).map(deepest);
    expect(compileElsewhere(sources)).toEqual({ signal: null, compiled: sources.length });
  });

  test('kinds mixed at random', () => {
    const mixes = fc.sample(fc.array(fc.constantFrom(...wrappers), { minLength: 1, maxLength: 5 }), 60);
    const sources = mixes.map((mix) => {
      const open = mix.map(([opening]) => opening).join('');
      const close = mix
        .map(([, closing]) => closing)
        .toReversed()
        .join('');
      return deepest((depth) => `(${open.repeat(depth)}1${close.repeat(depth)})`);
    });
    expect(compileElsewhere(sources)).toEqual({ signal: null, compiled: sources.length });
  });
});

test('what our own walks cannot descend into is refused too, not thrown', () => {
  const compiler = JSON.stringify(new URL('../src/index.ts', import.meta.url).href);
  const script = `import(${compiler}).then(({ compile }) => {
    const result = compile('x = a' + '.a'.repeat(1190), { fileName: 'exercise.ts', format: 'function' });
    console.log(result.ok ? 'compiled' : result.diagnostics[0].code);
  })`;
  const child = spawnSync(process.execPath, ['--stack-size=200', '-e', script], { encoding: 'utf8' });
  expect(child.stdout.trim()).toBe('too-deep');
});

describe('refuses endless nests', () => {
  const endless = [
    'brackets',
    'parentheses',
    'async functions',
    'classes',
    'type arguments',
    'not',
    'templates',
    'else ifs',
    'groups of a pattern',
    'classes of a pattern',
  ];
  test.each(endless)('%s', (name) => {
    const source = nests[name]?.(10_000) ?? '';
    const result = compile(source, { fileName: 'exercise.ts', format: 'function' });
    expect(result.ok || result.diagnostics[0]?.code).toBe('too-deep');
  });
});

describe('lets honest code through', () => {
  test.each(Object.entries(honest))('%s', (_, source) => {
    const result = compile(source, { fileName: 'exercise.ts', format: 'function' });
    expect(result.ok || result.diagnostics).toBe(true);
  });
});

test('brackets in texts, comments and patterns do not nest', () => {
  const many = '('.repeat(2000);
  for (const source of [
    `const a = '${many}';`,
    `const a = "${many}";`,
    `const a = \`${many}\`;`,
    `const a = \`\${1}${many}\${2}\`;`,
    `/* ${many} */ const a = 1;`,
    `const a = 1; // ${many}`,
    `const a = /[${many}]/;`,
    `if (a) /[${many}]/.test(b);`,
    `const f = () => {}\n/[${many}]/.test(b);`,
  ]) {
    expect(accepts(source), source.slice(0, 40)).toBe(true);
  }
});

test('brackets hidden behind a division do nest', () => {
  const many = '('.repeat(2000);
  for (const source of [
    `a / 2; ${many}`,
    `(a) / ${many}`,
    `a[0] / b / ${many}`,
    `x++ / ${many}`,
    `this / ${many} / 1`,
  ]) {
    expect(accepts(source), source.slice(0, 40)).toBe(false);
  }
});
