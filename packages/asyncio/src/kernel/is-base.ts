/** @internal What an error answers with true that is no Exception in CPython. */
export const isBase: unique symbol = Symbol('is a BaseException');
