'use client';

import type { ConnectionStatus } from '@yieldpoint/protocol/client';
import { useLanguage } from '../i18n/language.tsx';
import { Icon } from '../shell/icon.tsx';
import styles from './banners.module.css';
import { useOnline } from './run/use-online.ts';

/** What the reader should know about the connection, only while there is something to know. */
export function Banners({ connection }: { connection: ConnectionStatus }) {
  const { connection: words } = useLanguage().t;
  const online = useOnline();
  const degraded = connection === 'reconnecting' || connection === 'polling' ? words[connection] : null;
  const text = online ? degraded : words.offline;
  return (
    <div role="status" className={styles.banners}>
      {text && (
        <p>
          <Icon name="warning" />
          {text}
        </p>
      )}
    </div>
  );
}
