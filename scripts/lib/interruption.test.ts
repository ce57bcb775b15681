import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const MODULE = JSON.stringify(new URL('interruption.mjs', import.meta.url).href);

/** Runs `body` where signals are caught; it says `ready` by itself. */
async function run(body: string, signals: NodeJS.Signals[]) {
  const script = `
    const { catchSignals, interrupted, interruption, insistence } = await import(${MODULE});
    catchSignals();
    setTimeout(() => process.exit(9), 20_000);
    ${body}
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const output = text(child.stdout);
  await once(child.stdout, 'readable');
  for (const signal of signals) {
    child.kill(signal);
  }
  const [code] = await exit;
  return { code, output: await output };
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s interrupts instead of killing', async (signal) => {
  const body =
    "console.log('ready'); await interrupted(); console.log(interruption.reason.code); process.exit(0);";
  expect(await run(body, [signal])).toEqual({ code: 0, output: 'ready\ninterrupted\n' });
});

test('a second signal insists', async () => {
  const body = "insistence.addEventListener('abort', () => process.exit(3)); console.log('ready');";
  expect(await run(body, ['SIGINT', 'SIGTERM'])).toMatchObject({ code: 3 });
});
