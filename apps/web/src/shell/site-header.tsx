import type { Locale } from '@yieldpoint/protocol';
import Link from 'next/link';
import type { Dictionary } from '../i18n/dictionary.ts';
import { LocaleSwitch } from './locale-switch.tsx';
import { Mark } from './mark.tsx';
import styles from './site-header.module.css';
import { ThemeSwitch } from './theme-switch.tsx';
import type { Theme } from './theme.ts';

export function SiteHeader({ locale, t, theme }: { locale: Locale; t: Dictionary; theme: Theme }) {
  return (
    <header className={styles.header}>
      <Link href={`/${locale}`} className={styles.home} aria-label={t.shell.home}>
        <Mark />
        <span>{t.shell.siteName}</span>
      </Link>
      <div className={styles.switches}>
        <LocaleSwitch />
        <ThemeSwitch initial={theme} />
      </div>
    </header>
  );
}
