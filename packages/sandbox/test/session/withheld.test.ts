import { describe, expect, test } from 'vitest';
import { grade } from './grade.ts';

const ASYNCIO = '@yieldpoint/asyncio';
const withheld = ['wait', 'Future', 'Semaphore'];
/** What an exercise asks for that is about building `wait`. */
const tests = `test('it', async () => {
  const task = asyncio.createTask(asyncio.sleep(1, 'done'));
  const [done] = await exercise.wait([task]);
  expect([...done].map((each) => each.result())).toEqual(['done']);
});`;
const graded = (code: string) => grade({ code, tests, exercise: { withheld } });

describe('a name that the exercise withholds can’t be imported by name', () => {
  test.each([
    ['imported', `import { wait as w } from '${ASYNCIO}';\nexport const wait = w;`, 1, 10],
    ['passed on', `export const a = 1;\nexport { wait } from '${ASYNCIO}';`, 2, 10],
    ['passed on under another name', `export { Future as wait } from '${ASYNCIO}';`, 1, 10],
    ['in quotes', `import { 'wait' as w } from '${ASYNCIO}'; export { w as wait };`, 1, 10],
  ])('%s', async (_, code, line, column) => {
    const [rejected] = (await graded(code)).of('rejected');
    expect(rejected?.diagnostics).toMatchObject([
      { file: 'exercise.ts', code: 'import-withheld', line, column },
    ]);
  });
});

describe('nor be had in another way: whoever uses it is told why', () => {
  test.each([
    ['a namespace', `import * as a from '${ASYNCIO}'; export const wait = a.wait;`],
    [
      'a namespace, by a computed name',
      `import * as a from '${ASYNCIO}'; export const wait = a['wa' + 'it'];`,
    ],
    ['a default', `import a from '${ASYNCIO}'; export const wait = (tasks) => a.wait(tasks);`],
    ['everything passed on', `export * from '${ASYNCIO}';`],
    [
      'a namespace passed on',
      `export * as a from '${ASYNCIO}'; import { a } from './exercise'; export const wait = (t) => a.wait(t);`,
    ],
    ['require', `exports.wait = require('${ASYNCIO}').wait;`],
    ['import()', `export const wait = async (tasks) => (await import('${ASYNCIO}')).wait(tasks);`],
    [
      'import() of a computed name',
      `export const wait = async (t) => (await import('@yieldpoint' + '/asyncio')).wait(t);`,
    ],
    [
      'a descriptor',
      `import * as a from '${ASYNCIO}'; export const { value: wait } = Object.getOwnPropertyDescriptor(a, 'wait');`,
    ],
    [
      'a walk over all',
      `import * as a from '${ASYNCIO}'; export const wait = Object.entries(a).find(([name]) => name === 'wait')[1];`,
    ],
    ['a class', `import * as a from '${ASYNCIO}'; export const wait = (tasks) => new a.Semaphore();`],
    [
      'a subclass',
      `import * as a from '${ASYNCIO}'; class Own extends a.Future {} export const wait = () => new Own();`,
    ],
    [
      'Reflect.construct',
      `import * as a from '${ASYNCIO}'; export const wait = () => Reflect.construct(a.Future, [], a.Task);`,
    ],
  ])('%s', async (_, code) => {
    expect((await graded(code)).test('it').message).toEqual({
      code: 'withheld',
      data: { name: expect.stringMatching(/^(wait|Future|Semaphore)$/) },
    });
  });

  test.each([
    ['a future', 'getRunningLoop().createFuture()'],
    ['a task', 'createTask(sleep(1))'],
    ['what a function gives', 'gather([sleep(1)])'],
    ['a prototype', 'Object.getPrototypeOf(getRunningLoop().createFuture())'],
    ['a class below', 'Object.getPrototypeOf(BoundedSemaphore.prototype)'],
    ['an instance of a class below', 'new BoundedSemaphore()'],
  ])('nor by the constructor of %s', async (_, thing) => {
    const code = `import { BoundedSemaphore, createTask, gather, getRunningLoop, sleep } from '${ASYNCIO}';
      export function wait() {
        const thing = ${thing};
        const found = [];
        for (let at = thing; at !== null; at = Object.getPrototypeOf(at)) found.push(at.constructor.name);
        console.log(found.filter((name) => name !== 'Object').join());
        return [];
      }`;
    expect((await graded(code)).printed).toEqual(['']);
  });

  test('while the module loads', async () => {
    const code = `import * as a from '${ASYNCIO}';\nexport const wait = new a.Semaphore(1);`;
    const { message } = (await graded(code)).test('it');
    expect(message).toEqual({ code: 'withheld', data: { name: 'Semaphore' } });
  });
});

test('of a hidden test only the code is told', async () => {
  const code = `import * as a from '${ASYNCIO}'; export const wait = a.wait;`;
  const { message } = (await grade({ code, hidden: tests, exercise: { withheld } })).test('it');
  expect(message).toEqual({ code: 'withheld', data: {} });
});

test('everything else is there, types included', async () => {
  const code = `import { type Future, createTask, getRunningLoop, Task } from '${ASYNCIO}';
    export async function wait(tasks: Iterable<Future<string>>) {
      const waiter = getRunningLoop().createFuture<void>();
      for (const task of tasks) task.addDoneCallback(() => waiter.setResult(undefined));
      await waiter;
      return [new Set(tasks)];
    }`;
  expect((await graded(code)).statuses).toEqual(['passed']);
});

test('the next submission of another exercise has all of it', async () => {
  const code = `import { wait } from '${ASYNCIO}'; export { wait };`;
  expect((await graded(code)).of('rejected')).toHaveLength(1);
  expect((await grade({ code, tests })).statuses).toEqual(['passed']);
});
