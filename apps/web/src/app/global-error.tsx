'use client';

import { dictionaryOf } from '../i18n/dictionary.ts';
import { LOCALES } from '../i18n/locale.ts';
import button from '../shell/button.module.css';
import { Notice } from '../shell/notice.tsx';
import '../styles/base.css';

/** The last page left when the layout itself breaks; the reader's language is not known here, so it speaks each. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          {LOCALES.map((locale) => {
            const { error } = dictionaryOf(locale).shell;
            return (
              <div key={locale} lang={locale}>
                <Notice sign="500" title={error.title}>
                  <p>{error.body}</p>
                  <button type="button" className={button.primary} onClick={retry}>
                    {error.retry}
                  </button>
                </Notice>
              </div>
            );
          })}
        </main>
      </body>
    </html>
  );
}
