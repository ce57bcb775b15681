import ivm from 'isolated-vm';
import { bundle } from '../test/bundle.ts';
import { loweredSource } from './load.ts';

/** The workloads in an isolate of their own: gives how to run one there. */
export function isolatedWorkloads(): (name: string, size: number) => void {
  const context = new ivm.Isolate({ memoryLimit: 1024 }).createContextSync();
  const exports = [
    `export * as asyncio from '@yieldpoint/asyncio';`,
    `export { lowering } from '@yieldpoint/asyncio/lowering';`,
  ].join('\n');
  context.evalSync(bundle(exports, { minify: false, globalName: 'runtime' }));
  const source = loweredSource().replace(/;\s*$/, '');
  context.evalSync(`var workloads = (${source})(runtime.asyncio, runtime.lowering);`);
  return (name, size) => {
    context.evalSync(`runtime.asyncio.run(workloads[${JSON.stringify(name)}](${size})); 0`);
  };
}
