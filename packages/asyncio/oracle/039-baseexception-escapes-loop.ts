import { BaseException, KeyboardInterrupt, SystemExit, createTask, run, sleep } from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

class Stop extends BaseException {
  static {
    this.prototype.name = 'Stop';
  }
}

async function f() {
  await sleep(0);
  throw new Stop('base');
}
async function k() {
  throw new KeyboardInterrupt('ki');
}
async function s() {
  throw new SystemExit(3);
}

async function waitfor(c: Promise<void>) {
  const t = createTask(c);
  try {
    await t;
  } catch (e) {
    print('inside', show(e));
    throw e;
  }
}

for (const c of [f, k, s]) {
  try {
    run(waitfor(c()));
  } catch (e) {
    print('outside', show(e));
  }
}
