/** The sign of the program: three nested doorways, the innermost in brass. */
export function Mark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} fill="none" aria-hidden="true">
      <path
        d="M3 29V16a13 13 0 0 1 26 0v13"
        stroke="var(--mark-line, var(--accent))"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <path
        d="M8.6 29V16a7.4 7.4 0 0 1 14.8 0v13"
        stroke="var(--mark-line, var(--accent))"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <path d="M13.4 30V16.4a2.6 2.6 0 0 1 5.2 0V30z" fill="var(--key)" />
    </svg>
  );
}
