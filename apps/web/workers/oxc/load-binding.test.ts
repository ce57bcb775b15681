import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'oxc-transform';
import { expect, test } from 'vitest';
import { loadBinding } from './load-binding.ts';

const bytesOf = (file: string) => readFileSync(fileURLToPath(import.meta.resolve(file)));

const source = `import { sleep } from '@yieldpoint/asyncio';
async function* ticks(count: number): AsyncGenerator<number> {
  for (let n = 0; n < count; n += 1) { await sleep(1); yield n ?? 0; }
}
export class A { #b = 1; static async c() { for await (const n of ticks(2)) console.log(n, '事件'); } }
`;

test('the WebAssembly build lowers as the native one does', async () => {
  const options = { lang: 'ts', sourceType: 'module', target: 'es2016', sourcemap: true } as const;
  const portable = await loadBinding<Transformer>(bytesOf('oxc-transform/transform.wasm32-wasip1.wasm'));
  const [expected, made] = [transformSync, portable.transformSync].map((tool) =>
    tool('main.ts', source, options),
  );
  expect(made?.code).toContain('asyncToGenerator');
  expect(made?.code).toBe(expected?.code);
  expect(made?.map?.mappings).toBe(expected?.map?.mappings);
});

interface Transformer {
  transformSync: typeof transformSync;
}

interface Parser {
  parseSync(file: string, text: string, options: object): { program: string; errors: unknown[] };
}

test('the WebAssembly build parses', async () => {
  const { parseSync } = await loadBinding<Parser>(bytesOf('oxc-parser/parser.wasm32-wasip1.wasm'));
  const program = JSON.parse(parseSync('main.ts', source, {}).program) as {
    node: { body: { type: string }[] };
  };
  expect(program.node.body.map(({ type }) => type)).toEqual([
    'ImportDeclaration',
    'FunctionDeclaration',
    'ExportNamedDeclaration',
  ]);
  expect(parseSync('main.ts', 'const = ;', {}).errors).toHaveLength(1);
});
