import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineSplitter } from './line-splitter.ts';
import { parseWorkerMessage, workerMessageSchema } from './messages.ts';

test('a message is read', () => {
  expect(parseWorkerMessage('{"type":"ready"}')).toEqual({ type: 'ready' });
  expect(parseWorkerMessage('{"type":"event","id":3,"event":{"type":"test-started","test":"a"}}')).toEqual({
    type: 'event',
    id: 3,
    event: { type: 'test-started', test: 'a' },
  });
});

test.each([
  '',
  'null',
  '[]',
  '{"type":"ready"',
  '{"type":"ready","extra":1}',
  '{"type":"stage","id":1,"stage":"elsewhere"}',
  '{"type":"event","id":"1","event":{"type":"started"}}',
  '{"type":"event","id":1,"event":{"type":"queued","ahead":0}}',
  `{"type":"fault","message":"${'x'.repeat(5000)}"}`,
])('%j is no message', (line) => {
  expect(parseWorkerMessage(line)).toBeNull();
});

const compiled = (places: unknown): string => {
  const file = { file: 'exercise.ts', code: '', topLevelAwait: false, exports: {}, places };
  return JSON.stringify({
    type: 'compiled',
    id: 1,
    result: { submission: { ok: true, files: [file] }, tests: null, ms: 1 },
  });
};

test('places are numbers, all of them', () => {
  expect(parseWorkerMessage(compiled([1, 2, 3]))).toMatchObject({ type: 'compiled' });
  for (const places of [[1, '2'], [1, null], [[1]], { length: 0 }, '1', undefined])
    expect(parseWorkerMessage(compiled(places))).toBeNull();
});

test('what an event should not carry is dropped on the way', () => {
  const message = parseWorkerMessage(
    '{"type":"event","id":1,"event":{"type":"test-started","test":"a","source":"secret","__proto__":{"x":1}}}',
  );
  expect(message).toEqual({ type: 'event', id: 1, event: { type: 'test-started', test: 'a' } });
});

/** JSON that is nearly a message: the right keys, values of any kind. */
const nearly = fc
  .record(
    {
      type: fc.constantFrom('hello', 'ready', 'event', 'compiled', 'done', 'fault', 'queued'),
      id: fc.oneof(fc.integer(), fc.string(), fc.constant(null)),
      event: fc.record(
        {
          type: fc.constantFrom(
            'started',
            'plan',
            'console',
            'test-started',
            'test-finished',
            'trace',
            'finished',
          ),
          test: fc.oneof(fc.string(), fc.jsonValue()),
          tests: fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()),
          verdict: fc.constantFrom('passed', 'failed', 'won'),
          counts: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
      result: fc.jsonValue(),
      message: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  .map((value) => JSON.stringify(value));

test.each([
  ['any text', fc.string({ unit: 'binary', maxLength: 300 })],
  ['any JSON', fc.json()],
  ['nearly a message', nearly],
])('%s is a message of the schema, or none; nothing is thrown', (_, lines) => {
  fc.assert(
    fc.property(lines, (line) => {
      const message = parseWorkerMessage(line);
      expect(workerMessageSchema.nullable().parse(message)).toEqual(message);
    }),
    { numRuns: 1_000 },
  );
});

test('whatever bytes come, however they are cut: lines come whole, and what is held is bounded', () => {
  const MOST = 64;
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 100 }), { maxLength: 20 }), (chunks) => {
      const lines: string[] = [];
      const splitter = new LineSplitter(MOST, (line) => lines.push(line));
      const goesOn = chunks.every((chunk) => splitter.push(Buffer.from(chunk)));
      const all = Buffer.concat(chunks).toString('utf8').split('\n');
      const tooLong = Buffer.concat(chunks)
        .toString('latin1')
        .split('\n')
        .some((line) => line.length > MOST);
      if (!tooLong) expect([goesOn, lines]).toEqual([true, all.slice(0, -1)]);
      for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(MOST * 3);
    }),
  );
});
