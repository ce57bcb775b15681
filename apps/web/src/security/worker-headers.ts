/** The workers that run snippets, each with what it may do. */
const POLICIES = {
  /** Loads its WebAssembly and compiles; nothing of what it compiles runs in it. */
  compile: `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'`,
  /** Runs the reader's program, for which it must evaluate text. It reaches no network at all. */
  typescript: `default-src 'none'; script-src 'unsafe-eval'`,
  /** Loads CPython as WebAssembly from this origin, and nothing from elsewhere. */
  python: `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'`,
} as const;

export type WorkerName = keyof typeof POLICIES;
export const WORKERS = Object.keys(POLICIES) as WorkerName[];

/** A worker has a policy of its own, so that the pages need not allow what it needs. */
export const WORKER_HEADERS = WORKERS.map((name) => ({
  source: `/workers/${name}.js`,
  headers: [{ key: 'Content-Security-Policy', value: POLICIES[name] }],
}));

/** Every address below it changes with what it holds, so browsers may keep it, and need not ask again. */
export const WORKER_CACHING = {
  source: '/workers/:path*',
  headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
};
