/** A change in points with its sign, "=" when there is none. A true minus sign, not a hyphen. */
export function signedChange(delta: number): string {
  if (delta === 0) return '=';
  return delta > 0 ? `+${String(delta)}` : `−${String(-delta)}`;
}

/** Class of the colour that goes with the sign; the sign itself says the same without colour. */
export function changeTone(delta: number): '' | 'is-up' | 'is-down' {
  if (delta === 0) return '';
  return delta > 0 ? 'is-up' : 'is-down';
}
