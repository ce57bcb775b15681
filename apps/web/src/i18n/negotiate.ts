import type { Locale } from '@yieldpoint/protocol';
import { LOCALES, isLocale } from './locale.ts';

/**
 * The language for a reader whose address names none: their own remembered choice, else the best of
 * `Accept-Language`, else the first we have.
 *
 * ```ts
 * negotiateLocale(undefined, 'fr, zh-TW;q=0.8, en;q=0.5') // 'zh-CN'
 * ```
 */
export function negotiateLocale(remembered: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(remembered)) return remembered;
  for (const language of preferences(acceptLanguage ?? '')) {
    const match = LOCALES.find((locale) => primary(locale) === primary(language));
    if (match) return match;
  }
  return LOCALES[0];
}

const primary = (tag: string) => tag.toLowerCase().split('-')[0];

/** The tags of the header, the most wanted first; equals keep their order. */
function preferences(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)\s*$/i.exec(p)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}
