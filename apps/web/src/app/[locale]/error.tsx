'use client';

import { useLanguage } from '../../i18n/language.tsx';
import button from '../../shell/button.module.css';
import { Notice } from '../../shell/notice.tsx';

export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  const { t } = useLanguage();
  return (
    <Notice sign="500" title={t.shell.error.title}>
      <p>{t.shell.error.body}</p>
      <button type="button" className={button.primary} onClick={retry}>
        {t.shell.error.retry}
      </button>
    </Notice>
  );
}
