/** What is shown over the bare drawing. */
export interface Layers {
  readonly cameras: boolean;
  readonly ways: boolean;
  readonly backdrop: boolean;
}

export const ALL_LAYERS: Layers = { cameras: true, ways: true, backdrop: true };
