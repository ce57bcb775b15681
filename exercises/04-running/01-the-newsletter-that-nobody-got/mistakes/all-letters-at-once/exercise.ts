import { gather } from '@yieldpoint/asyncio';

export interface Mailer {
  connect(): Promise<void>;
  /** One letter at a time; throws when the letter can't be delivered. */
  send(address: string): Promise<void>;
  /** Needs the connection. */
  summary(): Promise<string>;
  close(): Promise<void>;
}

/** Sends everybody their letter, one after the other, and returns the mailer's summary. */
export async function sendNewsletter(mailer: Mailer, addresses: string[]): Promise<string> {
  await mailer.connect();
  try {
    await gather(addresses.map((address) => mailer.send(address)));
    return await mailer.summary();
  } finally {
    await mailer.close();
  }
}
