import type { NextConfig } from 'next';
import { STATIC_HEADERS } from './src/security/headers.ts';
import { WORKER_CACHING, WORKER_HEADERS } from './src/security/worker-headers.ts';
import { workersVersion } from './src/security/workers-version.ts';

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The workspace's packages are TypeScript sources without a build of their own.
  transpilePackages: ['@yieldpoint/protocol'],
  env: { WORKERS_VERSION: workersVersion(process.cwd()) },
  headers: async () => [
    { source: '/:path*', headers: [...STATIC_HEADERS] },
    WORKER_CACHING,
    ...WORKER_HEADERS,
  ],
};

export default config;
