import type { Browser, BrowserContextOptions, LaunchOptions, Page } from 'playwright-core';
import { findBrowser } from '../../scripts/lib/setup/browser.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Visit extends AsyncDisposable {
  readonly page: Page;
  /** Everything that the page complained about: console errors, uncaught errors, refused resources. */
  readonly complaints: readonly string[];
}

/** How the Chromium of this machine is started. */
export async function launchOptions(): Promise<LaunchOptions> {
  const executablePath = await findBrowser(process.env);
  return { ...(executablePath ? { executablePath } : {}), args: FLAGS };
}

/** One empty page with nothing stored, as a first-time visitor has it. The visit's end closes the browser. */
export async function visitWith(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Chromium reports a resource refused by the content security policy here, too.
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints, [Symbol.asyncDispose]: () => browser.close() };
}
