import { mkdtempDisposable } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Browser, follow, newKey } from './support/browser.ts';
import { kinds } from './support/kinds.ts';
import { spawnGrader } from './support/process.ts';

/** Gives the program behind it a disk of two megabytes of its own, mounted at the folder named first. */
const SMALL_DISK = 'mount -t tmpfs -o size=2m none "$0" && exec "$@"';
const onSmallDisk = (folder: string) => ['unshare', '--mount', 'sh', '-c', SMALL_DISK, folder];
const canMount = spawnSync('unshare', ['--mount', 'sh', '-c', SMALL_DISK, tmpdir(), 'true']).status === 0;

const large = (key: string) => ({
  exercise: 'add',
  files: { 'exercise.ts': `${kinds.right}//${'x'.repeat(60_000)}` },
  idempotencyKey: key,
});

test.runIf(canMount)(
  'a full disk refuses with 507, keeps what it had accepted, and takes the same again once there is room',
  async () => {
    await using dir = await mkdtempDisposable(join(tmpdir(), 'yieldpoint-disk-'));
    const env = { DATA_DIR: dir.path, WORKERS: '1', SUBMISSIONS_PER_MINUTE: '1000' };
    await using grader = spawnGrader(env, onSmallDisk(dir.path));
    const browser = new Browser(await grader.listening);
    const accepted: string[] = [];
    let key = newKey();
    let refused = await browser.post(large(key));
    for (; refused.status === 202; refused = await browser.post(large(key))) {
      accepted.push(((await refused.json()) as { id: string }).id);
      key = newKey();
      if (accepted.length === 1) await follow(browser, accepted[0] ?? '');
    }
    expect(refused.status).toBe(507);
    expect(await refused.json()).toMatchObject({ error: { code: 'storage-full' } });

    // Nothing of the refused one is there, reading goes on, and so does the process.
    const listed = await browser.fetch('/api/submissions?limit=100');
    const { submissions } = (await listed.json()) as { submissions: { id: string }[] };
    expect(submissions.map(({ id }) => id)).toEqual(accepted.toReversed());
    expect((await browser.fetch('/api/readyz')).status).toBe(200);

    // Room is made from outside, in the disk that only the grader sees.
    spawnSync('nsenter', [
      '--mount',
      '--target',
      String(grader.pid),
      'mount',
      '-o',
      'remount,size=64m',
      dir.path,
    ]);
    const again = await browser.post(large(key));
    expect(again.status).toBe(202);
    for (const id of [...accepted, ((await again.json()) as { id: string }).id])
      expect((await follow(browser, id)).at(-1)).toMatchObject({ type: 'finished', verdict: 'passed' });
  },
  120_000,
);
