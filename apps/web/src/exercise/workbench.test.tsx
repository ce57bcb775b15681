// @vitest-environment jsdom
import { EditorView } from '@codemirror/view';
import { act, screen, waitFor } from '@testing-library/react';
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { markSolved } from '../course/solved.ts';
import { renderIn } from '../testing/render-in.tsx';
import { pretendScreen } from '../testing/screen.ts';
import { readDraft, writeDraft } from './draft/draft-store.ts';
import { Workbench } from './workbench.tsx';

const exercise = {
  id: 'wait',
  title: 'Wait',
  version: 'v2',
  starter: { 'exercise.ts': 'start', 'helper.ts': 'help' },
  support: { 'given.ts': 'read me' },
  texts: {},
};

/** The page as a browser has it whose server is gone: whatever it sends, nobody answers. */
async function open(view = 'read') {
  const page = renderIn(
    'en',
    <SearchParamsContext value={new URLSearchParams({ view })}>
      <Workbench
        exercise={exercise}
        instructions={<h1>Wait</h1>}
        hints={['<p>look closely</p>']}
        fallback={{ 'exercise.ts': <p>start</p>, 'given.ts': <p>read me</p> }}
      />
    </SearchParamsContext>,
  );
  await screen.findByRole('textbox', { name: 'Code of exercise.ts' });
  return page;
}

const editor = () => EditorView.findFromDOM(document.querySelector<HTMLElement>('.cm-content')!)!;
const text = () => editor().state.doc.toString();
const write = (insert: string) => act(() => editor().dispatch({ changes: { from: 0, insert } }));
const kept = () => readDraft(localStorage, 'wait', 'v2')?.files['exercise.ts'];

// What a page fetches later is here already: no test waits for it.
beforeAll(() => import('./editor/create-editor.ts'));
beforeEach(() => pretendScreen({ small: false }));
afterEach(() => vi.unstubAllGlobals());

describe('Workbench', () => {
  test('keeps what is written, and finds it again', async () => {
    const first = await open();
    write('my ');
    expect(kept()).toBe('my start');
    first.unmount();
    await open();
    expect(text()).toBe('my start');
    expect(screen.getByText('Draft kept in this browser')).toBeTruthy();
  });

  test('starts over, and takes it back', async () => {
    const { user } = await open();
    write('my ');
    await user.click(screen.getByRole('button', { name: 'Start over' }));
    expect([text(), kept()]).toEqual(['start', undefined]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect([text(), kept()]).toEqual(['my start', 'my start']);
  });

  test('opens the draft of an earlier version', async () => {
    writeDraft(localStorage, 'wait', 'v1', { files: { 'exercise.ts': 'old' }, at: 1 });
    const { user } = await open();
    expect(text()).toBe('start');
    await user.click(screen.getByRole('button', { name: 'Open my draft' }));
    expect(text()).toBe('old');
  });

  test('shows the other files of the exercise', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'helper.ts' }));
    expect(text()).toBe('help');
  });

  test('what is given can be read beside the code, and not be written', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'given.ts read only' }));
    expect(screen.getByText('read me')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.keyboard('e');
    expect(screen.queryByText('read me')).toBeNull();
    expect(screen.getByRole('textbox', { name: 'Code of exercise.ts' })).toBeTruthy();
    expect(text()).toBe('start');
  });

  test('the solution is offered to who has passed, and to nobody else', async () => {
    const first = await open();
    expect(screen.queryByText('How the authors solved it')).toBeNull();
    first.unmount();
    markSolved('wait');
    await open();
    expect(screen.getByText('How the authors solved it')).toBeTruthy();
  });

  test('says that nothing was sent, and loses nothing', async () => {
    // With a network it would try for a while: the server may be starting again.
    using _offline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { user } = await open();
    write('my ');
    await user.click(screen.getByRole('button', { name: 'Submit' }));
    await waitFor(() => expect(screen.getByText(/the code was not sent/)).toBeTruthy());
    expect(kept()).toBe('my start');
    expect(screen.getByRole('button', { name: 'Submit' })).toBeTruthy();
  });

  test('single keys lead to its parts', async () => {
    const { user } = await open();
    await user.keyboard('r');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Results');
    await user.keyboard('i');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Read');
    await user.keyboard('h');
    expect(screen.getByText('look closely')).toBeTruthy();
    await user.keyboard('?');
    expect(screen.getByRole('dialog')).toHaveProperty('open', true);
  });

  test('a small screen says what the page is, whatever part it shows', async () => {
    pretendScreen({ small: true });
    await open('results');
    expect(screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent)).toEqual([
      'Wait',
      'Wait',
    ]);
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Results');
  });
});
