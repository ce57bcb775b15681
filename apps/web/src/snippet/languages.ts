export const LANGUAGES = ['typescript', 'python'] as const;
export type ProgramLanguage = (typeof LANGUAGES)[number];

/** Names, the same in every reader's language. */
export const LANGUAGE_NAMES: Record<ProgramLanguage, string> = { typescript: 'TypeScript', python: 'Python' };
