/** What a realm of ours has no use for and what would weaken its walls: shared memory, finalizers, compiled code. */
const REMOVED = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'FinalizationRegistry', 'WeakRef'];

/** Takes dangerous globals away and locks the hook that runs while the engine formats a stack. */
export function harden(): void {
  for (const name of REMOVED) Reflect.deleteProperty(globalThis, name);
  Object.defineProperty(Error, 'prepareStackTrace', {
    get: () => undefined,
    set: () => {},
    configurable: false,
  });
}
