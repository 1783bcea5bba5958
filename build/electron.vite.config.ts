import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { base64Files } from './base64-plugin.mjs';
import { root } from './repository.mjs';

/** One build suits both runtimes: the older one has Node 20.18 and Chromium 130. */
const nodeTarget = 'node20.18';
const windowTarget = 'chrome130';

/** Loaded from node_modules at run time: Electron's own API, and the native SQLite binding. */
const external = ['electron', 'better-sqlite3', /^node:/];

export default defineConfig({
  main: {
    // Its build for Node declares a `require` of its own beside the bundle's, and starts threads nobody asks for.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      target: nodeTarget,
      outDir: join(root, 'out', 'main'),
      externalizeDeps: false,
      rolldownOptions: {
        external,
        input: {
          main: join(root, 'electron', 'main.ts'),
          vault: join(root, 'electron', 'vault', 'process.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      outDir: join(root, 'out', 'preload'),
      externalizeDeps: false,
      // A sandboxed preload can be neither a module nor require its siblings.
      rolldownOptions: {
        external: ['electron'],
        input: { preload: join(root, 'electron', 'preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    base: '/',
    plugins: [react()],
    // One file under a fixed name: its response has a policy of its own (electron/security/headers.ts).
    worker: {
      format: 'es',
      plugins: () => [base64Files()],
      rolldownOptions: {
        output: { entryFileNames: 'workers/[name].js', codeSplitting: false },
      },
    },
    build: {
      target: windowTarget,
      outDir: join(root, 'out', 'renderer'),
      minify: true,
      // The content security policy has no data: for fonts and scripts, and no inline scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Read from the disk, never over a network; the word lists that judge a passphrase are the largest.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: join(root, 'renderer', 'index.html') },
    },
  },
});
