/** Printing. */
export function PrintDialog(_: { readonly kept: object; readonly plan: object; readonly onClose: () => void }) {
  return undefined;
}
