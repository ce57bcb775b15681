import {
  abortable,
  createTask,
  getRunningLoop,
  runAsync,
  sleep,
  wait,
  type Signal,
} from '@yieldpoint/asyncio';

const say = (text: string) => console.log(`${getRunningLoop().time()} s  ${text}`);

function download(signal: Signal) {
  say('download started');
  return new Promise<string>((resolve, reject) => {
    const timer = getRunningLoop().callLater(60, () => resolve('the file'));
    signal.addEventListener('abort', () => {
      say('download aborted');
      timer.cancel();
      reject(new Error('no more download'));
    });
  });
}

async function main() {
  const task = createTask(abortable(download));
  await sleep(2);
  task.cancel();
  await wait([task]);
  say(task.cancelled() ? 'the task was cancelled' : 'the task has a result');
}

void runAsync(main());
