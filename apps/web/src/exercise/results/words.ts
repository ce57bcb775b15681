import type { Diagnostic, LimitHit, LocalizedText, Locale, Message } from '@yieldpoint/protocol';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { formatDuration } from '../../i18n/duration.ts';
import { fill } from '../../i18n/texts.ts';
import type { Refusal } from '../run/session.ts';

/** What the course's tests say, in the reader's language: English text → every language. */
export type TestTexts = Readonly<Record<string, LocalizedText>>;

/** The name of a test, each part of `group > test` on its own where the whole has no translation. */
export function testName(name: string, locale: Locale, texts: TestTexts): string {
  const translate = (text: string) => texts[text]?.[locale];
  return (
    translate(name) ??
    name
      .split(' > ')
      .map((part) => translate(part) ?? part)
      .join(' › ')
  );
}

/** The codes whose words stand in the dictionary under their own name. */
const PLAIN = [
  'time-limit',
  'memory-limit',
  'loop-step-limit',
  'membrane-limit',
  'output-limit',
  'timer-limit',
  'missing-export',
  'withheld',
  'load-error',
] as const;

/** Why a test did not pass. A hidden test's message carries no data, and says so little. */
export function messageText(
  { code, data }: Message,
  locale: Locale,
  t: Dictionary,
  texts: TestTexts,
): string {
  const words = t.messages;
  const bare = Object.entries(words.bare).find(([known]) => known === code);
  if (bare && Object.keys(data).length === 0) return bare[1];
  switch (code) {
    case 'assertion':
      return fill(data['negated'] === true ? words.assertionNegated : words.assertion, data);
    case 'threw':
      return fill(data['name'] === null ? words.threwOther : words.threw, data);
    case 'never-settled':
      return typeof data['awaiting'] === 'string' ? fill(words.waitsFor, data) : words['never-settled'];
    case 'custom': {
      const text = String(data['text'] ?? '');
      return text === '' ? words.bare.assertion : (texts[text]?.[locale] ?? text);
    }
    default: {
      const plain = PLAIN.find((known) => known === code);
      return plain ? fill(words[plain], data) : fill(words.unknown, { code });
    }
  }
}

export function limitText({ name, max, unit }: LimitHit, locale: Locale, t: Dictionary): string {
  return fill(t.results.limit[name], { max: amount(max, unit, locale, t) });
}

function amount(max: number, unit: LimitHit['unit'], locale: Locale, t: Dictionary): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  if (unit === 'ms') return formatDuration(max / 1000, locale, t);
  if (unit === 'count') return number.format(max);
  return max >= 1024 * 1024 ? `${number.format(max / 1024 / 1024)} MB` : `${number.format(max / 1024)} KB`;
}

/** Why a submission was not taken in. */
export function refusalText(why: Refusal, t: Dictionary): string {
  if (why.kind === 'offline') return t.results.summary.unsent;
  if (why.kind === 'unreachable') return t.errors.unreachable;
  const { code, details } = why;
  const text = Object.hasOwn(t.errors, code) ? t.errors[code as keyof typeof t.errors] : t.errors.unknown;
  return fill(text, details);
}

/** The codes that come with the parser's own words. */
const PARSERS: ReadonlySet<string> = new Set(['syntax-error', 'duplicate-declaration']);

/** Why a source does not compile, in the reader's language. */
export function diagnosticText({ code, data }: Pick<Diagnostic, 'code' | 'data'>, t: Dictionary): string {
  const words = t.diagnostics;
  if (code === 'import-not-found' && data?.['module'] !== undefined) {
    return fill(data['name'] === undefined ? words.noSuchModule : words.noSuchExport, data);
  }
  const text = Object.hasOwn(words, code) ? words[code as keyof typeof words] : words.unknown;
  return fill(text, data);
}

/** The compiler's own words, in English, where ours have not said all that they say. */
export function compilersWords({ code, data, message }: Diagnostic, locale: Locale): string | null {
  const saysMore = locale === 'en' ? data === undefined : PARSERS.has(code);
  return saysMore ? message : null;
}

/** Why a source does not compile, and what the compiler says beside it. */
export const diagnosticLine = (diagnostic: Diagnostic, locale: Locale, t: Dictionary): string =>
  [diagnosticText(diagnostic, t), compilersWords(diagnostic, locale) ?? ''].join(' ').trim();
