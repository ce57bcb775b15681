import { RuntimeError, allTasks, newEventLoop, sleep } from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

const loop = newEventLoop();
function a() {
  print('a');
  loop.stop();
  loop.callSoon(print, 'scheduled after stop');
}
loop.callSoon(a);
loop.callSoon(print, 'b same iteration');
loop.runForever();
print('stopped once');
loop.stop();
loop.callSoon(print, 'queued before run');
loop.runForever();
print('stopped twice');
async function f() {
  await sleep(1);
}
loop.callSoon(() => loop.stop());
try {
  loop.runUntilComplete(f());
} catch (e) {
  if (e instanceof RuntimeError) print(show(e));
}
for (const t of allTasks(loop)) t.cancel();
loop.runUntilComplete(sleep(0));
loop.close();
try {
  loop.callSoon(print);
} catch (e) {
  if (e instanceof RuntimeError) print(show(e));
}
try {
  loop.runForever();
} catch (e) {
  if (e instanceof RuntimeError) print(show(e));
}
print(loop.isClosed(), loop.isRunning());
