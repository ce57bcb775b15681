import { z } from 'zod';

/** The languages the product speaks, the default last resort first. */
export const LOCALES = ['en', 'zh-CN'] as const;

export const localeSchema = z.enum(LOCALES);
export type Locale = z.infer<typeof localeSchema>;

/** One text in every language. */
export const localizedTextSchema = z.object({ en: z.string(), 'zh-CN': z.string() });
export type LocalizedText = z.infer<typeof localizedTextSchema>;
