// Stands where oxc-parser looks for its WebAssembly binding.
import wasm from 'oxc-parser/parser.wasm32-wasip1.wasm';
import { bytesOf } from './bytes-of.ts';
import { loadBinding } from './load-binding.ts';

interface Binding {
  parseSync(...args: unknown[]): unknown;
}

let binding: Binding | null = null;

/** What follows works once this has resolved. */
export async function loadParser(): Promise<void> {
  binding = await loadBinding<Binding>(await bytesOf(wasm));
}

export const parseSync = (...args: unknown[]): unknown => binding?.parseSync(...args);
