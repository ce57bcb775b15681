import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Service {
  build: { context: string; dockerfile: string };
  read_only: boolean;
  cap_drop: string[];
  security_opt: string[];
  mem_limit: string;
  memswap_limit: string;
  pids_limit: number;
  tmpfs: string[];
  ports?: string[];
  privileged?: boolean;
  healthcheck: { test: string[] };
}

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const compose: { services: Record<string, Service> } = parse(read('docker-compose.yml'), { merge: true });
const services = Object.entries(compose.services);

/** The instructions of a Dockerfile's last stage, continued lines joined. */
function lastStage(file: string): string[] {
  const lines = read(file)
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
}
const instruction = (lines: string[], name: string) =>
  lines.findLast((line) => line.startsWith(`${name} `))?.slice(name.length + 1);

test('there are a grader and a web service, and only the grader is published', () => {
  expect(services.map(([name]) => name).toSorted()).toEqual(['grader', 'web']);
  expect(compose.services['web']?.ports).toBeUndefined();
  expect(compose.services['grader']?.ports).toEqual(['${PORT:-3000}:3000']);
});

test.each(services)('%s stands behind every wall that a container allows', (_, service) => {
  expect(service.read_only).toBe(true);
  expect(service.cap_drop).toEqual(['ALL']);
  expect(service.security_opt).toContain('no-new-privileges:true');
  expect(service.mem_limit).toMatch(/^\d+[gm]$/);
  expect(service.memswap_limit).toBe(service.mem_limit);
  expect(service.pids_limit).toBeGreaterThan(0);
  expect(service.tmpfs.every((mount) => mount.includes('nosuid') && mount.includes('size='))).toBe(true);
  expect(service.privileged).toBeUndefined();
});

test('the grader runs under its own seccomp profile, which exists', () => {
  const option = compose.services['grader']?.security_opt.find((text) => text.startsWith('seccomp='));
  expect(existsSync(path.join(root, option?.slice('seccomp='.length) ?? ''))).toBe(true);
});

test.each(services)('the image of %s runs a package script of its app, not as root', (name, { build }) => {
  const stage = lastStage(build.dockerfile);
  expect(instruction(stage, 'USER')).toBe('node');
  expect(instruction(stage, 'WORKDIR')).toBe(`/yieldpoint/apps/${name}`);
  const [node, run, script]: string[] = JSON.parse(instruction(stage, 'CMD') ?? '[]');
  expect([node, run]).toEqual(['node', '--run']);
  const manifest: { scripts: Record<string, string> } = JSON.parse(read(`apps/${name}/package.json`));
  expect(manifest.scripts).toHaveProperty(script ?? 'nothing');
});

test.each(services)('the image of %s builds with package scripts that exist', (_, { build }) => {
  const runs = [...read(build.dockerfile).matchAll(/--filter @yieldpoint\/(\w+) run (\w+)/g)];
  expect(runs.length).toBeGreaterThan(0);
  for (const [, member = '', script = ''] of runs) {
    const folder = existsSync(path.join(root, 'apps', member)) ? 'apps' : 'packages';
    const manifest: { scripts: Record<string, string> } = JSON.parse(
      read(`${folder}/${member}/package.json`),
    );
    expect(manifest.scripts).toHaveProperty(script);
  }
});

test.each(services)('the health check of %s is a file of the image', (_, { healthcheck }) => {
  const [kind, program, file = ''] = healthcheck.test;
  expect([kind, program]).toEqual(['CMD', 'node']);
  expect(existsSync(path.join(root, file.replace('/yieldpoint/', '')))).toBe(true);
});

test('images, package scripts and npm start use the same pnpm', () => {
  const manifest: { devDependencies: Record<string, string> } = JSON.parse(read('package.json'));
  const named = `pnpm@${manifest.devDependencies['pnpm']}`;
  for (const file of ['docker/grader.Dockerfile', 'docker/web.Dockerfile', 'scripts/lib/setup/install.mjs']) {
    expect(new Set(read(file).match(/pnpm@[\d.]+/g))).toEqual(new Set([named]));
  }
});
