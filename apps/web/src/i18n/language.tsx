'use client';

import type { Locale } from '@yieldpoint/protocol';
import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import type { Dictionary } from './dictionary.ts';

export interface Language {
  locale: Locale;
  t: Dictionary;
}

const LanguageContext = createContext<Language | null>(null);

export function LanguageProvider({ locale, t, children }: Language & { children: ReactNode }) {
  return <LanguageContext value={{ locale, t }}>{children}</LanguageContext>;
}

/** The reader's language, in components that run in the browser. */
export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (!language) throw new Error('No language: wrap the component in a LanguageProvider.');
  return language;
}
