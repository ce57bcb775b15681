'use client';

import Link from 'next/link';
import { useLanguage } from '../../i18n/language.tsx';
import button from '../../shell/button.module.css';
import { Notice } from '../../shell/notice.tsx';

export default function NotFound() {
  const { locale, t } = useLanguage();
  return (
    <Notice sign="404" title={t.shell.notFound.title}>
      <p>{t.shell.notFound.body}</p>
      <Link className={button.primary} href={`/${locale}`}>
        {t.shell.notFound.back}
      </Link>
    </Notice>
  );
}
