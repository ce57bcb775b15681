/** The single keys, each with what it does. They work outside of whatever takes text, and can be switched off. */
export const SINGLE_KEYS = { '?': 'help', e: 'editor', r: 'results', i: 'instructions', h: 'hint' } as const;
export type SingleKeyAction = (typeof SINGLE_KEYS)[keyof typeof SINGLE_KEYS];
export type ShortcutAction = SingleKeyAction | 'submit';

export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** The focus is where keys write text, or in a dialog of its own. */
  occupied: boolean;
}

/** What a key press asks for; null where it means nothing here. */
export function actionOf(pressed: Pressed, singleKeys: boolean): ShortcutAction | null {
  const { key, ctrlKey, metaKey, altKey, occupied } = pressed;
  if (key === 'Enter' && (ctrlKey || metaKey) && !altKey) return 'submit';
  if (ctrlKey || metaKey || altKey || occupied || !singleKeys) return null;
  return Object.hasOwn(SINGLE_KEYS, key) ? SINGLE_KEYS[key as keyof typeof SINGLE_KEYS] : null;
}
