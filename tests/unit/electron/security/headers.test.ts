import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CODE_READER_PATH,
  CONTENT_SECURITY_POLICY,
  headersOf,
  TABLE_READER_PATH,
} from '../../../../electron/security/headers.js';

const policyOf = (path: string | undefined) => headersOf(path)['Content-Security-Policy'] ?? '';

describe('headersOf', () => {
  it('lets WebAssembly be compiled in one file, which may do nothing else', () => {
    expect(policyOf(CODE_READER_PATH)).toBe(
      "default-src 'none'; script-src 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
    expect(headersOf(CODE_READER_PATH)['Permissions-Policy']).toContain('camera=()');
  });

  it('lets the reader of tables do nothing but answer', () => {
    expect(policyOf(TABLE_READER_PATH)).toBe(
      "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  it.each(['/index.html', '/assets/index.js', '/workers/code-worker.js.map', undefined])(
    'gives %s the policy of the page',
    (path) => {
      expect(policyOf(path)).toBe(CONTENT_SECURITY_POLICY);
      expect(policyOf(path)).not.toContain('wasm');
      expect(policyOf(path)).toContain(
        `worker-src app://ui${CODE_READER_PATH} app://ui${TABLE_READER_PATH};`,
      );
      expect(headersOf(path)['Permissions-Policy']).toContain('camera=(self)');
      expect(headersOf(path)['Permissions-Policy']).toContain('microphone=()');
    },
  );

  it('says of Trusted Types what the page itself says', () => {
    const page = readFileSync(new URL('../../../../renderer/index.html', import.meta.url), 'utf8');
    expect(page).toContain('trusted-types code-reader table-reader"');
    expect(CONTENT_SECURITY_POLICY).toContain('trusted-types code-reader table-reader');
  });
});
