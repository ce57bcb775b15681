import { transformSync } from 'oxc-transform';
import { lowering } from '../src/lowering/index.ts';

/**
 * Lowers the package's own tests and oracle programs onto the runtime under test: in them `async` makes coroutines.
 * The course's compiler does the same and more; this package stands below it and can't use it.
 */
export const loweringPlugin = {
  name: 'lower-async-tests',
  enforce: 'pre' as const,
  transform(source: string, id: string): { code: string; map: string | null } | null {
    if (!/packages\/asyncio\/(?:(?:oracle|examples)\/.*|.*\.(?:test|dialect))\.ts$/.test(id)) return null;
    const { code, map, errors, helpersUsed } = transformSync(id, source, {
      target: 'es2016',
      helpers: { mode: 'External' as never },
      sourcemap: true,
    });
    if (errors.length > 0) throw new SyntaxError(errors.map((error) => error.message).join('\n'));
    const others = Object.entries(helpersUsed).filter(([name]) => !(name in lowering));
    const imports = others.map(([name, from]) => `import ${name} from '${from}';`);
    const all = ['...loweringHelpers', ...others.map(([name]) => name)].join(', ');
    const head = [
      `import { lowering as loweringHelpers } from '@yieldpoint/asyncio/lowering';`,
      ...imports,
      `const babelHelpers = { ${all} };`,
    ].join(' ');
    return { code: `${head} ${code}`, map: map === undefined ? null : JSON.stringify(map) };
  },
};
