import {
  BaseException,
  KeyboardInterrupt,
  ValueError,
  getRunningLoop,
  newEventLoop,
  sleep,
} from '@yieldpoint/asyncio';
import type { EventLoop, ExceptionContext } from '@yieldpoint/asyncio';
import { print, tuple } from './prelude.ts';
import { reports, t, told } from './told.ts';
import type { Dynamic } from './told.ts';

class Stop extends BaseException {
  static {
    this.prototype.name = 'Stop';
  }
}
class E1 extends Error {
  static {
    this.prototype.name = 'E1';
  }
}
async function err(d: number, m: string): Promise<never> {
  await sleep(d);
  throw new ValueError(m);
}
async function get() {}
const loop = newEventLoop();
reports(loop);
const order: Dynamic[] = [];
const push = (x: unknown) => order.push(x);
loop.callSoon(push, 1);
loop.callSoon(() => loop.stop());
loop.callSoon(push, 2);
loop.runForever();
print(order, loop.isRunning());
loop.stop();
loop.callSoon(push, 3);
loop.runForever();
print(order);
let f: Dynamic = loop.createFuture();
loop.callSoon(() => loop.stop());
t('stopped', () => loop.runUntilComplete(f));
loop.callSoon((x: string) => f.setResult(x), 'x');
t('future', () => loop.runUntilComplete(f));
t('done future', () => loop.runUntilComplete(f));
t('int', () => loop.runUntilComplete(5 as never));
t('running', () => getRunningLoop());
t('create', () => loop.createTask(5 as never));
t('error', () => loop.runUntilComplete(err(1, 'e')));
const boom = () => {
  throw new E1('boom');
};
const stopb = () => {
  throw new Stop('sb');
};
loop.callSoon(boom);
loop.callSoon(stopb);
loop.callLater(1, boom);
loop.callLater(2, () => loop.stop());
f = loop.createFuture();
f.addDoneCallback(boom);
f.addDoneCallback(() => push('next'));
f.setResult(1);
loop.runForever();
print(order);
const keys = (c: ExceptionContext) => Object.keys(c).sort();
const handler = (_loop: EventLoop, c: ExceptionContext) => {
  print('handler', keys(c));
  throw new E1('in handler');
};
loop.setExceptionHandler(handler);
print(loop.getExceptionHandler() === handler);
const logged: Dynamic[] = [];
loop.defaultExceptionHandler = (c) => {
  logged.push(tuple(c.message.split(' <')[0], keys(c), 'exception' in c ? told(c.exception) : null));
};
loop.callSoon(boom);
loop.callSoon(() => loop.stop());
loop.runForever();
print(logged);
loop.callExceptionHandler({ message: 'mine' });
print(logged.slice(1));
loop.setExceptionHandler(null);
loop.callExceptionHandler({ message: 'mine', x: 1 });
print(logged.slice(2));
const ticks: number[] = [];
for (const [n, d] of [3, 1, 2, 1, 0, -1, 3].entries()) loop.callLater(d, (x: number) => ticks.push(x), n);
loop.callLater(4, () => loop.stop());
loop.runForever();
print(ticks.slice(-2).sort(), ticks.slice(0, 2), ticks.length);
const kb = () => {
  throw new KeyboardInterrupt('cb');
};
loop.callSoon(kb);
loop.callSoon(push, 'later');
t('kb', () => loop.runForever());
loop.callSoon(() => loop.stop());
loop.runForever();
print(order.at(-1));
loop.close();
loop.close();
print(loop.isClosed());
for (const act of [
  () => loop.callSoon(boom),
  () => loop.callLater(1, boom),
  () => loop.callAt(1, boom),
  () => loop.runForever(),
  () => loop.callSoonThreadsafe(boom),
])
  t('closed', act);
const x = get();
t('closed', () => loop.runUntilComplete(x));
t('closed', () => loop.createTask(x));
t('stop', () => loop.stop());
