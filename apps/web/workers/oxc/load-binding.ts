import { instantiateNapiModule } from '@emnapi/core';
import { asyncWork, tsfn } from '@emnapi/core/plugins';
import { createContext } from '@emnapi/runtime';

const SUCCESS = 0;
const BAD_FILE = 8;

/**
 * Loads one of oxc's WebAssembly builds, which its packages carry beside the native ones. They want one thread and
 * hardly anything of a system: no shared memory, and so no isolation of the page.
 */
export async function loadBinding<Exports>(bytes: BufferSource): Promise<Exports> {
  const memory = new WebAssembly.Memory({ initial: 4_000, maximum: 16_384 });
  const { napiModule } = await instantiateNapiModule(bytes, {
    context: createContext(),
    plugins: [asyncWork, tsfn],
    overwriteImports(imports) {
      imports['env'] = { ...imports['env'], ...imports['napi'], ...imports['emnapi'], memory };
      imports['wasi_snapshot_preview1'] = systemOf(memory);
      return imports;
    },
    beforeInit({ instance }) {
      const exported = instance.exports as Record<string, (() => void) | undefined>;
      exported['_initialize']?.();
      for (const [name, register] of Object.entries(exported)) {
        if (name.startsWith('__napi_register__')) register?.();
      }
    },
  });
  return napiModule.exports as Exports;
}

/** What is asked of WASI: random numbers, an empty environment, and nowhere to write. */
function systemOf(memory: WebAssembly.Memory): WebAssembly.ModuleImports {
  return {
    random_get(start: number, length: number) {
      crypto.getRandomValues(new Uint8Array(memory.buffer, start, length));
      return SUCCESS;
    },
    environ_get: () => SUCCESS,
    environ_sizes_get(count: number, size: number) {
      const view = new DataView(memory.buffer);
      view.setUint32(count, 0, true);
      view.setUint32(size, 0, true);
      return SUCCESS;
    },
    fd_write: () => BAD_FILE,
    proc_exit(code: number) {
      throw new Error(`The compiler ended with code ${code}.`);
    },
  };
}
