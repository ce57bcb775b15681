import { join } from 'node:path';
import { EXERCISE_KINDS, type ExerciseKind } from '@yieldpoint/protocol';
import { createSandbox, parseMaximum, type Sandbox } from '@yieldpoint/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../src/check/check.ts';
import { CourseError, FAULTS } from '../src/faults.ts';
import { courseFolder, exerciseFolder, type Change } from './fixture.ts';

let sandbox: Sandbox;
const seen = new Set<string>();

beforeAll(async () => {
  sandbox = await createSandbox({ workers: 1 });
});
afterAll(async () => {
  await sandbox[Symbol.asyncDispose]();
});

/** The one sandbox of these tests, which `check` must not dispose of. */
const borrowed = async (): Promise<Sandbox> => ({
  lanes: sandbox.lanes,
  capacity: sandbox.capacity,
  pids: sandbox.pids,
  grade: (...rest) => sandbox.grade(...rest),
  [Symbol.asyncDispose]: async () => {},
});

async function faultsIn(path: string, seeds = [1]) {
  const { faults } = await check([path], borrowed, { seeds });
  for (const { code } of faults) seen.add(code);
  return faults.map(({ code, file, line, detail }) => {
    const within = file.slice(file.indexOf('yieldpoint-course-')).split('/').slice(1).join('/');
    return `${within}${line === null ? '' : `:${line}`} ${code} ${detail}`;
  });
}

async function faultsOf(changes: Record<string, Change>, kind: ExerciseKind = 'implement') {
  await using folder = await exerciseFolder(changes, kind);
  return await faultsIn(folder.path);
}

const drop = (part: RegExp) => (text: string) => text.replace(part, '');
const texts = 'tests/texts.zh-CN.yaml';

test('an exercise without fault has none, and figures', async () => {
  await using folder = await exerciseFolder();
  const result = await check([folder.path], borrowed, { seeds: [1, 2, 3] });
  expect(result.faults).toEqual([]);
  expect(result.exercises).toMatchObject([{ id: 'later', mistakes: 4, faults: 0 }]);
  expect(result.exercises[0]?.figures).toMatchObject({ visible: 3, hidden: 1, runs: 16 });
});

test('one whose hidden names are secret is checked by their names all the same', async () => {
  const changes = { 'exercise.yaml': (text: string) => `${text}\nsecretNames: true\n` };
  expect(await faultsOf(changes)).toEqual([]);
});

test('a name that is withheld must be one, and nobody is passed who uses it', async () => {
  const yaml = (names: string) => (text: string) => `${text}\nwithheld: [${names}]\n`;
  expect(await faultsOf({ 'exercise.yaml': yaml('waiit') })).toEqual([
    'exercise.yaml unknown-withheld The runtime exports no `waiit`.',
  ]);
  const faults = await faultsOf({ 'exercise.yaml': yaml('sleep') });
  expect(faults.join()).toContain('solution solution-fails With seed 1 it');
});

describe('texts', () => {
  test('too few hints, and not as many in every language', async () => {
    const faults = await faultsOf({ 'hints.zh-CN.md': '## 一\n\n想一想。\n\n## 二\n\n再想想。\n' });
    expect(faults).toContain('hints.zh-CN.md too-few-hints It has 2 of 3 steps.');
    expect(faults).toContain('hints.zh-CN.md hint-steps-differ It has 2 steps, English has 3.');
  });

  test('what tests say is translated, and nothing else', async () => {
    const faults = await faultsOf({
      [texts]: (text) =>
        `${text.replace('does not come back late: 不会太晚返回\n', '').replace('The unit is the second.: 单位是秒。\n', '')}nobody says this: 没有人说\n`,
    });
    expect(faults).toEqual([
      `${texts} missing-text There is no translation of \`does not come back late\`.`,
      `${texts} missing-text There is no translation of \`The unit is the second.\`.`,
      `${texts} unused-text No visible test says \`nobody says this\`.`,
    ]);
  });

  test('links between files must lead to a page, in the same language', async () => {
    const linking = (links: string) => ({
      'prompt.en.md': (text: string) => text.replace('Say why', `${links} Say why`),
    });
    const both = '[here](prompt.en.md) and [far](https://example.org/x)';
    const faults = await faultsOf({
      ...linking(`[there](../nowhere.md), [file](solution/exercise.ts), [them](prompt.zh-CN.md), ${both}`),
    });
    expect(faults).toEqual([
      'prompt.zh-CN.md languages-differ English links to other pages.',
      'prompt.en.md:1 dead-link `../nowhere.md` leads nowhere.',
      'prompt.en.md:1 dead-link `solution/exercise.ts` is no page: only chapters, cheat sheets and prompts are.',
      'prompt.en.md:1 dead-link `prompt.zh-CN.md` is in another language.',
    ]);
  });
});

describe('code', () => {
  test('types of starter, solution and tests are checked', async () => {
    const faults = await faultsOf({
      'solution/exercise.ts': (text) =>
        text.replace('return value;', 'const odd: number = "x"; void odd; return value;'),
      'tests/hidden.test.ts': (text) => text.replace('later(random', 'later("1", random'),
    });
    expect(faults.filter((fault) => fault.includes('type-error'))).toEqual([
      "solution/exercise.ts:6 type-error TS2322: Type 'string' is not assignable to type 'number'.",
      expect.stringContaining('tests/hidden.test.ts:6 type-error TS2'),
    ]);
  });

  test('a starter must compile and must not pass', async () => {
    expect(await faultsOf({ 'starter/exercise.ts': 'export const later = (;' })).toContainEqual(
      expect.stringMatching(/^starter starter-rejected The starter does not compile: exercise\.ts:1:\d+ /),
    );
    expect(await faultsOf({ 'starter/exercise.ts': solved })).toEqual([
      'starter starter-passes The starter passes every test.',
    ]);
  });

  test('a starter must not look like a mistake that nobody has made', async () => {
    const silent = solved.replace(/^ *return value;\n/m, '').replace('Promise<T>', 'Promise<T | undefined>');
    expect(await faultsOf({ 'starter/exercise.ts': silent })).toContain(
      'starter starter-alike The starter fails the same tests as the mistake `nothing-returned`.',
    );
  });

  test('a solution must pass with every seed', async () => {
    const sometimes = solved.replace('return value;', 'return (Math.random() < 2 ? undefined : value) as T;');
    expect(await faultsOf({ 'solution/exercise.ts': sometimes })).toContain(
      'solution solution-fails With seed 1 it does not pass `gives the value back`, `gives any value back`.',
    );
  });

  test('an exercise may not ask for more than there is', async () => {
    const greedy = (text: string) => `${text}\nlimits:\n  cpu: heavy\n  timers: 100001\n`;
    expect(await faultsOf({ 'exercise.yaml': greedy })).toEqual([
      'exercise.yaml over-maximum `limits.timers` asks for 100001; the maximum is 100000.',
    ]);
    await using folder = await exerciseFolder({ 'exercise.yaml': greedy });
    const maximum = parseMaximum('cpu=light,timers=200');
    const { faults } = await check([folder.path], borrowed, { seeds: [1], maximum });
    expect(faults.map(({ detail }) => detail)).toEqual([
      '`limits.cpu` asks for heavy; the maximum is light.',
      '`limits.timers` asks for 100001; the maximum is 200.',
    ]);
  });

  test('an exercise with holes is not run: its faults would mislead', async () => {
    expect(await faultsOf({ 'solution/exercise.ts': null })).toEqual([
      'solution/exercise.ts missing-file The file is missing.',
    ]);
  });
});

describe('mistakes', () => {
  const yaml = 'mistakes/milliseconds/mistake.yaml';
  const code = 'mistakes/milliseconds/exercise.ts';

  test('must compile and must fail', async () => {
    expect(await faultsOf({ [code]: 'export const later = (;' })).toContainEqual(
      expect.stringContaining('mistakes/milliseconds mistake-rejected The mistake does not compile'),
    );
    expect(await faultsOf({ [code]: solved })).toEqual([
      'mistakes/milliseconds mistake-passes With seed 1 every test passes.',
    ]);
  });

  test('fail exactly the tests they name', async () => {
    const fails = '- gives the value back\n  - does not come back early';
    expect(await faultsOf({ [yaml]: (text) => text.replace('- does not come back late', fails) })).toEqual([
      `${yaml} mistake-differs With seed 1 \`does not come back late\` fails, too; ` +
        '`gives the value back` passes; `does not come back early` passes.',
    ]);
  });

  test('name tests that exist', async () => {
    expect(await faultsOf({ [yaml]: (text) => text.replace('come back late', 'come too late') })).toEqual([
      `${yaml} unknown-test There is no test \`does not come too late\`.`,
    ]);
  });

  test('can be told apart, and there are enough of them', async () => {
    const faults = await faultsOf({
      [yaml]: (text) => text.replace('come back late', 'come back early'),
      'mistakes/nothing-returned': null,
    });
    expect(faults).toContain('mistakes too-few-mistakes There are 3 of 4 mistakes.');
    expect(faults).toContain(
      `${yaml} mistakes-alike \`milliseconds\` fails the same tests as \`forgotten-await\`.`,
    );
  });
});

describe('kinds', () => {
  test.each(EXERCISE_KINDS)('what `course new --kind %s` makes has no fault', async (kind) => {
    expect(await faultsOf({}, kind)).toEqual([]);
  });

  const program = 'support/program.ts';

  test('what is to be broken must be there', async () => {
    expect(await faultsOf({ support: null }, 'break-it')).toEqual([
      'support nothing-to-break There is no `*.ts` file in it.',
    ]);
  });

  test('the program that is to be predicted must be there, and must print what the solution says', async () => {
    expect(await faultsOf({ [program]: null }, 'predict')).toEqual([
      `${program} missing-file The file is missing.`,
    ]);
    const louder = (text: string) => text.replace("'the child ends'", "'the child ends!'");
    expect(await faultsOf({ [program]: louder }, 'predict')).toEqual([
      `${program} program-differs It does not print line 3 (the child ends).`,
    ]);
    const nameless = (text: string) => text.replace('main(', 'start(');
    expect(await faultsOf({ [program]: nameless }, 'predict')).toEqual([
      `${program} program-differs The module './program' has no export named 'main'.`,
    ]);
  });

  test('a prediction is written down, not computed', async () => {
    const cheat = "import { main } from './program';\nexport const prediction = String(main);\n";
    expect(await faultsOf({ 'mistakes/child-at-once/exercise.ts': cheat }, 'predict')).toEqual([
      expect.stringContaining(
        'mistake-rejected The mistake does not compile: exercise.ts:1:1 Only constants',
      ),
    ]);
    expect(await faultsOf({ 'solution/exercise.ts': 'export const prophecy = 1;' }, 'predict')).toContain(
      'solution/exercise.ts program-differs It exports no text `prediction`.',
    );
  });

  test('what explains the solution must be there in every language', async () => {
    expect(await faultsOf({ 'explanation.zh-CN.md': null })).toEqual([
      'explanation.zh-CN.md missing-file The file is missing.',
    ]);
  });
});

test('budgets of real and of virtual time', async () => {
  const faults = await faultsOf({
    'exercise.yaml': (text) =>
      text.replace('realMs: 60000', 'realMs: 1').replace('virtualSeconds: 60', 'virtualSeconds: 1'),
  });
  expect(faults).toHaveLength(2);
  expect(faults[0]).toMatch(/^exercise\.yaml over-real-time Grading took \d+ ms of 1 ms\.$/);
  expect(faults[1]).toMatch(/^exercise\.yaml over-virtual-time A test took \d+ of 1 virtual seconds\.$/);
});

test('a sandbox that gives up is our fault, not the exercise’s', async () => {
  await using folder = await exerciseFolder();
  await using gone = await createSandbox({ workers: 1 });
  await gone[Symbol.asyncDispose]();
  const { faults } = await check(
    [folder.path],
    async () => ({ ...(await borrowed()), grade: gone.grade.bind(gone) }),
    {
      seeds: [1],
    },
  );
  for (const { code } of faults) seen.add(code);
  expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['not-gradable']));
});

test('courses, chapters and exercises are told apart, and faults counted for each', async () => {
  await using folder = await courseFolder({ '01-first/01-later/hints.en.md': drop(/^## What waits\?$/m) });
  for (const path of ['.', '01-first', '01-first/01-later']) {
    const result = await check([join(folder.path, path)], borrowed, { seeds: [1] });
    expect(result.exercises).toMatchObject([{ id: 'later', faults: 3 }]);
  }
  expect(await faultsIn(join(folder.path, 'nowhere'))).toEqual([expect.stringContaining('no-such-folder')]);
});

test('every fault that check can find is found above or by the loader', () => {
  const byLoader = [
    'missing-file',
    'unreadable',
    'not-utf8',
    'empty-file',
    'yaml-syntax',
    'yaml-invalid',
    'no-tests',
    'folder-name',
    'missing-chapter',
    'unlisted-chapter',
    'no-exercises',
    'duplicate-id',
    'duplicate-slug',
    'languages-differ',
    'duplicate-term',
    'terms-unsorted',
    'unknown-chapter',
    'directive-misplaced',
  ];
  const bySnippets = [
    'directive-unknown',
    'snippet-missing',
    'snippet-unused',
    'snippet-fails',
    'output-differs',
    'outputs-unexplained',
    'outputs-alike',
    'timeline-empty',
    'picture-missing',
    'picture-unsafe',
  ];
  const byOtherCommands = ['no-such-submission', 'too-large', 'folder-exists'];
  const missing = Object.keys(FAULTS).filter(
    (code) => ![...seen, ...byLoader, ...bySnippets, ...byOtherCommands].includes(code),
  );
  expect(missing).toEqual([]);
  expect(new CourseError([]).faults).toEqual([]);
});

const solved = `import { sleep } from '@yieldpoint/asyncio';

export async function later<T>(seconds: number, value: T): Promise<T> {
  await sleep(seconds);
  return value;
}
`;
