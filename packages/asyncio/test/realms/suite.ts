import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { loweringPlugin } from '../lowering-plugin.ts';

const root = join(import.meta.dirname, '../..');

/** The behaviours' tests as one script for any realm: it ends in a promise of what `runAll` tells. */
export async function suite(): Promise<string> {
  const folder = join(root, 'test/behaviours');
  const files = readdirSync(folder).filter((file) => file.endsWith('.test.ts'));
  const imports = files.map((file) => `import ${JSON.stringify(join(folder, file))};`);
  const runner = join(import.meta.dirname, 'bare-test.ts');
  const { outputFiles } = await build({
    stdin: {
      contents: [...imports, `export { runAll } from ${JSON.stringify(runner)};`].join('\n'),
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'suite',
    target: 'es2022',
    keepNames: true,
    // A test does nothing but have effects, which the package says of none of its files.
    ignoreAnnotations: true,
    alias: { vitest: runner },
    plugins: [
      {
        name: 'lower-tests',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.(?:test|dialect)\.ts$/ }, ({ path }) => {
            const lowered = loweringPlugin.transform(readFileSync(path, 'utf8'), path);
            return { contents: lowered?.code ?? '', loader: 'js', resolveDir: join(path, '..') };
          }),
      },
    ],
  });
  return `${outputFiles[0]?.text ?? ''}\nsuite.runAll()`;
}
