import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { build } from '../../scripts/lib/setup/build.mjs';
import { launchOptions } from './browser.ts';
import { openPlatform } from './platform.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the platform that all journeys share. */
    url: string;
    /** Where the browser that all journeys share is reached. */
    browser: string;
  }
}

/** Builds what is not built; starts one browser, and one platform for the journeys that only use it. */
export default async function setUp(project: TestProject) {
  await build();
  await using opened = new AsyncDisposableStack();
  const browser = opened.adopt(await chromium.launchServer(await launchOptions()), (server) =>
    server.close(),
  );
  const platform = opened.use(await openPlatform());
  project.provide('browser', browser.wsEndpoint());
  project.provide('url', platform.url);
  const everything = opened.move();
  return () => everything.disposeAsync();
}
