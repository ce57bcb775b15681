import Link from 'next/link';
import styles from './breadcrumb.module.css';

export interface Crumb {
  href: string;
  text: string;
}

/** The way from the overview to this page; the page itself is its own heading. */
export function Breadcrumb({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className={styles.list}>
        {crumbs.map(({ href, text }) => (
          <li key={href}>
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
