/** The sign of the house: a line that stops at a point, and goes on. */
export function Mark({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round">
        <path d="M3 10h10" />
        <path d="M19 22h10" />
      </g>
      <path
        d="M13 10c5 0 1 12 6 12"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="1 3"
        strokeLinecap="round"
      />
      <circle cx="13" cy="10" r="3.5" fill="var(--spark)" />
    </svg>
  );
}
