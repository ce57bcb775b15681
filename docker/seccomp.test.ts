import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

interface Rule {
  names: string[];
  action: string;
  errnoRet?: number;
  args?: { index: number; value: number; valueTwo?: number; op: string }[];
}
interface Profile {
  defaultAction: string;
  syscalls: Rule[];
}

const profile: Profile = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'seccomp-grader.json'), 'utf8'),
);
const allowed = profile.syscalls.filter(({ action }) => action === 'SCMP_ACT_ALLOW');
const ruleOf = (name: string) => profile.syscalls.filter(({ names }) => names.includes(name));

test('what is not named is refused', () => {
  expect(profile.defaultAction).toBe('SCMP_ACT_ERRNO');
});

test.each([
  'ptrace',
  'process_vm_readv',
  'mount',
  'umount2',
  'pivot_root',
  'setns',
  'bpf',
  'perf_event_open',
  'keyctl',
  'add_key',
])('%s is not allowed', (name) => expect(ruleOf(name)).toEqual([]));

test.each([
  'io_uring_setup',
  'userfaultfd',
  'init_module',
  'kexec_load',
  'reboot',
  'chroot',
  'personality',
  'memfd_create',
  'fork',
])('%s is not allowed either', (name) => expect(ruleOf(name)).toEqual([]));

test.each([
  'execve',
  'mmap',
  'futex',
  'epoll_pwait',
  'prlimit64',
  'prctl',
  'fdatasync',
  'fcntl',
  'accept4',
  'kill',
  'wait4',
])('%s, which Node, SQLite and the walls need, is allowed without conditions', (name) =>
  expect(ruleOf(name)).toMatchObject([{ action: 'SCMP_ACT_ALLOW' }]),
);

test('a new process gets no namespace by clone, and clone3 looks absent', () => {
  const CLONE_NEW = 0x02000000 | 0x04000000 | 0x08000000 | 0x10000000 | 0x20000000 | 0x40000000 | 0x00020000;
  expect(ruleOf('clone')).toMatchObject([
    { args: [{ index: 0, value: CLONE_NEW, valueTwo: 0, op: 'SCMP_CMP_MASKED_EQ' }] },
  ]);
  expect(ruleOf('clone3')).toMatchObject([{ action: 'SCMP_ACT_ERRNO', errnoRet: 38 }]);
});

test('unshare gives exactly a user and a network namespace', () => {
  expect(ruleOf('unshare')).toMatchObject([
    { args: [{ index: 0, value: 0x10000000 | 0x40000000, op: 'SCMP_CMP_EQ' }] },
  ]);
});

test('no name is allowed twice', () => {
  const names = allowed.flatMap((rule) => rule.names);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
