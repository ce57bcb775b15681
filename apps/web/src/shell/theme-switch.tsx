'use client';

import { useState } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { rememberChoice } from './remember.ts';
import styles from './switches.module.css';
import { THEMES, THEME_COOKIE } from './theme.ts';
import type { Theme } from './theme.ts';

const SIGNS: Record<Theme, IconName> = { system: 'half', light: 'sun', dark: 'moon' };

/** Light, dark or as the system; the server reads the cookie, so the next page comes in the right colours. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const { t } = useLanguage();
  const [theme, setTheme] = useState(initial);

  function choose(next: Theme) {
    setTheme(next);
    rememberChoice(THEME_COOKIE, next);
    if (next === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = next;
  }

  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">{t.shell.theme.label}</legend>
      {THEMES.map((option) => (
        <label key={option} className={styles.option} title={t.shell.theme[option]}>
          <input
            className="visually-hidden"
            type="radio"
            name="theme"
            value={option}
            checked={theme === option}
            onChange={() => choose(option)}
          />
          <Icon name={SIGNS[option]} />
          <span className="visually-hidden">{t.shell.theme[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
