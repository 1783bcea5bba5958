/** Printing. */
export function PrintDialog(_: object) {
  return undefined;
}
