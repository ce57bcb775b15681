import ivm from 'isolated-vm';
import { RealmContext } from './context.ts';
import type { Lent } from './context.ts';

/** One isolate of a realm, which makes as many contexts of it as wanted. */
export class RealmIsolate {
  readonly #isolate: ivm.Isolate;
  readonly #script: ivm.Script;

  constructor(script: RealmScript, memoryBytes: number) {
    this.#isolate = new ivm.Isolate({ memoryLimit: Math.max(8, Math.floor(memoryBytes / (1024 * 1024))) });
    this.#script = script.compile(this.#isolate);
  }

  get isDisposed(): boolean {
    return this.#isolate.isDisposed;
  }

  context(lent: readonly Lent[]): RealmContext {
    return new RealmContext(this.#isolate, this.#script, lent);
  }

  dispose(): void {
    if (!this.#isolate.isDisposed) this.#isolate.dispose();
  }
}

/** A realm's script, compiled once and then started from the engine's own cache. */
export class RealmScript {
  readonly #name: string;
  readonly #source: string;
  #cached: ivm.ExternalCopy<ArrayBuffer> | null = null;

  constructor(name: string, source: string) {
    this.#name = name;
    this.#source = source;
  }

  compile(isolate: ivm.Isolate): ivm.Script {
    const filename = `yieldpoint:${this.#name}`;
    if (this.#cached !== null)
      return isolate.compileScriptSync(this.#source, { filename, cachedData: this.#cached });
    const script = isolate.compileScriptSync(this.#source, { filename, produceCachedData: true });
    this.#cached = (script as { cachedData?: ivm.ExternalCopy<ArrayBuffer> }).cachedData ?? null;
    return script;
  }
}
