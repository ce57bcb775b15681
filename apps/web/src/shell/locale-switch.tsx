'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useLanguage } from '../i18n/language.tsx';
import { LOCALES, LOCALE_COOKIE, LOCALE_NAMES, splitPath } from '../i18n/locale.ts';
import { rememberChoice } from './remember.ts';
import styles from './switches.module.css';

/** The same page in the other languages. Plain links: the whole document changes its language. */
export function LocaleSwitch() {
  const { locale, t } = useLanguage();
  const rest = splitPath(usePathname())?.rest ?? '';
  const query = useSearchParams().toString();
  return (
    <nav aria-label={t.shell.language} className={styles.languages}>
      {LOCALES.filter((other) => other !== locale).map((other) => (
        <a
          key={other}
          href={`/${other}${rest}${query ? `?${query}` : ''}`}
          hrefLang={other}
          lang={other}
          onClick={() => rememberChoice(LOCALE_COOKIE, other)}
        >
          {LOCALE_NAMES[other]}
        </a>
      ))}
    </nav>
  );
}
