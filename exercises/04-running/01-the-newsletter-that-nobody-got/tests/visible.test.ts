import { getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, test } from '@yieldpoint/testing';
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

test('connects before anything else happens', async () => {
  const mailer = new NotingMailer();
  await sendNewsletter(mailer, ['ann']);
  expect(mailer.log.slice(0, 2), 'First connect, to its end: a call alone runs nothing.').toEqual([
    'connect',
    'connect: done',
  ]);
});

test('sends every letter, one after the other', async () => {
  const mailer = new NotingMailer();
  await sendNewsletter(mailer, ['ann', 'bo']);
  expect(
    mailer.log.filter((line) => line.startsWith('send')),
    'Each letter has arrived before the next one goes out.',
  ).toEqual(['send ann', 'send ann: done', 'send bo', 'send bo: done']);
});

test('returns the summary, asked for while the connection stands', async () => {
  const mailer = new NotingMailer();
  expect(
    await sendNewsletter(mailer, ['ann', 'bo', 'cy']),
    'The summary must be there before `finally` closes the connection.',
  ).toBe('3 sent');
});

test('has closed the connection when it returns', async () => {
  const mailer = new NotingMailer();
  await sendNewsletter(mailer, ['ann', 'bo']);
  expect(mailer.log.at(-1), 'Closing is the last thing, and it is finished.').toBe('close: done');
  expect(getRunningLoop().time(), 'connect 1 s, two letters 2 s each, summary 1 s, close 1 s.').toBe(7);
});

test('closes the connection when a letter fails', async () => {
  const mailer = new NotingMailer();
  mailer.faults.set('send bo', new Error('no such address'));
  let caught: unknown;
  try {
    await sendNewsletter(mailer, ['ann', 'bo']);
  } catch (error) {
    caught = error;
  }
  expect((caught as Error | undefined)?.message, 'Whoever called learns that a letter failed.').toBe(
    'no such address',
  );
  expect(mailer.log.at(-1), 'An error is no reason to leave the connection open.').toBe('close: done');
});
