import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { dictionaryOf } from '../../i18n/dictionary.ts';
import { LanguageProvider } from '../../i18n/language.tsx';
import { isLocale } from '../../i18n/locale.ts';
import { SiteHeader } from '../../shell/site-header.tsx';
import { THEME_COOKIE, themeOf } from '../../shell/theme.ts';
import '../../styles/base.css';
import '../../styles/code.css';
import '../../styles/prose.css';
import '../../styles/skip-link.css';
// Behind the others: on paper it has the last word.
import '../../styles/print.css';

// `optional`: letters that come late wait for the next page, for lines that are being read must not break anew.
// What stands in for them has nearly their measures: see fallback-fonts.css.
// The names matter: Next calls the families so, and a system may have a font named `sans`.
const instrumentSans = localFont({
  src: '../../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  variable: '--font-sans',
  weight: '400 700',
  display: 'optional',
  adjustFontFallback: false,
});
const jetBrainsMono = localFont({
  src: '../../../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  variable: '--font-mono',
  weight: '100 800',
  display: 'swap',
  adjustFontFallback: false,
});

interface Props {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

export const metadata: Metadata = {
  title: { default: 'Yieldpoint', template: '%s · Yieldpoint' },
};

export async function generateViewport(): Promise<Viewport> {
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return { ...viewport, themeColor: theme === 'system' ? systemColours : SURFACES[theme] };
}

/** The `--surface` of each theme, for what the browser draws around the page. */
const SURFACES = { light: '#ffffff', dark: '#141c1a' };
const systemColours = (['light', 'dark'] as const).map((theme) => ({
  media: `(prefers-color-scheme: ${theme})`,
  color: SURFACES[theme],
}));

const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  // The keyboard of a phone takes room from the page, so that what is pinned stays above it.
  interactiveWidget: 'resizes-content',
};

export default async function Layout({ params, children }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = dictionaryOf(locale);
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html
      lang={locale}
      className={`${instrumentSans.variable} ${jetBrainsMono.variable}`}
      {...(theme === 'system' ? {} : { 'data-theme': theme })}
    >
      <body>
        <LanguageProvider locale={locale} t={t}>
          <a className="skip-link" href="#content">
            {t.shell.skip}
          </a>
          <SiteHeader locale={locale} t={t} theme={theme} />
          <main id="content" tabIndex={-1}>
            {children}
          </main>
        </LanguageProvider>
      </body>
    </html>
  );
}
