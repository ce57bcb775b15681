import type { Task } from '@yieldpoint/asyncio';
import { createTask, run, sleep, wait } from '@yieldpoint/asyncio';
import { now, print } from './prelude.ts';

async function c() {
  try {
    await sleep(10);
  } finally {
    await sleep(0.1);
    print(`[${now()}] c cleaned`);
  }
}
async function b(t: Task<void>) {
  try {
    await t;
  } finally {
    await sleep(0.1);
    print(`[${now()}] b cleaned`);
  }
}
async function a(t: Task<void>) {
  try {
    await t;
  } finally {
    await sleep(0.1);
    print(`[${now()}] a cleaned`);
  }
}

async function main() {
  now();
  const tc = createTask(c());
  const tb = createTask(b(tc));
  const ta = createTask(a(tb));
  await sleep(0.1);
  ta.cancel('top');
  print([ta, tb, tc].map((t) => t.cancelling()));
  await wait([ta]);
  print([ta, tb, tc].map((t) => t.cancelled()));
}
run(main());
