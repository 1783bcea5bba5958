/** The screens of the open program. */
export type Route =
  | { readonly page: 'today' | 'results' | 'settings' }
  | { readonly page: 'assessment'; readonly focusKey?: string | undefined };

export type Navigate = (route: Route) => void;
