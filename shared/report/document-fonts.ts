/** Where a document finds its fonts: short names that do not change between builds. */
export const documentFontUrls = {
  ui: 'app://document/ui.woff2',
  read: 'app://document/read.woff2',
  mono: 'app://document/mono.woff2',
} as const;
