import {
  createTask,
  gather,
  getRunningLoop,
  run,
  sleep,
  type Future,
} from '@yieldpoint/asyncio';

async function read(name: string, reply: Future<string>) {
  console.log(`${name} reads: ${await reply}`);
}

async function main() {
  const reply = getRunningLoop().createFuture<string>();
  reply.addDoneCallback((future) => console.log(`callback: ${future.result()}`));
  const readers = ['Ann', 'Bo'].map((name) => createTask(read(name, reply)));
  await sleep(1);
  reply.setResult('hello');
  console.log('it is set');
  await gather(readers);
  await read('Cy, who is late,', reply);
  try {
    reply.setResult('goodbye');
  } catch (error) {
    console.log((error as Error).name);
  }
}

run(main());
