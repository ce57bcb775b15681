import { isBuiltin } from 'node:module';
import path from 'node:path';
import { packageOf } from './imports.ts';
import type { Member, SourceFile } from './members.ts';
import { MAY_IMPORT, MAY_REACH, TESTS_MAY_IMPORT, WITHOUT_NODE } from './rules.ts';

const OURS = '@yieldpoint/';

/** What one file imports and may not, as lines for people. `shared` are the root's tools, which tests may use. */
export function checkFile(member: Member, file: SourceFile, shared: readonly string[]): string[] {
  return file.imports.flatMap(({ specifier, line }) => {
    const complaint = complain(member, file, specifier, shared);
    return complaint === undefined ? [] : [`${file.path}:${line} imports ${specifier}: ${complaint}`];
  });
}

function complain(
  member: Member,
  file: SourceFile,
  specifier: string,
  shared: readonly string[],
): string | undefined {
  if (specifier.startsWith('.')) return checkRelative(member, file, specifier);
  if (specifier.startsWith('/')) return 'an absolute path holds only on one machine';
  if (isBuiltin(specifier)) return checkBuiltin(member, file, specifier);
  const name = packageOf(specifier);
  if (name === member.name)
    return file.shipped ? 'a package reaches its own files by relative paths' : undefined;
  if (name.startsWith(OURS)) {
    const complaint = checkDirection(member, file, name.slice(OURS.length));
    if (complaint !== undefined) return complaint;
  }
  return checkDeclared(member, file, name, shared);
}

function checkRelative(member: Member, file: SourceFile, specifier: string): string | undefined {
  const target = path.posix.join(path.posix.dirname(file.path), specifier);
  const allowed = [member.folder, ...(MAY_REACH[member.folder] ?? [])];
  if (allowed.some((folder) => target === folder || target.startsWith(`${folder}/`))) return undefined;
  return `it lies outside ${member.folder}; import the package by its name`;
}

function checkBuiltin(member: Member, file: SourceFile, specifier: string): string | undefined {
  if (!specifier.startsWith('node:')) return `write node:${specifier}`;
  if (file.shipped && WITHOUT_NODE.includes(member.folder))
    return `${member.folder} also runs where Node's modules do not exist`;
  return undefined;
}

function checkDirection(member: Member, file: SourceFile, name: string): string | undefined {
  const allowed = MAY_IMPORT[member.folder];
  if (allowed === undefined)
    return `${member.folder} has no place in the layers yet; give it one in scripts/boundaries/rules.ts`;
  const also = file.shipped ? [] : (TESTS_MAY_IMPORT[member.folder] ?? []);
  if (allowed.includes(name) || also.includes(name)) return undefined;
  return `${member.folder} may import only ${[...allowed, ...also].join(', ') || 'none of our packages'}`;
}

function checkDeclared(
  member: Member,
  file: SourceFile,
  name: string,
  shared: readonly string[],
): string | undefined {
  const types = `@types/${name.replace(/^@(.+)\/(.+)$/, '$1__$2')}`;
  if (member.dependencies.includes(name) || member.devDependencies.includes(types)) return undefined;
  if (!file.shipped && [...member.devDependencies, ...shared].includes(name)) return undefined;
  return `name it under ${file.shipped ? 'dependencies' : 'devDependencies'} of ${member.folder}/package.json`;
}
