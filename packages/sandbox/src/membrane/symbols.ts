import { NativeMap, mapGet, mapSet } from './primordials.ts';

const wellKnown = new NativeMap<symbol, string>();
const byName = new NativeMap<string, symbol>();

for (const name of Object.getOwnPropertyNames(Symbol)) {
  const value: unknown = Object.getOwnPropertyDescriptor(Symbol, name)?.value;
  if (typeof value !== 'symbol') continue;
  mapSet(wellKnown, value, name);
  mapSet(byName, name, value);
}

/** `iterator` for `Symbol.iterator`; undefined for a symbol that is not one of the language's own. */
export function wellKnownName(symbol: symbol): string | undefined {
  return mapGet(wellKnown, symbol);
}

export function wellKnownSymbol(name: string): symbol | undefined {
  return mapGet(byName, name);
}
