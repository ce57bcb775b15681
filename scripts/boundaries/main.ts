import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkMembers } from './check-members.ts';
import { type Member, readMembers } from './members.ts';

const root = path.resolve(import.meta.dirname, '../..');

const readManifest = (file: string): Record<string, Record<string, string> | undefined> =>
  JSON.parse(readFileSync(file, 'utf8'));

const peers = (member: Member, dependency: string): string[] => {
  const manifest = readManifest(path.join(root, member.folder, 'node_modules', dependency, 'package.json'));
  return Object.keys(manifest['peerDependencies'] ?? {});
};

const shared = Object.keys(readManifest(path.join(root, 'package.json'))['devDependencies'] ?? {});
const { files, imports, violations } = checkMembers(readMembers(root), peers, shared);

for (const violation of violations) console.error(violation);
console.log(`${imports} imports in ${files} files, ${violations.length} against the rules.`);
if (violations.length > 0) process.exitCode = 1;
