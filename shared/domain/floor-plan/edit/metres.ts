/** Metres as one types them, centimetres as they are kept. Pure. */

/** "3,25", "3.25", "3" or "325 cm"; undefined for anything else. Centimetres. */
export function readMetres(text: string): number | undefined {
  const match = /^\s*(\d{1,4})(?:[.,](\d{1,2}))?\s*(m|cm)?\s*$/i.exec(text);
  if (match === null) return undefined;
  const value = Number(`${match[1] ?? '0'}.${match[2] ?? '0'}`);
  return Math.round(match[3]?.toLowerCase() === 'cm' ? value : value * 100);
}
