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
const SOURCES = '**/*.{ts,tsx,mts,mjs,js,css}';
const SKIPPED = new Set(['node_modules', '.next', 'public', 'dist', 'fixtures', 'starter', 'mistakes']);
const CONFIGURATION = /\.config\.m?ts$/;
const TEST = /(\.(test|fixture)\.tsx?$)|((^|\/)(test|testing|bench|oracle|examples)\/)/;
/** Where tests are what is delivered. */
const DELIVERS_TESTS = 'exercises';
/** Where everything is a test. */
const IS_TEST = 'journeys';

const isShipped = (folder: string, file: string) =>
  folder !== IS_TEST && !CONFIGURATION.test(file) && (folder === DELIVERS_TESTS || !TEST.test(file));

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
      shipped: isShipped(folder, file),
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
