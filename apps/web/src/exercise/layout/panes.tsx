'use client';

import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useLanguage } from '../../i18n/language.tsx';
import styles from './panes.module.css';
import { useSmallScreen } from './use-small-screen.ts';
import type { View } from './use-view.ts';
import { paneId, tabId } from './view-tabs.tsx';

interface Props {
  view: View;
  read: ReactNode;
  code: ReactNode;
  results: ReactNode;
}

/** Instructions beside the editor over the results, resizable; on a small screen one of the three, chosen by tabs. */
export function Panes({ view, read, code, results }: Props) {
  const { t } = useLanguage();
  return (
    <div className={styles.panes} data-view={view}>
      <Group orientation="horizontal" className={styles.columns}>
        <Panel id="column-read" defaultSize="40%" minSize="20%">
          <Pane view="read">{read}</Pane>
        </Panel>
        <Separator className={styles.separator} aria-label={t.exercise.resizeColumns} />
        <Panel id="column-work" defaultSize="60%" minSize="30%">
          <Group orientation="vertical" className={styles.rows}>
            <Panel id="row-code" defaultSize="58%" minSize="15%">
              <Pane view="code">{code}</Pane>
            </Panel>
            <Separator className={styles.separator} aria-label={t.exercise.resizeRows} />
            <Panel id="row-results" defaultSize="42%" minSize="12%">
              <Pane view="results">{results}</Pane>
            </Panel>
          </Group>
        </Panel>
      </Group>
    </div>
  );
}

function Pane({ view, children }: { view: View; children: ReactNode }) {
  const { tabs } = useLanguage().t.exercise;
  const small = useSmallScreen();
  return (
    <section
      id={paneId(view)}
      className={styles.pane}
      // Whoever has no mouse scrolls it by keys.
      tabIndex={view === 'code' ? -1 : 0}
      {...(small ? { role: 'tabpanel', 'aria-labelledby': tabId(view) } : { 'aria-label': tabs[view] })}
    >
      {children}
    </section>
  );
}
