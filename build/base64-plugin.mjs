/** For Vite: `import { base64 } from 'package/file.wasm?base64'` is the file itself, written into the bundle as base64. */
import { readFile } from 'node:fs/promises';

const SUFFIX = '?base64';

/** @returns {import('vite').Plugin} */
export function base64Files() {
  return {
    name: 'base64-files',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(SUFFIX)) return undefined;
      const found = await this.resolve(source.slice(0, -SUFFIX.length), importer);
      return found === null ? undefined : `\0${found.id}${SUFFIX}`;
    },
    async load(id) {
      if (!id.startsWith('\0') || !id.endsWith(SUFFIX)) return undefined;
      const bytes = await readFile(id.slice(1, -SUFFIX.length));
      return {
        code: `export const base64 = ${JSON.stringify(bytes.toString('base64'))};`,
        map: null,
      };
    },
  };
}
