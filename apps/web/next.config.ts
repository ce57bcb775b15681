import type { NextConfig } from 'next';
import { STATIC_HEADERS } from './src/security/headers.ts';

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The workspace's packages are TypeScript sources without a build of their own.
  transpilePackages: ['@yieldpoint/protocol'],
  headers: async () => [{ source: '/:path*', headers: [...STATIC_HEADERS] }],
};

export default config;
