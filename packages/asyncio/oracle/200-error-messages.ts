import {
  Barrier,
  BoundedSemaphore,
  Condition,
  ExceptionGroup,
  KeyboardInterrupt,
  Lock,
  Queue,
  Runner,
  Semaphore,
  StopIteration,
  TaskGroup,
  ValueError,
  asCompleted,
  asyncWith,
  awaitable,
  createTask,
  currentTask,
  ensureFuture,
  gather,
  getRunningLoop,
  run,
  shield,
  sleep,
  timeout,
  wait,
} from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

function t(name: string, act: () => unknown): void {
  try {
    print(name, 'ok', act());
  } catch (error) {
    print(name, (error as Error).name, (error as Error).message);
  }
}
async function at(name: string, awaited: PromiseLike<unknown>) {
  try {
    print(name, 'ok', await awaited);
  } catch (error) {
    print(name, (error as Error).name, (error as Error).message);
  }
}
async function c() {
  return 1;
}
async function main() {
  const loop = getRunningLoop();
  t('lock', () => new Lock().release());
  t('sem', () => new Semaphore(-1));
  t('bsem', () => new BoundedSemaphore(1).release());
  t('qdone', () => new Queue().taskDone());
  t('bar', () => new Barrier(0));
  const cond = new Condition();
  await at('cwait', cond.wait());
  t('cnot', () => cond.notify());
  await at('wempty', wait([]));
  await at('wcoro', wait([c() as never]));
  const f = loop.createFuture<unknown>();
  await at('wrw', wait([f], { returnWhen: 'X' as never }));
  await at('wfut', wait(f as never));
  t('res', () => f.result());
  t('exc', () => f.exception());
  f.setResult(1);
  t('set2', () => f.setResult(2));
  t('sete', () => f.setException(new ValueError()));
  const g = loop.createFuture<unknown>();
  t('setsi', () => g.setException(new StopIteration('x')));
  t('setsi2', () => g.setException(StopIteration));
  t('ctask', () => createTask(5 as never));
  t('ensure', () => ensureFuture(5 as never));
  const tm = timeout(1);
  t('tmre', () => tm.reschedule(1));
  await asyncWith(tm, async () => {});
  t('tmre2', () => tm.reschedule(1));
  try {
    await asyncWith(tm, async () => {});
  } catch (error) {
    print('tmenter', (error as Error).message);
  }
  const tg = new TaskGroup();
  t('tgc', () => tg.createTask(c()));
  await asyncWith(tg, async () => {});
  t('tgc2', () => tg.createTask(c()));
  try {
    await asyncWith(tg, async () => {});
  } catch (error) {
    print('tgenter', (error as Error).message);
  }
  t('run', () => run(c()));
  t('rununtil', () => loop.runUntilComplete(g));
  t('close', () => loop.close());
  t('runforever', () => loop.runForever());
  await at('sleepnan', sleep(NaN));
  const q = new Queue<number>(1);
  q.putNowait(1);
  t('full', () => q.putNowait(2));
  q.getNowait();
  t('empty', () => q.getNowait());
  q.shutdown();
  t('shut', () => q.putNowait(1));
  t('shutg', () => q.getNowait());
  await at(
    'badyield',
    createTask(
      (async () =>
        await ({
          *[awaitable]() {
            yield 5;
          },
        } as never))(),
    ),
  );
  t('asc', () => asCompleted(g as never));
  t('gath', () => gather([5 as never]));
  t('shield', () => shield(5 as never));
  const tk = createTask(c());
  await tk;
  t('tset', () => (tk as { setResult(value: number): void }).setResult(1));
  t('tsete', () => (tk as { setException(error: Error): void }).setException(new ValueError()));
  const b = new Barrier(2);
  await b.abort();
  await at('barbroken', b.wait());
  t('egempty', () => new ExceptionGroup('x', []));
  t('egbase', () => new ExceptionGroup('x', [new KeyboardInterrupt()]));
  g.cancel();
}

run(main());
t('noloop', () => getRunningLoop());
t('ct', () => currentTask());
const r = new Runner();
r.close();
t('rclosed', () => r.run(c()));
t('runbad', () => run(5 as never));
