/** Serves the window's files over app://ui from a list frozen when the program was built. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol, type Session } from 'electron';
import { assetFor, type AssetMap } from './asset-for.js';
import { headersOf } from './security/headers.js';

/** Must run before Electron is ready. Chromium then treats app: like https:, without any network. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: false,
        corsEnabled: false,
        allowServiceWorkers: false,
        stream: false,
        bypassCSP: false,
        codeCache: false,
      },
    },
  ]);
}

export function serveAssets(session: Session, root: string, map: AssetMap): void {
  const assets = new Map(Object.entries(map));
  session.protocol.handle('app', async (request) => {
    const found = assetFor(assets, request);
    const headers = headersOf(found?.path);
    if (found === undefined) return new Response('', { status: 404, headers });
    // The path is a key of the build's own list, not the request's text.
    const bytes = await readFile(join(root, found.path));
    const digest = createHash('sha256').update(bytes).digest('hex');
    if (digest !== found.asset.sha256) return new Response('', { status: 500, headers });
    return new Response(new Uint8Array(bytes), {
      headers: { ...headers, 'Content-Type': found.asset.mime },
    });
  });
}
