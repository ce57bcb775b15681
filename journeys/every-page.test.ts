import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { visit } from './support/visit.ts';
import { allPaths } from './support/pages.ts';
import { share } from './support/share.ts';
import { LOCALES } from './support/words.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** On a busy machine hundreds of pages take minutes. */
const LONG = { timeout: 600_000 };
const url = inject('url');
const PATHS = await allPaths(url);
/** How many pages are looked at together: while the server makes one, the browser lays out another. */
const HANDS = [1, 2, 3];
const inEachLanguage = (paths: readonly string[]) =>
  LOCALES.flatMap((locale) => paths.map((path) => `/${locale}${path}`));
const CHAPTER = /^\/chapters\/[^/]+$/;

const addresses = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src|action|poster)="([^"]+)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );

/** Where the page is wider than a phone, or speaks another language than its own. */
const faultsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth } = document.scrollingElement ?? document.documentElement;
    const wide =
      scrollWidth > innerWidth ? [`is ${scrollWidth} px wide on a screen of ${innerWidth} px`] : [];
    // Words of the other language say so; code may hold any.
    const foreign = document.documentElement.lang === 'en' ? /.*\p{Script=Han}.*/u : /^$/;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const untranslated: string[] = [];
    while (texts.nextNode()) {
      const { parentElement, data } = texts.currentNode as Text;
      const [found] = foreign.exec(data) ?? [];
      if (found && !parentElement?.closest('[lang]:not(html), script, code, pre')) untranslated.push(found);
    }
    return [...wide, ...untranslated.map((text) => `says “${text}”`)];
  });

test('every page in every language is there, and names nothing that is not', LONG, async () => {
  const faults: string[] = [];
  const html = new Map<string, string>();
  await share(inEachLanguage(PATHS), HANDS, async (path) => {
    const answer = await fetch(url + path);
    if (answer.status !== 200) faults.push(`${path} answers ${answer.status}`);
    html.set(path, await answer.text());
  });
  faults.push(...(await deadLinks(html)));
  expect(faults).toEqual([]);
  expect(html.size).toBeGreaterThan(100);
});

// What a page says and how wide it is stands before its programs run.
test('chapters, and a fifth of all other pages, fit a phone and speak their language', LONG, async () => {
  await using visitor = await visit({ ...PHONE, javaScriptEnabled: false });
  const context = visitor.page.context();
  const pages = await Promise.all(HANDS.map(() => context.newPage()));
  const faults: string[] = [];
  const looked = PATHS.filter((path, at) => CHAPTER.test(path) || at % 5 === 0);
  await share(inEachLanguage(looked), pages, async (path, page) => {
    await page.goto(url + path);
    for (const fault of await faultsOn(page)) faults.push(`${path} ${fault}`);
  });
  expect(faults).toEqual([]);
});

/** Addresses in the pages that lie elsewhere, answer with an error, or lead to no place in their page. */
async function deadLinks(html: ReadonlyMap<string, string>): Promise<string[]> {
  const faults: string[] = [];
  const others = new Map<string, string>();
  for (const [page, text] of html) {
    for (const address of addresses(text)) {
      const { origin, pathname, hash, search } = new URL(address, url + page);
      const aim = html.get(decodeURI(pathname));
      if (origin !== url) faults.push(`${page}: ${address} lies elsewhere`);
      else if (aim === undefined) others.set(pathname + search, page);
      else if (hash !== '' && !aim.includes(` id="${decodeURIComponent(hash.slice(1))}"`))
        faults.push(`${page}: ${address} leads to no place in its page`);
    }
  }
  await share([...others], HANDS, async ([address, page]) => {
    const { status } = await fetch(url + address, { method: 'HEAD' });
    if (status !== 200) faults.push(`${page}: ${address} answers ${status}`);
  });
  return faults;
}

test.concurrent.each(LOCALES)(
  'no kind of page in %s complains or reaches another origin',
  LONG,
  async (locale) => {
    await using visitor = await visit({ ...PHONE, locale });
    const { page, complaints } = visitor;
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (!['data:', 'blob:'].includes(protocol) && host !== new URL(url).host) elsewhere.push(request.url());
    });
    // Pages of a kind run the same programs, whatever they say: a few of them stand for all.
    const chapters = PATHS.filter((path) => CHAPTER.test(path)).filter((_, at) => at % 4 === 1);
    const [sheet = ''] = PATHS.filter((path) => path.endsWith('/cheat-sheet') && path !== '/cheat-sheet');
    const exercises = PATHS.filter((path) => path.startsWith('/exercises/')).slice(0, 3);
    for (const path of ['', '/glossary', '/cheat-sheet', sheet, ...chapters, ...exercises]) {
      await page.goto(`${url}/${locale}${path}`);
      expect(await faultsOn(page)).toEqual([]);
    }
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  },
);
