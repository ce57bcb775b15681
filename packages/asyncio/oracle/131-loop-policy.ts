import {
  EventLoopPolicy,
  Runner,
  RuntimeError,
  VirtualClockLoop,
  getEventLoop,
  getEventLoopPolicy,
  getRunningLoop,
  newEventLoop,
  run,
  setEventLoop,
  setEventLoopPolicy,
  withContext,
} from '@yieldpoint/asyncio';
import { print, tuple } from './prelude.ts';

class MyLoop extends VirtualClockLoop {
  static made = 0;
  constructor() {
    super();
    MyLoop.made += 1;
  }
}
class MyPolicy extends EventLoopPolicy {
  override newEventLoop() {
    print('policy.new_event_loop');
    return new MyLoop();
  }
}

async function main() {
  return tuple(getRunningLoop().constructor.name, getEventLoop() === getRunningLoop());
}
const old = getEventLoopPolicy();
setEventLoopPolicy(new MyPolicy());
print(run(main()), MyLoop.made);
const l = newEventLoop();
print(l.constructor.name);
setEventLoop(l);
print(getEventLoop() === l);
l.close();
setEventLoopPolicy(old);
withContext(new Runner({ loopFactory: () => new MyLoop() }), (r) => print(r.run(main())));
setEventLoop(null);
try {
  getEventLoop();
} catch (e) {
  if (e instanceof RuntimeError) print('RuntimeError');
}
