/** The screens of the open program. */
export type Route =
  | { readonly page: 'today' | 'settings' | 'health' }
  /** With a request number, the page makes one copy for that number. */
  | { readonly page: 'backups'; readonly makeRequest?: number | undefined }
  /** With a request number, the result's page saves its report once for that number. */
  | { readonly page: 'results'; readonly exportRequest?: number | undefined }
  | { readonly page: 'assessment'; readonly focusKey?: string | undefined };

export type Navigate = (route: Route) => void;
