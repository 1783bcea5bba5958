/** A view narrowed by nothing: what `changeView` is given to take every choice back. */
export const NO_CHOICE = {
  kind: undefined,
  state: undefined,
  siteId: undefined,
  roomId: undefined,
  gap: undefined,
} as const;
