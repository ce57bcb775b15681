import type { Locale } from '@yieldpoint/protocol';
import { cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { dictionaryOf } from '../i18n/dictionary.ts';
import { LanguageProvider } from '../i18n/language.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** Puts a piece of a page into a document, in a language, with somebody who can use it. */
export function renderIn(locale: Locale, node: ReactNode) {
  const wrap = (inner: ReactNode) => (
    <LanguageProvider locale={locale} t={dictionaryOf(locale)}>
      {inner}
    </LanguageProvider>
  );
  const { rerender, unmount } = render(wrap(node));
  return { user: userEvent.setup(), unmount, rerender: (next: ReactNode) => rerender(wrap(next)) };
}
