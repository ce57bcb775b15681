import type { Locale } from '@yieldpoint/protocol';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { LOCALES } from '../i18n/locale.ts';

/** Title, description and the addresses of one page in every language; `rest` is its path after the language. */
export async function pageMetadata(
  locale: Locale,
  rest: string,
  { title, description }: { title?: string; description: string },
): Promise<Metadata> {
  return {
    ...(title === undefined ? {} : { title }),
    description,
    metadataBase: await origin(),
    alternates: {
      canonical: `/${locale}${rest}`,
      languages: {
        ...Object.fromEntries(LOCALES.map((other) => [other, `/${other}${rest}`])),
        'x-default': rest || '/',
      },
    },
  };
}

/** The origin in the reader's address bar. */
async function origin(): Promise<URL> {
  const list = await headers();
  const url = `${list.get('x-forwarded-proto')?.split(',')[0] ?? 'http'}://${list.get('host') ?? 'localhost'}`;
  return URL.canParse(url) ? new URL(url) : new URL('http://localhost');
}
