// Stands where oxc-transform looks for its WebAssembly binding.
import wasm from 'oxc-transform/transform.wasm32-wasip1.wasm';
import { bytesOf } from './bytes-of.ts';
import { loadBinding } from './load-binding.ts';

interface Binding {
  transformSync(...args: unknown[]): unknown;
}

let binding: Binding | null = null;

/** What follows works once this has resolved. */
export async function loadTransformer(): Promise<void> {
  binding = await loadBinding<Binding>(await bytesOf(wasm));
}

export const transformSync = (...args: unknown[]): unknown => binding?.transformSync(...args);
