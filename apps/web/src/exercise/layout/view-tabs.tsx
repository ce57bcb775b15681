'use client';

import type { KeyboardEvent } from 'react';
import { useLanguage } from '../../i18n/language.tsx';
import { VIEWS } from './use-view.ts';
import type { View } from './use-view.ts';
import styles from './view-tabs.module.css';

export const tabId = (view: View) => `tab-${view}`;
export const paneId = (view: View) => `pane-${view}`;

/** The three parts of an exercise on a small screen. */
export function ViewTabs({ view, onShow }: { view: View; onShow: (view: View) => void }) {
  const { tabs } = useLanguage().t.exercise;

  function move(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = VIEWS[(VIEWS.indexOf(view) + step + VIEWS.length) % VIEWS.length] ?? view;
    onShow(next);
    document.getElementById(tabId(next))?.focus();
  }

  return (
    <div className={styles.tabs} role="tablist" aria-label={tabs.label} onKeyDown={move}>
      {VIEWS.map((name) => (
        <button
          key={name}
          id={tabId(name)}
          type="button"
          role="tab"
          aria-selected={name === view}
          aria-controls={paneId(name)}
          tabIndex={name === view ? 0 : -1}
          onClick={() => onShow(name)}
        >
          {tabs[name]}
        </button>
      ))}
    </div>
  );
}
