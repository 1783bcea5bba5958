/** A cell to be written: text, or what a spreadsheet must be able to count with. */

export type WrittenCell =
  | string
  | undefined
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'cents'; readonly value: number }
  /** YYYY-MM-DD */
  | { readonly kind: 'day'; readonly value: string };

export interface WrittenSheet {
  readonly name: string;
  /** The first row is the headings. */
  readonly rows: readonly (readonly WrittenCell[])[];
}
