/** A key to press. Read aloud as its name by those who use a screen reader. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd>{children}</kbd>;
}
