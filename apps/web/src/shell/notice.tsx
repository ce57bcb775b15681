import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** A page that has only something to say: nothing found, something broken. */
export function Notice({ sign, title, children }: { sign: string; title: string; children: ReactNode }) {
  return (
    <div className={styles.notice}>
      <title>{`${title} · Yieldpoint`}</title>
      <p className={styles.sign} aria-hidden="true">
        {sign}
      </p>
      <h1>{title}</h1>
      {children}
    </div>
  );
}
