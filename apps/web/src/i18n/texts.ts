import type { Locale } from '@yieldpoint/protocol';

/** A sentence that depends on a number; `one` only where the language tells it apart. */
export interface Plural {
  one?: string;
  other: string;
}

type Words<T> = { [K in keyof T]: T[K] extends string ? string : T[K] extends Plural ? Plural : Words<T[K]> };

/** One section of the dictionary, its languages side by side: a key that one of them lacks does not compile. */
export const texts = <T>(en: T, zhCN: Words<T>): Record<Locale, Words<T>> => ({
  en: en as Words<T>,
  'zh-CN': zhCN,
});

export type Values = Readonly<Record<string, unknown>>;

/** Fills `{name}` in a text; a value that is missing shows as an ellipsis. */
export const fill = (text: string, values: Values = {}): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '…'));

/** The form for `count`, filled with it and `values`: `plural('en', { one: '{count} test', other: '{count} tests' }, 2)`. */
export function plural(locale: Locale, forms: Plural, count: number, values: Values = {}): string {
  const one = new Intl.PluralRules(locale).select(count) === 'one';
  return fill((one ? forms.one : undefined) ?? forms.other, {
    count: new Intl.NumberFormat(locale).format(count),
    ...values,
  });
}
