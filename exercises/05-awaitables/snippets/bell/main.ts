import { awaitable, gather, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

class Bell {
  declare readonly then: PromiseLike<string>['then'];
  readonly #rung = getRunningLoop().createFuture<void>();

  ring() {
    this.#rung.setResult(undefined);
  }

  *[awaitable](): Generator<unknown, string, unknown> {
    if (!this.#rung.done()) yield this.#rung;
    return `heard at ${getRunningLoop().time()}`;
  }
}

async function listen(name: string, delay: number, bell: Bell) {
  await sleep(delay);
  console.log(`${name}: ${await bell}`);
}

async function main() {
  const bell = new Bell();
  getRunningLoop().callLater(3, () => bell.ring());
  await gather([listen('Ann', 0, bell), listen('Bo', 1, bell), listen('Cy', 5, bell)]);
}

run(main());
