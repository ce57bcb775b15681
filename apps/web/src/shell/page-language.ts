import type { Locale } from '@yieldpoint/protocol';
import { notFound } from 'next/navigation';
import { dictionaryOf } from '../i18n/dictionary.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { isLocale } from '../i18n/locale.ts';

/** The language that a page's address names, with its words. */
export function pageLanguage(locale: string): { locale: Locale; t: Dictionary } {
  if (!isLocale(locale)) notFound();
  return { locale, t: dictionaryOf(locale) };
}
