import type { TestProject } from 'vitest/node';
import { build } from '../../scripts/lib/setup/build.mjs';
import { openPlatform } from './platform.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the platform that all journeys share. */
    url: string;
  }
}

/** Builds what is not built and starts one platform for the journeys that only use it. */
export default async function setUp(project: TestProject) {
  await build();
  const platform = await openPlatform();
  project.provide('url', platform.url);
  return () => platform[Symbol.asyncDispose]();
}
