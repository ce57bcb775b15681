import type { Locale } from '@yieldpoint/protocol';

/** The language of a report: what was asked for, else what the terminal speaks. */
export function terminalLocale(asked: string | undefined, env: NodeJS.ProcessEnv): Locale {
  const spoken = asked ?? (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en');
  return spoken.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
