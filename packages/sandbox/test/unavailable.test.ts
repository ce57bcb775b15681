import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { WorkersUnavailableError } from '../src/index.ts';
import { compilePrograms } from '../src/rehearsal/compiled-programs.ts';
import { startSandbox } from '../src/start-sandbox.ts';
import { startPuppets, watch } from './support/puppet.ts';

test('a sandbox whose workers do not come up does not start, and says why', async () => {
  const starting = startSandbox(
    { workers: 1 },
    {
      realms: Promise.resolve({ student: '', tests: '', programs: compilePrograms() }),
      worker: fileURLToPath(new URL('./support/broken-worker.ts', import.meta.url)),
    },
  );
  await expect(starting).rejects.toThrow(WorkersUnavailableError);
  await expect(starting).rejects.toThrow('The realm scripts are missing.');
});

test('when workers stop coming up, a submission is told so, and none is counted', async () => {
  await using sandbox = await startPuppets();
  const command = readFileSync(`/proc/${sandbox.pids[0]}/cmdline`, 'utf8').split('\0');
  rmSync(dirname(command.find((word) => word.endsWith('worker.cjs')) ?? ''), { recursive: true });
  const program = "plan('a'); die('SIGKILL'); for (;;);";
  const { events, outcome } = await watch(sandbox, program);
  expect(outcome).toEqual({ state: 'failed', code: 'workers-unavailable', willRetry: true });
  expect(events.at(-1)).toMatchObject({ type: 'failed', code: 'workers-unavailable' });
});
