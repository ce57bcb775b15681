import { expect, test } from 'vitest';
import {
  LookupError,
  ContextVar,
  Context,
  copyContext,
  getRunningLoop,
  run,
  sleep,
} from '@yieldpoint/asyncio';

test('an async generator runs in the context of whoever steps it', () => {
  const v = new ContextVar('v', { default: 0 });
  async function* steps() {
    for (;;) {
      v.set(v.get() + 1);
      yield v.get();
    }
  }
  async function main() {
    const out: unknown[] = [];
    for await (const n of steps()) {
      out.push(n, v.get());
      if (n === 2) break;
    }
    return out;
  }
  expect(run(main())).toEqual([1, 1, 2, 2]);
});

test('a variable without a value and without a default', () => {
  const v = new ContextVar<number>('v');
  expect(() => v.get()).toThrow(LookupError);
  expect(v.get(7)).toBe(7);
});

test('tokens: once, by their own variable, in their own context', () => {
  const v = new ContextVar('v', { default: 0 });
  const w = new ContextVar('w', { default: 0 });
  const context = copyContext();
  context.run(() => {
    const token = v.set(1);
    expect(() => w.reset(token)).toThrow('the token was made by a different variable');
    expect(() => copyContext().run(() => v.reset(token))).toThrow(
      'the token was made in a different context',
    );
    v.reset(token);
    expect(() => v.reset(token)).toThrow('the token has already been used once');
    expect(v.get()).toBe(0);
    const first = v.set(1);
    v.set(2);
    v.reset(first);
    expect([v.get(), context.has(v as ContextVar<never>)]).toEqual([0, false]);
    expect(() => context.run(() => {})).toThrow('cannot enter context: it is already entered');
  });
});

test('contexts are copied, not shared', () => {
  const v = new ContextVar('v', { default: 0 });
  const context = new Context();
  context.run(() => v.set(1));
  const copy = context.copy();
  copy.run(() => v.set(2));
  expect([context.get(v), copy.get(v), copy.size]).toEqual([1, 2, 1]);
});

test('callbacks of timers run in the context in which they were set', () => {
  const v = new ContextVar('v', { default: 'none' });
  const out: string[] = [];
  async function main() {
    v.set('set');
    getRunningLoop().callLater(1, () => out.push(v.get()));
    v.set('changed');
    await sleep(2);
  }
  run(main());
  expect(out).toEqual(['set']);
});

test('callbacks run in a context of choice, given after their arguments', () => {
  const v = new ContextVar('v', { default: 'none' });
  const out: string[] = [];
  const note = (name: string) => out.push(`${name} ${v.get()}`);
  async function main() {
    const context = copyContext();
    context.run(() => v.set('chosen'));
    const loop = getRunningLoop();
    loop.callSoon(note, 'soon', { context });
    loop.callLater(1, note, 'later', { context });
    loop.callAt(2, note, 'plain');
    const future = loop.createFuture<void>();
    future.addDoneCallback(() => note('done'), { context });
    future.setResult();
    await sleep(3);
  }
  run(main());
  expect(out).toEqual(['soon chosen', 'done chosen', 'later chosen', 'plain none']);
});
