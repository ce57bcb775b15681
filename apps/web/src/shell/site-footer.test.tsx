import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { dictionaryOf } from '../i18n/dictionary.ts';
import { LOCALES } from '../i18n/locale.ts';
import { SiteFooter } from './site-footer.tsx';

test.each(LOCALES)('the footer in %s leads to what one looks things up in', (locale) => {
  const html = renderToStaticMarkup(<SiteFooter locale={locale} t={dictionaryOf(locale)} />);
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  expect(links).toEqual([`/${locale}/glossary`, `/${locale}/cheat-sheet`]);
});
