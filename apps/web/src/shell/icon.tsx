/** Signs drawn here, for fonts disagree on what they have; 16 by 16, in the colour of the words beside them. */
const PATHS = {
  check: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  cross: 'M4.5 4.5 11.5 11.5 M11.5 4.5 4.5 11.5',
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11 M8 5v3.2l2.2 1.4',
  stack: 'M2.5 5.2 8 2.5l5.5 2.7L8 8z M2.5 8 8 10.7 13.5 8 M2.5 10.8 8 13.5l5.5-2.7',
  dash: 'M4.5 8h7',
  dot: 'M8 7.5v1',
  circle: 'M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7',
  arc: 'M8 2.5A5.5 5.5 0 1 1 2.5 8',
  bang: 'M8 3.5v5.5 M8 12v.2',
  wrench: 'M10.8 2.8a3.3 3.3 0 0 0-3.9 4.3L2.8 11.2l2 2 4.1-4.1a3.3 3.3 0 0 0 4.3-3.9L11.3 7.1 8.9 4.7z',
  half: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11 M8 3v10 M6.4 3.5v9 M4.8 4.5v7',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6 M8 1.5v1.2 M8 13.3v1.2 M1.5 8h1.2 M13.3 8h1.2 M3.4 3.4l.9.9 M11.7 11.7l.9.9 M12.6 3.4l-.9.9 M4.3 11.7l-.9.9',
  moon: 'M13 9.7A5.6 5.6 0 0 1 6.3 3a5.6 5.6 0 1 0 6.7 6.7z',
  warning: 'M8 2.5 14 13.2H2z M8 6.5v3 M8 11.3v.2',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign without words: whoever uses it says the same in text. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
