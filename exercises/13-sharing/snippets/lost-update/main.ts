import { asyncWith, gather, Lock, run, sleep } from '@yieldpoint/asyncio';

let balance = 0;
const lock = new Lock();

async function deposit(amount: number) {
  const before = balance;
  await sleep(1); // the bank takes a moment
  balance = before + amount;
}

async function guarded(amount: number) {
  await asyncWith(lock, async () => {
    await deposit(amount);
  });
}

async function main() {
  await gather([deposit(10), deposit(20)]);
  console.log(`without a lock: ${balance}`);
  balance = 0;
  await gather([guarded(10), guarded(20)]);
  console.log(`with a lock: ${balance}`);
}

run(main());
