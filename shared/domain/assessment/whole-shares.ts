/** Splits a whole number without losing anything to rounding. */

/**
 * Shares `total` in proportion to `parts`, in whole numbers that add up to `total` exactly: each
 * gets its share rounded down, and what is left goes one by one to the largest remainders, the
 * earlier part first on a tie.
 */
export function wholeShares(total: number, parts: readonly number[]): readonly number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (sum === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (total * part) / sum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((all, share) => all + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const lucky = new Set(byRemainder.slice(0, left).map((each) => each.index));
  return shares.map((share, index) => (lucky.has(index) ? share + 1 : share));
}
