import { createClient, type Client } from '@yieldpoint/protocol/client';
import { WebSocket } from 'ws';
import { Browser } from '../test/support/browser.ts';
import { kinds } from '../test/support/kinds.ts';

/** Milliseconds since the click. */
export interface Timed {
  accepted: number;
  firstEvent: number;
  verdict: number;
}

/** A guest of their own, with websockets that carry their cookie. */
export async function openClient(url: string): Promise<Client> {
  const browser = await new Browser(url).arrive();
  return createClient({
    origin: url,
    fetch: browser.fetch,
    openSocket: (address) => new WebSocket(address, { headers: { cookie: browser.cookie } }),
  });
}

/** One student's click: POST, then a fresh websocket until the verdict. Throws unless it is `passed`, with no event missing. */
export async function submitOnce(client: Client, key: string): Promise<Timed> {
  const clicked = performance.now();
  const since = () => performance.now() - clicked;
  const files = { 'exercise.ts': kinds.right };
  const { id } = await client.createSubmission({
    exercise: 'add',
    files,
    idempotencyKey: `bench-${key}-padding`,
  });
  const timed: Timed = { accepted: since(), firstEvent: 0, verdict: 0 };
  await client.follow(id, {
    onEvent: (event) => {
      timed.firstEvent ||= since();
      if (event.type !== 'finished') return;
      timed.verdict = since();
      if (event.verdict !== 'passed') throw new Error(`Expected the verdict passed, got ${event.verdict}`);
    },
  });
  return timed;
}
