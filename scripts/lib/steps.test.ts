import { expect, test, vi } from 'vitest';
import { seconds, step } from './steps.mjs';

function listen() {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  return () => {
    const said = write.mock.calls.map(([text]) => String(text)).join('');
    write.mockRestore();
    return said;
  };
}

test('a step says what it does and how long it took, and gives its result on', async () => {
  const said = listen();
  const result = await step('Counting', () => Promise.resolve(3));
  expect(said()).toMatch(/^ {2}Counting … \d+\.\d s\n$/);
  expect(result).toBe(3);
});

test('a failed step says so, and the failure goes on', async () => {
  const said = listen();
  const failing = step('Counting', () => Promise.reject(new Error('no fingers')));
  await expect(failing).rejects.toThrow('no fingers');
  expect(said()).toMatch(/failed after \d+\.\d s\n$/);
});

test('times are in seconds', () => expect([seconds(49), seconds(1250)]).toEqual(['0.0 s', '1.3 s']));
