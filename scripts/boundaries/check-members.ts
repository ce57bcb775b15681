import { checkFile } from './check-file.ts';
import { packageOf } from './imports.ts';
import type { Member } from './members.ts';
import { WRITES_IMPORTS_OF } from './rules.ts';

export interface Findings {
  readonly files: number;
  readonly imports: number;
  readonly violations: readonly string[];
}

/**
 * Holds every import and every declared dependency against the rules. Having read nothing is a
 * violation: a check that looks past its subject must not look like one that found it in order.
 * @param peers what a declared package needs beside it, by its name
 * @param shared the root's tools, which every test may use
 */
export function checkMembers(
  members: readonly Member[],
  peers: (member: Member, dependency: string) => readonly string[],
  shared: readonly string[],
): Findings {
  const files = members.flatMap((member) => member.files);
  const imports = files.reduce((sum, file) => sum + file.imports.length, 0);
  const empty = members
    .filter((member) => member.files.length === 0)
    .map(({ folder }) => `${folder} has no source file that could be read`);
  if (members.length === 0 || imports === 0) empty.push('Nothing was read: the check saw no import at all');
  const violations = members.flatMap((member) => [
    ...member.files.flatMap((file) => checkFile(member, file, shared)),
    ...unused(member, peers),
  ]);
  return { files: files.length, imports, violations: [...empty, ...violations] };
}

function unused(member: Member, peers: (member: Member, dependency: string) => readonly string[]): string[] {
  const imported = new Set(
    member.files.flatMap((file) => file.imports.map(({ specifier }) => packageOf(specifier))),
  );
  const shipped = new Set(
    member.files
      .filter((file) => file.shipped)
      .flatMap((file) => file.imports.map(({ specifier }) => packageOf(specifier))),
  );
  const declared = [...member.dependencies, ...member.devDependencies];
  const needed = new Set(
    declared.flatMap((name) => [...peers(member, name), ...(WRITES_IMPORTS_OF[name] ?? [])]),
  );
  const run = (name: string) =>
    member.scripts.some((script) => script.split(/\s+/).includes(name.split('/').at(-1) ?? name));
  const idle = declared.filter(
    (name) => !name.startsWith('@types/') && !imported.has(name) && !needed.has(name) && !run(name),
  );
  const testOnly = member.dependencies.filter(
    (name) => imported.has(name) && !shipped.has(name) && !needed.has(name),
  );
  return [
    ...idle.map((name) => `${member.folder}/package.json declares ${name}, which nothing imports`),
    ...testOnly.map(
      (name) => `${member.folder}/package.json declares ${name} under dependencies, but only tests import it`,
    ),
  ];
}
