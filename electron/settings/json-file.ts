/** Small plain JSON files beside the vault, written whole: temp file, then rename. Nothing personal goes here. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Contents of the file, or undefined when it is missing or is not JSON. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

export function writeJson(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const temp = `${path}.new`;
  writeFileSync(temp, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(temp, path);
}
