import { expect, test } from 'vitest';
import { remember } from './remember.ts';

function counted(capacity: number) {
  const asked: string[] = [];
  const ask = remember(capacity, async (question: string) => {
    asked.push(question);
    if (question === 'bad') throw new Error('no answer');
    return question.toUpperCase();
  });
  return { asked, ask };
}

test('asks once, also while the answer is on its way', async () => {
  const { asked, ask } = counted(2);
  expect(await Promise.all([ask('a'), ask('a')])).toEqual(['A', 'A']);
  expect(await ask('a')).toBe('A');
  expect(asked).toEqual(['a']);
});

test('forgets what was asked longest ago', async () => {
  const { asked, ask } = counted(2);
  for (const question of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(question);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('does not remember a failure', async () => {
  const { asked, ask } = counted(2);
  await expect(ask('bad')).rejects.toThrow('no answer');
  await expect(ask('bad')).rejects.toThrow('no answer');
  expect(asked).toEqual(['bad', 'bad']);
});
