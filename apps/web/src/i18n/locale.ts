import type { Locale } from '@yieldpoint/protocol';

/** The languages the pages speak, the last resort first. The type ties it to the protocol's list. */
export const LOCALES = ['en', 'zh-CN'] as const satisfies readonly Locale[];

/** How each language calls itself. */
export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', 'zh-CN': '简体中文' };

export const LOCALE_COOKIE = 'locale';

export const isLocale = (value: string | undefined): value is Locale =>
  LOCALES.some((locale) => locale === value);

/** `/en/chapters/x` → `{ locale: 'en', rest: '/chapters/x' }`; null where the path names no language. */
export function splitPath(pathname: string): { locale: Locale; rest: string } | null {
  const [, first, ...rest] = pathname.split('/');
  return isLocale(first) ? { locale: first, rest: rest.length > 0 ? `/${rest.join('/')}` : '' } : null;
}
