import { createTask, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { sendNewsletter, type Mailer } from './exercise';

/** A mailer that notes what is asked of it and when it is done. */
class NotingMailer implements Mailer {
  readonly log: string[] = [];
  /** What to throw, by what is being done. */
  readonly faults = new Map<string, Error>();
  #connected = false;
  #sent = 0;

  async connect() {
    await this.#work('connect', 1);
    this.#connected = true;
  }

  async send(address: string) {
    await this.#work(`send ${address}`, 2);
    this.#sent += 1;
  }

  async summary() {
    const connected = this.#connected;
    await this.#work('summary', 1);
    return connected ? `${this.#sent} sent` : 'not connected';
  }

  async close() {
    this.#connected = false;
    await this.#work('close', 1);
  }

  async #work(what: string, seconds: number) {
    this.log.push(what);
    await sleep(seconds);
    const fault = this.faults.get(what);
    if (fault !== undefined) throw fault;
    this.log.push(`${what}: done`);
  }
}

test('after a failure no more letters go out', async () => {
  const mailer = new NotingMailer();
  mailer.faults.set('send ann', new Error('no such address'));
  await expect(sendNewsletter(mailer, ['ann', 'bo'])).rejects.toThrow('no such address');
  await sleep(10);
  expect(mailer.log).not.toContain('send bo');
  expect(mailer.log).not.toContain('summary');
});

test('without a connection there is nothing to close', async () => {
  const mailer = new NotingMailer();
  mailer.faults.set('connect', new Error('no route to the server'));
  await expect(sendNewsletter(mailer, ['ann'])).rejects.toThrow('no route to the server');
  expect(mailer.log).toEqual(['connect']);
});

test('a list without addresses still gets a summary', async () => {
  const mailer = new NotingMailer();
  expect(await sendNewsletter(mailer, [])).toBe('0 sent');
  expect(mailer.log.at(-1)).toBe('close: done');
});

test('when the summary fails, the connection is closed afterwards', async () => {
  const mailer = new NotingMailer();
  mailer.faults.set('summary', new Error('lost'));
  await expect(sendNewsletter(mailer, [])).rejects.toThrow('lost');
  expect(mailer.log).toEqual(['connect', 'connect: done', 'summary', 'close', 'close: done']);
});

test('cancelled in the middle of a letter, it closes the connection', async () => {
  const mailer = new NotingMailer();
  const task = createTask(sendNewsletter(mailer, ['ann', 'bo']));
  await sleep(2);
  task.cancel();
  await sleep(5);
  expect(task.cancelled()).toBe(true);
  expect(mailer.log).toEqual(['connect', 'connect: done', 'send ann', 'close', 'close: done']);
});

test('random lists are worked off from first to last', async () => {
  const addresses = Array.from({ length: random.int(3, 8) }, (_, index) => `${random.int(0, 99)}-${index}`);
  const mailer = new NotingMailer();
  expect(await sendNewsletter(mailer, addresses)).toBe(`${addresses.length} sent`);
  expect(mailer.log).toEqual(
    ['connect', ...addresses.map((address) => `send ${address}`), 'summary', 'close'].flatMap((what) => [
      what,
      `${what}: done`,
    ]),
  );
});
