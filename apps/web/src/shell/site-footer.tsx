import type { Locale } from '@yieldpoint/protocol';
import Link from 'next/link';
import type { Dictionary } from '../i18n/dictionary.ts';
import styles from './site-footer.module.css';

/** Below every page that is for reading. */
export function SiteFooter({ locale, t }: { locale: Locale; t: Dictionary }) {
  return (
    <footer className={styles.footer}>
      <p>{t.shell.footer}</p>
      <nav aria-label={t.reference.label} className={styles.links}>
        <Link href={`/${locale}/glossary`}>{t.reference.glossary}</Link>
        <Link href={`/${locale}/cheat-sheet`}>{t.reference.cheatSheets}</Link>
      </nav>
    </footer>
  );
}
