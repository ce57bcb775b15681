import { chromium, type BrowserContextOptions } from 'playwright-core';
import { inject } from 'vitest';
import { visitWith, type Visit } from './browser.ts';

/**
 * A first-time visitor in the browser that all journeys share: starting one takes longer than most visits.
 * Nothing is left of the visit when it ends.
 * @example await using visitor = await visit({ locale: 'zh-CN' });
 */
export async function visit(options: BrowserContextOptions = {}): Promise<Visit> {
  return visitWith(await chromium.connect(inject('browser')), options);
}
