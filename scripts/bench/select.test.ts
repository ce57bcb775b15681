import { expect, test } from 'vitest';
import { namesOf, select } from './select.ts';

const FILES = [
  'apps/grader/bench/network.bench.ts',
  'apps/grader/bench/soak.bench.ts',
  'packages/asyncio/bench/asyncio.bench.ts',
  'packages/asyncio/bench/explore.bench.ts',
  'packages/asyncio/bench/trace.bench.ts',
  'packages/compiler/bench/compile.bench.ts',
  'packages/sandbox/bench/compile.bench.ts',
  'packages/sandbox/bench/grade.bench.ts',
  'packages/snippets/bench/python.bench.ts',
  'packages/snippets/bench/typescript.bench.ts',
];

test('without a name all run but the soak, which takes ten minutes', () => {
  expect(select(FILES, undefined)).toEqual(FILES.filter((file) => !file.includes('soak')));
  expect(select(FILES, 'grader')).toEqual(['apps/grader/bench/network.bench.ts']);
});

test('the soak runs for who asks for it', () => {
  expect(select(FILES, 'soak')).toEqual(['apps/grader/bench/soak.bench.ts']);
});

test('grade means the sandbox alone and the way through the network', () => {
  expect(select(FILES, 'grade')).toEqual([
    'apps/grader/bench/network.bench.ts',
    'packages/sandbox/bench/grade.bench.ts',
  ]);
});

test('asyncio means the runtime and what its trace costs', () => {
  expect(select(FILES, 'asyncio')).toEqual([
    'packages/asyncio/bench/asyncio.bench.ts',
    'packages/asyncio/bench/trace.bench.ts',
  ]);
});

test('a name means the files of that name', () => {
  expect(select(FILES, 'explore')).toEqual(['packages/asyncio/bench/explore.bench.ts']);
  expect(select(FILES, 'compile')).toEqual([
    'packages/compiler/bench/compile.bench.ts',
    'packages/sandbox/bench/compile.bench.ts',
  ]);
});

test('else it means all files of a package', () => {
  expect(select(FILES, 'snippets')).toEqual([
    'packages/snippets/bench/python.bench.ts',
    'packages/snippets/bench/typescript.bench.ts',
  ]);
});

test('an unknown name means nothing', () => expect(select(FILES, 'pile')).toEqual([]));

test('every name that is offered selects something', () => {
  for (const name of namesOf(FILES)) expect(select(FILES, name)).not.toEqual([]);
});
