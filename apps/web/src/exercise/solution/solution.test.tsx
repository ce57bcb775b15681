// @vitest-environment jsdom
import { ApiError } from '@yieldpoint/protocol/client';
import { screen } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { renderMarkdown } from '../../markdown/render.ts';
import { renderIn } from '../../testing/render-in.tsx';
import { Solution } from './solution.tsx';

const answer = {
  files: { 'exercise.ts': 'export const answer = 42;' },
  explanation: { en: 'Because **it** is.', 'zh-CN': '因为**就是**如此。' },
};

/** What a page fetches when the solution is opened is here already, so that no test waits for it. */
beforeAll(async () => {
  await Promise.all([
    import('./told.tsx'),
    ...Object.values(answer.explanation).map((text) => renderMarkdown(text, 3)),
  ]);
});

/** Answers with each of these in turn, and counts how often it was asked. */
function answering(...answers: (typeof answer | ApiError)[]) {
  const asked: string[] = [];
  const getSolution = async (id: string) => {
    const next = answers[asked.push(id) - 1];
    if (next === undefined || next instanceof ApiError) throw next ?? new Error('asked once too often');
    return next;
  };
  return { getSolution, asked };
}

test('it is not even asked for before it is opened, and then once', async () => {
  const client = answering(answer);
  const { user } = renderIn('en', <Solution exercise="wait" client={client} />);
  expect(client.asked).toEqual([]);
  const summary = screen.getByText('How the authors solved it');
  await user.click(summary);
  expect((await screen.findByText('it')).tagName).toBe('STRONG');
  expect(screen.getByRole('group', { name: 'Code of exercise.ts' }).textContent).toContain('42');
  await user.click(summary);
  await user.click(summary);
  expect(client.asked).toEqual(['wait']);
});

test('in the reader’s language', async () => {
  const { user } = renderIn('zh-CN', <Solution exercise="wait" client={answering(answer)} />);
  await user.click(screen.getByText('作者的解法'));
  expect((await screen.findByText('就是')).tagName).toBe('STRONG');
});

test('whoever the grader does not know to have passed is told so, and may ask again', async () => {
  const client = answering(new ApiError('not-passed', 403, 'No.'), answer);
  const { user } = renderIn('en', <Solution exercise="wait" client={client} />);
  await user.click(screen.getByText('How the authors solved it'));
  expect(await screen.findByText(/once your code has passed every test/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('it')).toBeTruthy();
});
