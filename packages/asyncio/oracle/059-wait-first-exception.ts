import {
  FIRST_EXCEPTION,
  ValueError,
  createTask,
  getRunningLoop,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';
import { KeyError, now, print, show } from './prelude.ts';

async function ok(d: number) {
  await sleep(d);
  return d;
}
async function bad(d: number): Promise<number> {
  await sleep(d);
  throw new ValueError(String(d));
}

async function main() {
  now();
  let ts = [ok(0.1), bad(0.2), ok(0.3)].map((x) => createTask<number>(x));
  let [done, pending] = await wait(ts, { returnWhen: FIRST_EXCEPTION });
  print(
    `[${now()}]`,
    ts.map((t) => done.has(t)),
  );
  await ts[2];
  ts = [createTask(ok(0.2)), createTask(ok(0.1))];
  await sleep(0);
  ts[1]?.cancel();
  [done, pending] = await wait(ts, { returnWhen: FIRST_EXCEPTION });
  print(`[${now()}] a cancelled task does not count as exception`, done.size, pending.size);
  const e = getRunningLoop().createFuture();
  e.setException(new KeyError('k'));
  const p = getRunningLoop().createFuture();
  const [d2, p2] = await wait([e, p], { returnWhen: FIRST_EXCEPTION });
  print(d2.size, p2.size, show(e.exception()));
}
run(main());
