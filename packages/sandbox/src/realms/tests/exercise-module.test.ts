import { expect, test } from 'vitest';
import { ExerciseModule, MissingExportError } from './exercise-module.ts';

type Namespace = Record<string | symbol, unknown>;

function filled(): { module: ExerciseModule; namespace: Namespace } {
  const module = new ExerciseModule();
  module.provide(['add', 1, 'label', undefined]);
  return { module, namespace: module.namespace as Namespace };
}

test('gives what was exported and remembers what was used last', () => {
  const { module, namespace } = filled();
  expect(module.lastUsed).toBeNull();
  expect(namespace['add']).toBe(1);
  expect(module.lastUsed).toBe('add');
  expect(namespace['label']).toBeUndefined();
  expect(module.lastUsed).toBe('label');
});

test('a missing export is undefined while tests register, and ends the test that uses it', () => {
  const { module, namespace } = filled();
  expect(namespace['absent']).toBeUndefined();
  module.strict = true;
  expect(() => namespace['absent']).toThrow(MissingExportError);
  expect(() => namespace['toString']).toThrow(MissingExportError);
});

test('is a module to whoever asks, and nothing that could be awaited', () => {
  const { module, namespace } = filled();
  module.strict = true;
  expect(namespace['__esModule']).toBe(true);
  expect(namespace['then']).toBeUndefined();
  expect(namespace[Symbol.toPrimitive]).toBeUndefined();
  expect(Object.keys(namespace)).toEqual(['add', 'label']);
  expect(['add' in namespace, 'absent' in namespace]).toEqual([true, false]);
  expect({ ...namespace }).toEqual({ add: 1, label: undefined });
});

test('can’t be written', () => {
  const { namespace } = filled();
  expect(() => {
    namespace['add'] = 2;
  }).toThrow(TypeError);
  expect(() => Object.defineProperty(namespace, 'add', { value: 2 })).toThrow(TypeError);
});

test('before it is provided it has nothing', () => {
  const { namespace } = new ExerciseModule() as { namespace: Namespace };
  expect([namespace['add'], Object.keys(namespace)]).toEqual([undefined, []]);
});

test('a missing default export is missing: the module does not stand in for it', () => {
  const { module, namespace } = filled();
  expect('default' in namespace).toBe(true);
  expect(namespace['default']).toBeUndefined();
  module.strict = true;
  expect(() => namespace['default']).toThrow(MissingExportError);
});
