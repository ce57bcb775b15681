import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds on the page as it is now: the rule, the element, and what is wrong with it. */
export async function violationsOn(page: Page, rules?: string[]): Promise<string[]> {
  // No page of ours has frames: the mode that is made for them opens a second page each time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** What of axe's rules asks for colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** The same in the light and in the dark, for a page that follows the system. The two differ in colours alone. */
export async function violationsInEachTheme(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violationsOn(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violationsOn(page, COLOUR_RULES);
  return [...light, ...dark.map((violation) => `dark: ${violation}`)];
}
