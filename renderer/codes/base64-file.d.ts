/** A file written into the bundle as base64: build/base64-plugin.mjs. */
declare module '*?base64' {
  export const base64: string;
}
