import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSandbox } from '@yieldpoint/sandbox';
import { describe, expect, test } from 'vitest';
import { check } from '../src/check/check.ts';
import { snippetCommand } from '../src/cli/snippet.ts';
import { CourseError, type FaultCode } from '../src/faults.ts';
import { loadCourse } from '../src/load/course.ts';
import { courseFolder, type Change } from './fixture.ts';

const typescript = `import { run, sleep } from '@yieldpoint/asyncio';

async function main(): Promise<void> {
  await sleep(2);
  console.log('slept');
}

run(main());
`;
const python = `import asyncio

async def main():
    await asyncio.sleep(2)
    print("slept")

asyncio.run(main())
`;
const picture = `<svg viewBox="0 0 10 10">
  <marker id="tip"><path d="M0 0h1"/></marker>
  <path d="M0 0h9" stroke="var(--line)" fill="currentColor" marker-end="url(#tip)"/>
</svg>
`;
const both = (text: string) => `  en: ${text}\n  zh-CN: ${text}\n`;
const snippet = '01-first/snippets/slept';
const english = '01-first/chapter.en.md';
const chinese = '01-first/chapter.zh-CN.md';
const text = '\n\n::snippet[slept]\n\n::timeline[slept]\n\n::picture[loop]\n';

/** A course whose chapter places one snippet, its drawing and a picture, changed as told. */
const folderWith = (changes: Record<string, Change> = {}) =>
  courseFolder({
    [english]: `## One${text}`,
    [chinese]: `## 一${text}`,
    [`${snippet}/snippet.yaml`]: `title:\n${both('Asleep')}`,
    [`${snippet}/main.ts`]: typescript,
    [`${snippet}/main.py`]: python,
    [`${snippet}/output.txt`]: 'slept\n',
    'pictures/loop/picture.yaml': `alt:\n${both('A loop.')}`,
    'pictures/loop/picture.en.svg': picture,
    'pictures/loop/picture.zh-CN.svg': picture,
    ...changes,
  });

/** What the loader finds, without running anything but what is drawn. */
async function loadingFaults(changes: Record<string, Change>): Promise<[FaultCode, string][]> {
  await using folder = await folderWith(changes);
  const error: unknown = await loadCourse(folder.path).then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof CourseError ? error.faults.map(({ code, detail }) => [code, detail]) : [];
}

test('a chapter carries its snippets, the drawings of their runs, and its pictures', async () => {
  await using folder = await folderWith();
  const chapter = (await loadCourse(folder.path)).chapters.get('first');
  expect(chapter?.snippets).toEqual({
    slept: { title: { en: 'Asleep', 'zh-CN': 'Asleep' }, differs: null, typescript, python },
  });
  expect(chapter?.pictures['loop']).toEqual({
    alt: { en: 'A loop.', 'zh-CN': 'A loop.' },
    svg: { en: picture, 'zh-CN': picture },
  });
  const trace = chapter?.timelines['slept'] ?? [];
  expect(trace[0]).toMatchObject({ type: 'task-created', name: 'Task-1' });
  const at: unknown = expect.objectContaining({ line: 4 });
  expect(trace).toContainEqual(expect.objectContaining({ type: 'step-ended', awaiting: 'sleep(2)', at }));
});

describe('what is placed', () => {
  test('is there, and in both languages alike', async () => {
    const faults = await loadingFaults({
      [english]: '## One\n\n::snippet[slept]\n\n::picture[none]\n\n::timeline[none]\n',
    });
    expect(faults).toEqual([
      ['languages-differ', 'English has `::picture[none]` in line 5; here is `::timeline[slept]`.'],
      ['picture-missing', 'There is no picture `none`.'],
      ['snippet-missing', 'There is no snippet `none`.'],
    ]);
  });

  test('is written as a directive, and code is none', async () => {
    const wrong = `${text}\n::snipet[slept]\n\n\`\`\`text\n::any\n\`\`\`\n`;
    const unknown: [FaultCode, string] = ['directive-unknown', '`::snipet[slept]` means nothing here.'];
    const changes = { [english]: `## One${wrong}`, [chinese]: `## 一${wrong}` };
    expect(await loadingFaults(changes)).toEqual([unknown, unknown]);
  });

  test('stands apart from the text', async () => {
    const joined = `${text}\nText\n::picture[loop]\n`;
    const faults = await loadingFaults({ [english]: `## One${joined}`, [chinese]: `## 一${joined}` });
    expect(faults.map(([code]) => code)).toEqual(['directive-unknown', 'directive-unknown']);
  });

  test('uses every snippet', async () => {
    expect(await loadingFaults({ [english]: '## One\n', [chinese]: '## 一\n' })).toEqual([
      ['snippet-unused', 'The chapter never says `::snippet[slept]`.'],
    ]);
  });

  test('is drawn from a run', async () => {
    expect(await loadingFaults({ [`${snippet}/main.ts`]: 'console.log("slept");\n' })).toEqual([
      ['timeline-empty', 'The program runs nothing on a loop of its own.'],
    ]);
  });
});

test.each([
  ['<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>', '`<script>` is not shown.'],
  ['<svg viewBox="0 0 1 1" onload="x()"/>', '`onload="x()"` would run a script.'],
  ['<svg viewBox="0 0 1 1"><use href="https://a.example/b"/></svg>', 'leads out of the drawing.'],
  ['<svg viewBox="0 0 1 1"><path fill="url(//a.example)"/></svg>', 'loads something from elsewhere.'],
  ['<svg viewBox="0 0 1 1"><path fill="#fff"/></svg>', 'has one colour in both themes'],
  ['<svg viewBox="0 0 1 1"><path style="fill: red"/></svg>', 'is not followed'],
  ['<!DOCTYPE svg><svg viewBox="0 0 1 1"/>', 'is not part of a drawing.'],
  ['<svg width="1"/>', 'The drawing has no `viewBox`'],
])('%s is no drawing for the page', async (svg, detail) => {
  const [found] = await loadingFaults({ 'pictures/loop/picture.en.svg': svg });
  expect(found).toEqual(['picture-unsafe', expect.stringContaining(detail)]);
});

// One interpreter for all: starting it is what takes time, on a busy machine half a minute.
test(
  'both programs of every snippet are run and held against the output files',
  { timeout: 300_000 },
  async () => {
    const folderOf = (name: string) => `01-first/snippets/${name}`;
    const named = (name: string, files: Record<string, string>): Record<string, Change> => {
      const all = { 'main.ts': typescript, 'main.py': python, 'output.txt': 'slept\n', ...files };
      const yaml = { 'snippet.yaml': `title:\n${both(name)}`, ...all };
      return Object.fromEntries(Object.entries(yaml).map(([file, to]) => [`${folderOf(name)}/${file}`, to]));
    };
    const why = { 'snippet.yaml': `title:\n${both('Asleep')}differs:\n${both('So.')}` };
    const awake = { 'main.py': python.replace('slept', 'awake') };
    const snippets = {
      ...named('alike', { ...why, 'output.py.txt': 'slept\n' }),
      ...named('apart', awake),
      ...named('explained', { ...awake, ...why, 'output.py.txt': 'awake\n' }),
      ...named('outdated', { 'output.txt': 'slept well\n' }),
      ...named('spare', { 'output.py.txt': 'slept\n' }),
      ...named('throws', {
        'main.ts': 'throw new RangeError("no");\n',
        'main.py': 'import asyncio\n1 / 0\n',
      }),
      ...named('typed', { 'main.ts': `${typescript}const x: string = 1;\n` }),
    };
    const names = [...new Set(Object.keys(snippets).map((path) => path.split('/')[2] ?? ''))];
    const placed = names.map((name) => `::snippet[${name}]\n\n`).join('');
    await using folder = await folderWith({
      ...snippets,
      [english]: `## One${text}\n${placed}`,
      [chinese]: `## 一${text}\n${placed}`,
    });
    const { faults, snippets: run } = await check([folder.path], () => createSandbox({ workers: 1 }), {
      seeds: [1],
    });
    const said = faults
      .filter(({ file }) => file.includes('/snippets/'))
      .map(({ code, file, line, detail }) => {
        const within = file.slice(file.indexOf('/snippets/') + '/snippets/'.length);
        return `${within}${line === null ? '' : `:${line}`} ${code} ${detail}`;
      });
    expect(said.toSorted()).toEqual([
      'alike/snippet.yaml outputs-alike Both programs print the same.',
      'apart outputs-unexplained In line 1 TypeScript prints `slept`, Python `awake`.',
      'outdated/output.txt:1 output-differs It says `slept well`, the program prints `slept`.',
      'spare/output.py.txt outputs-unexplained snippet.yaml does not say why Python prints something else.',
      'throws/main.py:2 snippet-fails ZeroDivisionError: division by zero',
      'throws/main.ts:1 snippet-fails RangeError: no',
      "typed/main.ts:9 type-error TS2322: Type 'number' is not assignable to type 'string'.",
    ]);
    expect(run).toBe(8);

    await writeFile(join(folder.path, folderOf('outdated'), 'output.txt'), 'old\n');
    expect(await snippetCommand([join(folder.path, folderOf('outdated'))], { write: true })).toBe(0);
    expect(await readFile(join(folder.path, folderOf('outdated'), 'output.txt'), 'utf8')).toBe('slept\n');
  },
);
