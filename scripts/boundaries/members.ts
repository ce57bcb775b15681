import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Import, readImports } from './imports.ts';

export interface SourceFile {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  /** Whether it is part of what runs in production, rather than a test, a benchmark or a tool's configuration. */
  readonly shipped: boolean;
  readonly imports: readonly Import[];
}

export interface Member {
  /** `packages/asyncio`, `apps/web`, `exercises`. */
  readonly folder: string;
  readonly name: string;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
  readonly scripts: readonly string[];
  readonly files: readonly SourceFile[];
}

const FOLDERS = ['packages/*', 'apps/*', 'exercises', 'journeys'];
const SOURCES = '**/*.{ts,tsx,mts,mjs,css}';
const SKIPPED = new Set(['node_modules', '.next', 'dist', 'starter', 'mistakes']);
const CONFIGURATION = /\.config\.m?ts$/;
const TEST = /(\.test\.tsx?$)|((^|\/)(test|bench)\/)/;
/** Where tests are what is delivered. */
const MADE_OF_TESTS = new Set(['exercises', 'journeys']);

/** Reads every workspace member below `root`, and what each of its files imports. */
export function readMembers(root: string): Member[] {
  return globSync(FOLDERS, { cwd: root })
    .filter((folder) => existsSync(path.join(root, folder, 'package.json')))
    .toSorted()
    .map((folder) => readMember(root, folder.replaceAll(path.sep, '/')));
}

function readMember(root: string, folder: string): Member {
  const manifest: Manifest = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const paths = globSync(SOURCES, {
    cwd: path.join(root, folder),
    exclude: (name) => SKIPPED.has(path.basename(name)),
  });
  return {
    folder,
    name: manifest.name,
    dependencies: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
    devDependencies: Object.keys(manifest.devDependencies ?? {}),
    scripts: Object.values(manifest.scripts ?? {}),
    files: paths.map((file) => ({
      path: `${folder}/${file.replaceAll(path.sep, '/')}`,
      shipped: !CONFIGURATION.test(file) && (MADE_OF_TESTS.has(folder) || !TEST.test(file)),
      imports: readImports(file, readFileSync(path.join(root, folder, file), 'utf8')),
    })),
  };
}

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  scripts?: Record<string, string>;
}
