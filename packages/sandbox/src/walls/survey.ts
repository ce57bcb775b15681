import type { Hello } from '../pipe/messages.ts';
import { readProcFile } from '../supervisor/proc.ts';
import type { Fence } from './fence.ts';
import { WALL_NAMES } from './wall.ts';
import type { Refusal, Wall, WallName } from './wall.ts';

/**
 * Looks at a living worker from outside, and at what it found when it tried to get out:
 * a wall counts only if it can be seen to stand.
 */
export function surveyWalls(pid: number, hello: Hello, fence: Fence, dataBytes: number): Wall[] {
  const status = readProcFile(pid, 'status');
  const limits = readProcFile(pid, 'limits');
  const field = (name: string): string => status?.match(new RegExp(`^${name}:\\s*(.*)$`, 'm'))?.[1] ?? '';
  const uid = field('Uid').split('\t')[0];

  const standing: Record<WallName, boolean> = {
    watchdog: true,
    'memory-watch': readProcFile(pid, 'statm') !== null,
    'data-limit': new RegExp(`^Max data size\\s+${dataBytes}\\s`, 'm').test(limits ?? ''),
    'file-limit': /^Max file size\s+0\s/m.test(limits ?? ''),
    jitless: hello.jitless,
    permission: hello.permission,
    'empty-environment': hello.emptyEnvironment,
    'no-new-privileges': field('NoNewPrivs') === '1',
    'own-user': uid !== '' && uid !== String(process.getuid?.()),
    'no-capabilities': /^0+$/.test(field('CapEff')),
    'own-network': hello.networkInterfaces === 0 && !fence.refusals.has('own-network'),
    'parent-death': !fence.refusals.has('parent-death'),
    seccomp: field('Seccomp') === '2',
  };
  return WALL_NAMES.map((name) => {
    const active = standing[name];
    if (active) return { name, active, code: null, reason: '' };
    return { name, active, ...(fence.refusals.get(name) ?? MISSING[name] ?? NOT_SEEN) };
  });
}

const NOT_SEEN: Refusal = { code: 'not-seen', reason: 'it could not be seen on the running worker' };

const MISSING: Partial<Record<WallName, Refusal>> = {
  jitless: { code: 'heavy-lane', reason: 'its exercises ask for a compiler: `limits.cpu` is `heavy`' },
  'memory-watch': { code: 'no-statm', reason: 'this system has no /proc/<pid>/statm' },
  seccomp: {
    code: 'no-seccomp',
    reason: 'the host gave this process no seccomp filter; run it in the container of docker-compose.yml',
  },
};
