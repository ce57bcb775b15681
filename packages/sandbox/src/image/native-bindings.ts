import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

interface PackageJson {
  optionalDependencies?: Record<string, string>;
}

/** Finds the `.node` file of isolated-vm for this platform without loading it: this process must never run it. */
function isolatedVmBinding(entry: string): string {
  const load = createRequire(entry);
  const nodeGypBuild = load('node-gyp-build') as { path(folder: string): string };
  return nodeGypBuild.path(dirname(entry));
}

/** napi-rs packages name one package per platform; those installed here are the ones that fit. */
function platformBindings(packageJson: string): string[] {
  const load = createRequire(packageJson);
  const { optionalDependencies = {} } = load(packageJson) as PackageJson;
  return Object.keys(optionalDependencies).flatMap((name) => {
    try {
      return [load.resolve(name)].filter((path) => path.endsWith('.node'));
    } catch {
      return [];
    }
  });
}

/**
 * esbuild plugin: makes the bundle load native code from its own folder, and notes in `found`
 * (file name → where it lies now) what has to be copied there.
 */
export function nativeBindings(found: Map<string, string>): Plugin {
  const note = (path: string): string => {
    found.set(basename(path), path);
    return `./${basename(path)}`;
  };
  return {
    name: 'native-bindings',
    setup(build) {
      build.onLoad({ filter: /[\\/]isolated-vm[\\/]isolated-vm\.js$/ }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(note(isolatedVmBinding(path)))}).ivm;`,
      }));
      build.onLoad({ filter: /[\\/]node_modules[\\/]oxc-(parser|transform)[\\/].*\.js$/ }, ({ path }) => {
        const root = path
          .slice(0, path.lastIndexOf('oxc-'))
          .concat(path.match(/oxc-(?:parser|transform)/)?.[0] ?? '');
        for (const binding of platformBindings(join(root, 'package.json'))) note(binding);
        return null;
      });
      build.onResolve({ filter: /\.node$/ }, ({ path }) => ({ path, external: true }));
    },
  };
}
