/** Response headers of everything the window loads. */

/** Where the build puts the worker that reads codes off pictures. */
export const CODE_READER_PATH = '/workers/code-worker.js';
/** Where the build puts the worker that reads tables of others. */
export const TABLE_READER_PATH = '/workers/table-worker.js';

/**
 * No inline code, no network, no frames, two workers; React writes text nodes. Each of the two Trusted Types policies
 * makes the address of one worker and of nothing else (renderer/codes/open-code-worker.ts, renderer/tables/table-reader.ts).
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "media-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  `worker-src app://ui${CODE_READER_PATH} app://ui${TABLE_READER_PATH}`,
  "manifest-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types code-reader table-reader',
].join('; ');

/**
 * SECURITY: of the worker alone. It may compile the WebAssembly it carries, which no page may, and load, ask or start
 * nothing at all: no script, no request, no worker.
 */
export const CODE_READER_POLICY = [
  "default-src 'none'",
  "script-src 'wasm-unsafe-eval'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** SECURITY: of the worker that reads tables alone. It has all it needs inside, and may do nothing but answer. */
export const TABLE_READER_POLICY = [
  "default-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Documents are made in a window with scripts off; their style sheet is inside the page. */
export const DOCUMENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const NO_FEATURES = [
  'microphone',
  'geolocation',
  'usb',
  'serial',
  'hid',
  'bluetooth',
  'display-capture',
  'fullscreen',
  'payment',
  'clipboard-read',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Whose pages may ask for the camera: none, or the program's own, which main then answers (camera-access.ts). */
type CameraFeature = 'none' | 'self';

export function securityHeaders(
  policy: string,
  camera: CameraFeature = 'none',
): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': `camera=${camera === 'self' ? '(self)' : '()'}, ${NO_FEATURES}`,
    'Cache-Control': 'no-store',
  };
}

/** Headers of one of the window's own files, or of the answer that there is no such file. */
export const headersOf = (path: string | undefined): Record<string, string> =>
  path === CODE_READER_PATH
    ? securityHeaders(CODE_READER_POLICY)
    : path === TABLE_READER_PATH
      ? securityHeaders(TABLE_READER_POLICY)
      : securityHeaders(CONTENT_SECURITY_POLICY, 'self');
