'use client';

import type { ConnectionStatus } from '@yieldpoint/protocol/client';
import { useLanguage } from '../i18n/language.tsx';
import styles from './banners.module.css';
import { useOnline } from './run/use-online.ts';

/** What the reader should know about the connection, only while there is something to know. */
export function Banners({ connection }: { connection: ConnectionStatus }) {
  const { connection: words } = useLanguage().t;
  const online = useOnline();
  const degraded = connection === 'reconnecting' || connection === 'polling';
  return (
    <div role="status" className={styles.banners}>
      {online ? degraded && <p>{words[connection]}</p> : <p>{words.offline}</p>}
    </div>
  );
}
