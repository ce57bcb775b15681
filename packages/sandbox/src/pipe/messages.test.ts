import { expect, test } from 'vitest';
import { parseWorkerMessage } from './messages.ts';

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

test('what an event should not carry is dropped on the way', () => {
  const message = parseWorkerMessage(
    '{"type":"event","id":1,"event":{"type":"test-started","test":"a","source":"secret","__proto__":{"x":1}}}',
  );
  expect(message).toEqual({ type: 'event', id: 1, event: { type: 'test-started', test: 'a' } });
});
