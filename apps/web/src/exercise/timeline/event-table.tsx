'use client';

import type { TraceEvent } from '@yieldpoint/protocol';
import { useState } from 'react';
import { useLanguage } from '../../i18n/language.tsx';
import type { Narrator } from './describe.ts';
import styles from './timeline.module.css';

/** The whole run in words; made only when somebody opens it, for it can be long. */
export function EventTable({ events, narrator }: { events: readonly TraceEvent[]; narrator: Narrator }) {
  const { timeline } = useLanguage().t;
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{timeline.table}</summary>
      {open && (
        <div className={styles.tableScroller} role="group" aria-label={timeline.table} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{timeline.time}</th>
                <th scope="col">{timeline.event}</th>
              </tr>
            </thead>
            <tbody>
              {events.map((event, index) => (
                <tr key={index}>
                  <td>{narrator.time(event.time)}</td>
                  <td>{narrator.event(event)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
