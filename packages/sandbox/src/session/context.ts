import ivm from 'isolated-vm';

/** Functions that the worker lends to a realm. They take and return strings, numbers and booleans. */
export type Lent = (...args: never[]) => string | number | boolean | undefined;

export const PREPARE_TIMEOUT_MS = 5_000;

/** Compiled code by file name, to be used again in another isolate. */
export type CodeCache = Map<string, ivm.ExternalCopy<ArrayBuffer>>;

/**
 * One context in which a realm's script has run. What it lends to the worker is called by name and under a time
 * limit; nothing of isolated-vm is reachable from inside.
 */
export class RealmContext {
  readonly #isolate: ivm.Isolate;
  readonly #context: ivm.Context;
  readonly #functions = new Map<string, ivm.Reference>();
  readonly #realm: ivm.Reference;

  constructor(isolate: ivm.Isolate, script: ivm.Script, lent: readonly Lent[]) {
    this.#isolate = isolate;
    this.#context = isolate.createContextSync();
    const boot = script.runSync(this.#context, {
      reference: true,
      timeout: PREPARE_TIMEOUT_MS,
    }) as unknown as ivm.Reference<(...args: Lent[]) => object>;
    this.#realm = boot.applySync(
      undefined,
      lent.map((each) => new ivm.Callback(each)) as never,
      { result: { reference: true }, timeout: PREPARE_TIMEOUT_MS } as never,
    );
    boot.release();
  }

  /** Calls a function of the realm. Throws isolated-vm's errors when it is stopped: see `endingOf`. */
  call(name: string, args: readonly (string | number | boolean)[], timeoutMs: number): unknown {
    return this.#function(name).applySync(undefined, args as never, { timeout: timeoutMs } as never);
  }

  /** Compiles the body of a module and hands it to the realm's `define` as a function. */
  define(file: string, code: string, isGenerator: boolean, timeoutMs: number, cache?: CodeCache): void {
    const wrapped = wrap(code, isGenerator);
    const cachedData = cache?.get(file);
    const script = this.#isolate.compileScriptSync(wrapped, {
      filename: file,
      lineOffset: -1,
      ...(cachedData === undefined ? { produceCachedData: cache !== undefined } : { cachedData }),
    });
    const produced = (script as { cachedData?: ivm.ExternalCopy<ArrayBuffer> }).cachedData;
    if (cachedData === undefined && produced !== undefined) cache?.set(file, produced);
    const body = script.runSync(this.#context, { reference: true, timeout: timeoutMs });
    this.#function('define').applySync(
      undefined,
      [file, body.derefInto({ release: true })] as never,
      { timeout: timeoutMs } as never,
    );
    script.release();
  }

  /** Lets go of everything in it; the isolate lives on. */
  dispose(): void {
    if (this.#isolate.isDisposed) return;
    for (const each of this.#functions.values()) each.release();
    this.#functions.clear();
    this.#realm.release();
    this.#context.release();
  }

  #function(name: string): ivm.Reference {
    const known = this.#functions.get(name);
    if (known !== undefined) return known;
    const found = this.#realm.getSync(
      name as never,
      { reference: true } as never,
    ) as unknown as ivm.Reference;
    this.#functions.set(name, found);
    return found;
  }
}

/** The first line holds nothing of the module: with a line offset of -1 its own lines keep their numbers. */
function wrap(code: string, isGenerator: boolean): string {
  return `(function${isGenerator ? '*' : ''} (exports, require, module, babelHelpers) {\n${code}\n})`;
}
