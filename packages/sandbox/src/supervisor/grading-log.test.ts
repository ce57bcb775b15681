import { expect, test } from 'vitest';
import { hashSources } from './grading-log.ts';

test('the hash follows names and contents, not their order', () => {
  const hash = hashSources({ 'a.ts': '1', 'b.ts': '2' });
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(hashSources({ 'b.ts': '2', 'a.ts': '1' })).toBe(hash);
  expect(hashSources({ 'a.ts': '2', 'b.ts': '1' })).not.toBe(hash);
  expect(hashSources({ 'a.ts': '12', 'b.ts': '' })).not.toBe(hash);
});
